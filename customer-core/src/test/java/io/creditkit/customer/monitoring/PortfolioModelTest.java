package io.creditkit.customer.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.FakeBureau;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever people do here and there, and wherever the agency fails in between: after a check that goes well the agency watches
 * what is wanted, and what somebody put in there stays and is told.
 */
class PortfolioModelTest {
    private static final String NAME = "one";

    private final Set<AgencyCompanyId> wanted = new TreeSet<>();
    private final Set<AgencyCompanyId> putInThere = new TreeSet<>();

    @Property(tries = 150)
    void after_a_check_the_agency_watches_what_is_wanted(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 59) Integer> deeds) {
        wanted.clear();
        putInThere.clear();
        Bench bench = Bench.create();
        FakeWatchService agency = new FakeWatchService();
        Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));
        Portfolios portfolios = new Portfolios(
                bench.context(), Optional.of(agency), TestRisk.of(bench.context()), OpenActions.waitingEvents());
        portfolios.create(
                Portfolio.builder().name(NAME).agency(FakeBureau.AGENCY).build());

        deeds.forEach(deed -> act(deed / 10, company(deed % 10 % 4), deed % 10 + 1, agency, monitoring, portfolios));
        agency.failsBy(CrashPlan.none());
        monitoring.check(NAME);

        Set<AgencyCompanyId> watched = new TreeSet<>(wanted);
        watched.addAll(putInThere);
        assertThat(agency.references().keySet()).containsExactlyInAnyOrderElementsOf(watched);
        assertThat(monitoring.members(NAME))
                .filteredOn(member -> member.state().isWatched())
                .extracting(PortfolioMember::company)
                .containsExactlyElementsOf(wanted);
        assertThat(portfolios.differences(NAME))
                .filteredOn(difference -> difference.kind() != PortfolioDifference.Kind.SILENT)
                .extracting(difference -> difference.company().orElseThrow())
                .containsExactlyElementsOf(putInThere);
    }

    private void act(
            int deed,
            AgencyCompanyId company,
            int step,
            FakeWatchService agency,
            Monitoring monitoring,
            Portfolios portfolios) {
        switch (deed) {
            case 0 -> {
                portfolios.add(NAME, company);
                wanted.add(company);
                putInThere.remove(company);
            }
            case 1 -> {
                if (portfolios.takeOut(NAME, company)) {
                    wanted.remove(company);
                }
            }
            case 2 -> {
                agency.lose(company);
                putInThere.remove(company);
            }
            case 3 -> {
                // Only where a check has found it to be out: what is being taken out is taken out, whoever put it in.
                boolean settled = monitoring.members(NAME).stream()
                        .filter(member -> member.company().equals(company))
                        .allMatch(member -> member.state() == MemberState.REMOVED);
                if (settled && !agency.portfolios().isEmpty()) {
                    agency.holds(company);
                    putInThere.add(company);
                }
            }
            case 4 -> monitoring.check(NAME);
            default -> {
                agency.failsBy(CrashPlan.failAt(step, () -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));
                monitoring.checkForNewEvents();
                agency.failsBy(CrashPlan.none());
            }
        }
    }

    private static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-" + number);
    }
}
