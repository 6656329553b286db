package io.creditkit.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.monitoring.EventOrderPolicy;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import io.creditkit.examples.sandbox.world.Band;
import io.creditkit.examples.sandbox.world.Change;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ninety daily runs against the sandbox, whose companies change as its world has planned. With
 * {@code -Dcreditkit.cost.customers=10000} for a book of that size.
 */
class DailyCostTest {
    private static final int DAYS = 90;
    private static final String PORTFOLIO = "main";

    /** The agency tells of a change on the next day, or three days later still. */
    private static final int TOLD_AFTER = 4;

    /** The countries for which the agency has an event of judgments; elsewhere they come with the next report alone. */
    private static final Set<String> TOLD_OF_JUDGMENTS = Set.of("GB", "US", "FR", "DE", "IE", "IT", "NO", "ES", "SE");

    private final int customers = Integer.getInteger("creditkit.cost.customers", 100);
    private final SandboxOptions options = SandboxOptions.builder()
            .companies(2 * customers + 300)
            .daysBetweenChanges(daysBetweenChanges())
            .requestsPerMinute(10_000_000)
            .build();
    private final World world =
            World.of(options.seed(), options.companies(), options.startDate(), options.daysBetweenChanges());
    private final Roll roll = Roll.of(world, customers);

    /**
     * So that on a day of these ninety one company in a hundred changes, though the first changes come slowly; of a small book the half is
     * the cast of the sandbox, of which little is planned.
     */
    private int daysBetweenChanges() {
        return customers < 1_000 ? 30 : 60;
    }

    /** The clock of the sandbox's day, in the evening: what happened on a day is then told. */
    private static final class Evening extends Clock {
        private final Sandbox sandbox;

