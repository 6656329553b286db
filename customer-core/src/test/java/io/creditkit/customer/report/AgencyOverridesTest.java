package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.outbox.OutboxEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgencyOverridesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final OverrideEntry ENTRY =
            OverrideEntry.until(LAST, "The agency mixed up two companies.").score(40);

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());
    private final WorkContext context = telling(bench.context());
    private final AgencyOverrides overrides = reports().overrides();

    @BeforeEach
    void fetched() {
        fetch();
    }

    @Test
    void what_a_person_decided_is_gone_by_until_its_last_day_and_the_agencys_figures_stay() {
        AgencyOverride set = overrides.set(
                ACME, ENTRY.band(RiskBand.D).limit(Money.of("1000", "GBP")).noticeFor("user-7"));

        CompanyFile file = file();
        assertThat(file.figures().score()).contains(ProviderScore.of(80));
        assertThat(file.figuresOn(LAST).score()).contains(ProviderScore.of(40));
        assertThat(file.figuresOn(LAST).band()).contains(RiskBand.D);
        assertThat(file.figuresOn(LAST).limit()).contains(ProviderLimit.of(Money.of("1000", "GBP")));
        assertThat(file.figuresOn(LAST).previousScore()).isEmpty();
        assertThat(file.figuresOn(LAST).judgmentCount())
                .isEqualTo(file.figures().judgmentCount());
        assertThat(file.figuresOn(LAST.plusDays(1))).isEqualTo(file.figures());
        assertThat(overrides.inForce(ACME)).contains(set);
        assertThat(overrides.inForce()).extracting(CompanyFile::company).containsExactly(ACME);
        assertThat(set.by()).isEqualTo(Actor.of("tester"));
        assertThat(set.toString()).doesNotContain("mixed up");
    }

    @Test
    void a_new_report_leaves_it_in_force() {
        overrides.set(ACME, ENTRY);
        bench.advance(Duration.ofDays(20));
        bureau.reports(FakeBureau.report(ACME, 90, "75000").build());

        fetch();

        assertThat(file().figures().score()).contains(ProviderScore.of(90));
        assertThat(file().figuresOn(LAST).score()).contains(ProviderScore.of(40));
        assertThat(overrides.inForce(ACME)).isPresent();
    }

    @Test
    void who_was_named_is_told_of_it_and_of_its_end() {
        overrides.set(ACME, ENTRY.noticeFor("user-7"));
        assertThat(overrides.endExpired()).isEmpty();
        bench.setTo("2026-04-01T09:00:00Z");
        assertThat(overrides.inForce(ACME)).as("no job is needed for the end").isEmpty();

        assertThat(overrides.endExpired()).containsExactly(ACME);
        assertThat(overrides.endExpired()).isEmpty();

        assertThat(file().override()).isEmpty();
        assertThat(events())
                .extracting(OutboxEvent::type)
                .containsExactly("company.agency-result-overridden", "company.agency-override-ended");
        assertThat(events())
                .extracting(OutboxEvent::facts)
                .containsOnly(Map.of("criteria", "SCORE", "until", "2026-03-31", "noticeFor", "user-7"));
    }

    @Test
    void withdrawn_the_agencys_result_holds_again_and_the_trail_tells_both() {
        overrides.set(ACME, ENTRY);

        overrides.withdraw(ACME);

        assertThat(overrides.inForce(ACME)).isEmpty();
        assertThat(file().figuresOn(TODAY)).isEqualTo(file().figures());
        assertThat(events()).extracting(OutboxEvent::type).last().isEqualTo("company.agency-override-withdrawn");
        List<FieldChange> changes = bench.work(work -> work.audit().of(company())).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals("agencyOverride.score"))
                .toList();
        assertThat(changes)
                .containsExactly(
                        new FieldChange("agencyOverride.score", Optional.empty(), Optional.of("40")),
                        new FieldChange("agencyOverride.score", Optional.of("40"), Optional.empty()));
        assertThatThrownBy(() -> overrides.withdraw(ACME)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_stored() {
        OverrideEntry wrong = OverrideEntry.until(TODAY.minusDays(1), " ")
                .score(101)
                .limit(Money.of("-0.001", "GBP"))
                .noticeFor("");

        assertThatThrownBy(() -> overrides.set(ACME, wrong))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(EntryFault::field)
                                .containsExactly("score", "limit", "limit", "reason", "until", "noticeFor"));
        assertThatThrownBy(() -> overrides.set(ACME, OverrideEntry.until(LAST, "Nothing.")))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("which score, band or limit");
        assertThatThrownBy(() -> overrides.set(AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-9"), ENTRY))
                .isInstanceOf(UnknownReferenceException.class);
        assertThat(file().override()).isEmpty();
        assertThat(overrides
                        .set(ACME, OverrideEntry.until(TODAY, "Today.").score(0))
                        .isInForceOn(TODAY))
                .as("the last day counts")
                .isTrue();
    }

    @Test
    void to_see_credit_data_is_not_enough_to_override_it() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CREDIT_DATA));
        AgencyOverrides asClerk = new AgencyOverrides(bench.contextOf(clerk));

        assertThat(asClerk.inForce(ACME)).isEmpty();
        assertThatThrownBy(() -> asClerk.set(ACME, ENTRY)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> asClerk.withdraw(ACME)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(asClerk::endExpired).isInstanceOf(PermissionDeniedException.class);
    }

    private void fetch() {
        assertThat(reports().obtain(ACME, GB, "Acme", ReportPurpose.CREDIT_DECISION, "for the committee"))
                .isInstanceOf(ReportOutcome.Delivered.class);
    }

    private CreditReports reports() {
        return new CreditReports(
                context,
                Optional.of(bureau),
                ReportPolicy.builder().maxAge(java.time.Period.ofDays(7)).build());
    }

    private CompanyFile file() {
        return reports().file(ACME).orElseThrow();
    }

    private List<OutboxEvent> events() {
        return bench.work(work -> work.outbox().undelivered(Optional.empty(), 100)).stream()
                .filter(event -> event.subject().equals(company()))
                .toList();
    }

    private static Subject company() {
        return Subject.of(Subject.Kind.COMPANY, ACME.toString());
    }

    private static WorkContext telling(WorkContext context) {
        return new WorkContext(
                context.storage(),
                context.tenant(),
                context.actor(),
                context.clock(),
                context.zone(),
                context.ids(),
                context.rates(),
                Optional.of((tenant, event) -> {}));
    }
}