        Evening(Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public Instant instant() {
            return sandbox.date().atTime(LocalTime.of(22, 0)).toInstant(ZoneOffset.UTC);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void the_daily_run_buys_at_most_1_1_reports_for_each_change_and_misses_none() {
        try (Sandbox sandbox = Sandbox.start(options);
                CreditsafeClient client = client(sandbox);
                CreditKit kit = kit(sandbox, client)) {
            Workspace book = kit.workspace(TenantId.of("book"), Actor.of("night-job"));
            buyOnce(book);
            book.monitoring().check(PORTFOLIO);
            long atFirst = sandbox.ledger().billableCalls();
            for (int day = 0; day < DAYS; day++) {
                sandbox.moveTo(sandbox.date().plusDays(1));
                book.monitoring().check(PORTFOLIO);
                book.eventOrders().run(EventOrderPolicy.standard());
            }
            long bought = sandbox.ledger().billableCalls() - atFirst;
            int changes = changes();
            Workspace truth = kit.workspace(TenantId.of("truth"), Actor.of("auditor"));
            buyOnce(truth);

            // The figures themselves are what the long run is made for.
            System.out.printf(
                    "%d customers of %d companies, %d days: %d changes, %.2f %% of the companies a day, %d reports bought, %.3f for each;"
                            + " of %d companies the score changed without an event; a daily refresh buys %d.%n",
                    customers,
                    companies().size(),
                    DAYS,
                    changes,
                    100.0 * changes / companies().size() / DAYS,
                    bought,
                    (double) bought / changes,
                    scoredInSilence().size(),
                    (long) companies().size() * DAYS);
            assertThat((double) known(truth) / companies().size())
                    .as("companies whose report the auditor got")
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(outdated(book, truth))
                    .as("companies of which we do not know what the agency knows")
                    .isEmpty();
            assertThat(missed(book, truth))
                    .as("changes after which no report came")
                    .isEmpty();
            assertThat((double) changes / companies().size() / DAYS)
                    .as("share of the companies that change on a day")
                    .isBetween(0.008, 0.012);
            assertThat((double) scoredInSilence().size() / companies().size())
                    .as("companies whose score can't be compared")
                    .isLessThan(0.2);
            assertThat((double) bought / changes).isBetween(0.5, 1.1);
        }
    }

    private static CreditsafeClient client(Sandbox sandbox) {
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("sandbox", "sandbox"))
                .environment(Environment.of(sandbox.baseUri()))
                .requestsPerMinute(10_000_000)
                .build();
    }

    private static CreditKit kit(Sandbox sandbox, CreditsafeClient client) {
        Clock clock = new Evening(sandbox);
        CreditsafeBureau bureau = CreditsafeBureau.over(client, clock);
        return CreditKit.builder()
                .bureau(bureau)
                .watchService(bureau)
                .clock(clock)
                .reportPolicy(
                        ReportPolicy.builder().maxAgeAfterEvent(Period.ZERO).build())
                .build();
    }

    private void buyOnce(Workspace work) {
        Life life = new Life(work, roll);
        for (int chunk = 0; chunk < life.chunks(); chunk++) {
            life.importChunk(chunk);
        }
        for (int customer = 0; customer < roll.size(); customer++) {
            life.link(customer);
            life.order(customer);
        }
    }

    private Set<String> companies() {
        Set<String> companies = new TreeSet<>();
        for (int customer = 0; customer < roll.size(); customer++) {
            companies.add(roll.connectId(customer));
        }
        return companies;
    }

    /** Days on which the band of a company fell, limit or status changed, or an event told of a judgment, over all companies. */
    private int changes() {
        Set<String> watched = companies();
        int changes = 0;
        for (int company = 0; company < world.size(); company++) {
            if (watched.contains(world.company(company).ids().connectId())) {
                changes += changes(company);
            }
        }
        return changes;
    }

    private int changes(int company) {
        return days(company).size();
    }

    private Set<LocalDate> days(int company) {
        Set<LocalDate> days = new HashSet<>();
        for (Change change : world.facts(company).changes()) {
            LocalDate day = change.on();
            if (day.isAfter(options.startDate())
                    && !day.isAfter(end())
                    && isCaredAbout(change, world.file(company, day.minusDays(1)), world.file(company, day))) {
                days.add(day);
            }
        }
        return days;
    }

    /** Points within one band are no event at the agency, unless there are many of them, and a better band is none at all. */
    private static boolean isCaredAbout(Change change, CompanyFile before, CompanyFile after) {
        return switch (change.kind()) {
            case SCORE ->
                Band.of(after.rating().score()).rank()
                        > Band.of(before.rating().score()).rank();
            case LIMIT -> before.rating().limit() != after.rating().limit();
            case STATUS -> true;
            case JUDGMENT ->
                TOLD_OF_JUDGMENTS.contains(after.company().ids().connectId().substring(0, 2));
            case NAME, ADDRESS, DIRECTOR -> false;
        };
    }

    /** Each change of which the agency tells must be followed by a report on the day of its event, unless one was bought before it. */
    private Set<String> missed(Workspace book, Workspace truth) {
        Map<String, Set<LocalDate>> bought = book.reports().ledger().stream()
                .collect(Collectors.groupingBy(
                        order -> order.company().value(),
                        Collectors.mapping(
                                order -> LocalDate.ofInstant(order.requestedAt(), ZoneOffset.UTC),
                                Collectors.toSet())));
        Set<String> watched = companies();
        Set<String> missed = new TreeSet<>();
        for (int company = 0; company < world.size(); company++) {
            String id = world.company(company).ids().connectId();
            if (watched.contains(id)
                    && truth.reports()
                            .latest(AgencyCompanyId.of(CreditsafeBureau.AGENCY, id))
                            .isPresent()) {
                for (LocalDate day : days(company)) {
                    boolean isSeen = bought.getOrDefault(id, Set.of()).stream()
                            .anyMatch(on -> !on.isBefore(day) && !on.isAfter(day.plusDays(TOLD_AFTER)));
                    if (!isSeen && !day.plusDays(TOLD_AFTER).isAfter(end())) {
                        missed.add(id + " on " + day);
                    }
                }
            }
        }
        return missed;
    }

    private LocalDate end() {
        return options.startDate().plusDays(DAYS);
    }

    private long known(Workspace work) {
        return companies().stream()
                .filter(id -> work.reports()
                        .latest(AgencyCompanyId.of(CreditsafeBureau.AGENCY, id))
                        .isPresent())
                .count();
    }

    /** But for those whose change the agency has not told yet. */
    private Set<String> outdated(Workspace book, Workspace truth) {
        Set<String> outdated = new TreeSet<>();
        Set<String> told = companies();
        told.removeAll(changedInTheEnd());
        Set<String> silent = scoredInSilence();
        for (String id : told) {
            AgencyCompanyId company = AgencyCompanyId.of(CreditsafeBureau.AGENCY, id);
            Optional<String> known = figures(book, company, silent.contains(id));
            Optional<String> real = figures(truth, company, silent.contains(id));
            if (real.isPresent() && !known.equals(real)) {
                outdated.add(id + ": " + known + ", not " + real);
            }
        }
        return outdated;
    }

    /** Those whose score moved within its band or to a better one, and the limit did not, since the last change that the agency tells of. */
    private Set<String> scoredInSilence() {
        Set<String> watched = companies();
        Set<String> silent = new TreeSet<>();
        for (int company = 0; company < world.size(); company++) {
            String id = world.company(company).ids().connectId();
            if (watched.contains(id) && isScoredInSilence(company)) {
                silent.add(id);
            }
        }
        return silent;
    }

    private boolean isScoredInSilence(int company) {
        Set<LocalDate> told = days(company);
        boolean silent = false;
        for (Change change : world.facts(company).changes()) {
            LocalDate day = change.on();
            if (day.isAfter(options.startDate()) && !day.isAfter(end())) {
                silent = !told.contains(day) && (silent || change.kind() == Change.Kind.SCORE);
            }
        }
        return silent;
    }

    private Set<String> changedInTheEnd() {
        LocalDate end = end();
        Set<String> changed = new TreeSet<>();
        for (int company = 0; company < world.size(); company++) {
            if (world.facts(company).changes().stream()
                    .map(Change::on)
                    .anyMatch(day -> day.isAfter(end.minusDays(TOLD_AFTER)) && !day.isAfter(end))) {
                changed.add(world.company(company).ids().connectId());
            }
        }
        return changed;
    }

    private static Optional<String> figures(Workspace work, AgencyCompanyId company, boolean scoredInSilence) {
        return work.reports()
                .latest(company)
                .map(CreditReport::figures)
                .map(figures -> figures.limit() + ", insolvent: " + figures.insolvent()
                        + ", " + figures.companyStatus()
                        + (scoredInSilence ? "" : ", band: " + figures.band() + ", score: " + figures.score())
                        + (TOLD_OF_JUDGMENTS.contains(company.value().substring(0, 2))
                                ? ", judgments: " + figures.judgmentCount()
                                : ""));
    }
}
