package io.creditkit.customer.monitoring;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportState;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventOrdersTest {
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000002");
    private static final ReportPolicy AT_ONCE =
            ReportPolicy.builder().maxAgeAfterEvent(Period.ZERO).build();

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build())
            .reports(FakeBureau.report(OTHER, 70, "100").build());

    @Test
    void an_event_that_is_a_reason_buys_one_report_and_is_processed() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        happens(bench, "n2", ACME, EventTopic.LIMIT);
        happens(bench, "n3", OTHER, EventTopic.DIRECTORS);

        EventOrderRun run =
                orders(bench, bureau, AT_ONCE).run(EventOrderPolicy.standard()).orElseThrow();

        assertThat(run.bought()).containsExactly(ACME);
        assertThat(run.notNeeded()).containsExactly(OTHER);
        assertThat(bureau.billed()).isEqualTo(3);
        assertThat(waiting(bench)).isEmpty();
        assertThat(orders(bench, bureau, AT_ONCE)
                        .run(EventOrderPolicy.standard())
                        .orElseThrow())
                .isEqualTo(EventOrderRun.builder().build());
    }

    @Test
    void what_a_budget_does_not_let_be_bought_waits_for_the_next_run() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        happens(bench, "n2", OTHER, EventTopic.SCORE);
        EventOrderPolicy one = EventOrderPolicy.builder().perRun(1).build();

        EventOrderRun first = orders(bench, bureau, AT_ONCE).run(one).orElseThrow();
        assertThat(first.bought()).containsExactly(ACME);
        assertThat(first.waiting()).containsOnlyKeys(OTHER);
        ReportPolicy none = ReportPolicy.builder().from(AT_ONCE).perDay(0).build();
        EventOrderRun refused = orders(bench, bureau, none).run(one).orElseThrow();
        assertThat(refused.waiting()).containsOnlyKeys(OTHER);
        EventOrderRun last = orders(bench, bureau, AT_ONCE).run(one).orElseThrow();

        assertThat(last.bought()).containsExactly(OTHER);
    }

    @Test
    void what_the_agency_cannot_be_told_waits_and_is_told_by_the_next_run() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        FakeWatchService agency = new FakeWatchService();
        EventOrders orders = new EventOrders(
                bench.context(),
                new CreditReports(bench.context(), Optional.of(bureau), AT_ONCE),
                Optional.of(agency),
                TestRisk.of(bench.context()));
        agency.failsBy(CrashPlan.failAt(1, () -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));

        EventOrderRun first = orders.run(EventOrderPolicy.standard()).orElseThrow();
        assertThat(first.waiting()).containsOnlyKeys(ACME);
        assertThat(waiting(bench)).hasSize(1);
        agency.failsBy(CrashPlan.none());
        EventOrderRun second = orders.run(EventOrderPolicy.standard()).orElseThrow();

        assertThat(second.bought()).isEmpty();
        assertThat(agency.marked()).containsExactly("n1");
        assertThat(waiting(bench)).isEmpty();
        assertThat(bureau.billed()).isEqualTo(3);
    }

    @Test
    void a_portfolio_of_any_name_is_checked_beside_the_orders() {
        assertThat(PortfolioNames.job("orders")).isNotEqualTo(EventOrders.JOB);
    }

    @Test
    void a_report_that_is_young_enough_is_used_again() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);

        EventOrderRun run = orders(bench, bureau, ReportPolicy.standard())
                .run(EventOrderPolicy.standard())
                .orElseThrow();

        assertThat(run.reused()).containsExactly(ACME);
        assertThat(bureau.billed()).isEqualTo(2);
    }

    @Test
    void who_owes_too_little_is_no_reason_and_who_is_no_customer_is_told() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        AgencyCompanyId stranger = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000009");
        happens(bench, "n2", stranger, EventTopic.SCORE);

        EventOrderRun run = orders(bench, bureau, AT_ONCE)
                .run(EventOrderPolicy.builder()
                        .leastExposure(Money.of("1", "GBP"))
                        .build())
                .orElseThrow();

        assertThat(run.notNeeded()).containsExactly(ACME);
        assertThat(run.unknown()).containsExactly(stranger);
        assertThat(bureau.billed()).isEqualTo(2);
    }

    @Test
    void who_owes_a_loan_alone_owes_enough() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        EventOrders orders = new EventOrders(
                bench.context(),
                new CreditReports(bench.context(), Optional.of(bureau), AT_ONCE),
                Optional.empty(),
                (customers, day) -> customers.stream()
                        .collect(Collectors.toMap(Customer::id, customer -> Measure.known(Money.of("5", "GBP")))));

        EventOrderRun run = orders.run(EventOrderPolicy.builder()
                        .leastExposure(Money.of("5", "GBP"))
                        .build())
                .orElseThrow();

        assertThat(run.bought()).containsExactly(ACME);
    }

    @Test
    void while_the_agency_is_away_events_wait_and_when_it_will_not_deliver_they_do_not() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE));
        assertThat(orders(bench, bureau, AT_ONCE)
                        .run(EventOrderPolicy.standard())
                        .orElseThrow()
                        .waiting())
                .containsOnlyKeys(ACME);
        assertThat(waiting(bench)).hasSize(1);
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.NOT_AVAILABLE));

        assertThat(orders(bench, bureau, AT_ONCE)
                        .run(EventOrderPolicy.standard())
                        .orElseThrow()
                        .undeliverable())
                .containsOnlyKeys(ACME);
        assertThat(waiting(bench)).isEmpty();
    }

    @Test
    void an_agency_that_cannot_be_asked_is_asked_no_more_by_the_run_and_what_needs_no_report_is_seen_to() {
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        bench.advance(Duration.ofSeconds(1));
        happens(bench, "n2", OTHER, EventTopic.SCORE);
        bench.advance(Duration.ofSeconds(1));
        happens(bench, "n3", AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000009"), EventTopic.SCORE);
        int asked = bureau.orders().size();
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.RATE_LIMIT));

        EventOrderRun run =
                orders(bench, bureau, AT_ONCE).run(EventOrderPolicy.standard()).orElseThrow();

        assertThat(bureau.orders()).hasSize(asked + 1);
        assertThat(run.waiting()).containsOnlyKeys(ACME, OTHER);
        assertThat(run.waiting().get(OTHER)).startsWith("No more was ordered, as the agency can't be asked now");
        assertThat(run.unknown()).hasSize(1);
        assertThat(orders(bench, bureau, AT_ONCE)
                        .run(EventOrderPolicy.standard())
                        .orElseThrow()
                        .bought())
                .containsExactly(ACME, OTHER);
    }

    @Test
    void a_report_that_can_be_read_only_later_takes_back_nothing_that_an_event_told_since() {
        bureau.garbleReports(true);
        linked(bench, bureau);
        happens(bench, "n1", ACME, EventTopic.SCORE);
        bureau.garbleReports(false);
        CreditReports reports = new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());

        assertThat(reports.obtain(ACME, GB, "Company", ReportPurpose.EXISTING_BUSINESS, "again"))
                .isInstanceOf(ReportOutcome.Reused.class);

        CompanyFile file = reports.file(ACME).orElseThrow();
        assertThat(file.state()).isEqualTo(ReportState.STALE);
        assertThat(file.figures().score()).contains(ProviderScore.of(60));
        assertThat(file.figures().limit().map(ProviderLimit::text)).contains("75000");
        assertThat(bench.context()
                        .inUnitOfWork(work -> work.history().latest(ACME, Criterion.SCORE))
                        .map(HistoryPoint::source))
                .contains(HistoryPoint.Source.EVENT);
        assertThat(bureau.billed()).isEqualTo(2);
    }

    @Test
    void an_event_that_is_dated_before_the_report_buys_one_also_after_a_try_that_failed() {
        linked(bench, bureau);
        WatchEvent late = WatchEvent.builder()
                .from(event("n1", ACME, bench.now(), EventTopic.SCORE))
                .happenedAt(bench.now().minus(Duration.ofDays(2)))
                .build();
        new Monitoring(bench.context(), Optional.of(new FakeWatchService().tells(List.of(late)))).check("main");
        bureau.failNextOrder(FakeBureau.refusal(BureauException.Kind.UNAVAILABLE));
        assertThat(orders(bench, bureau, AT_ONCE)
                        .run(EventOrderPolicy.standard())
                        .orElseThrow()
                        .waiting())
                .containsOnlyKeys(ACME);

        EventOrderRun second =
                orders(bench, bureau, AT_ONCE).run(EventOrderPolicy.standard()).orElseThrow();

        assertThat(second.bought()).containsExactly(ACME);
        EventOrderRun third =
                orders(bench, bureau, AT_ONCE).run(EventOrderPolicy.standard()).orElseThrow();
        assertThat(third).isEqualTo(EventOrderRun.builder().build());
    }

    @Test
    void a_crash_at_any_step_buys_no_report_twice_and_leaves_no_event_waiting_for_good() {
        for (int step = 1; ; step++) {
            Bench crashing = Bench.create();
            FakeBureau selling = new FakeBureau(crashing::now)
                    .reports(FakeBureau.report(ACME, 80, "75000").build())
                    .reports(FakeBureau.report(OTHER, 70, "100").build());
            linked(crashing, selling);
            happens(crashing, "n1", ACME, EventTopic.SCORE);
            CrashPlan crash = CrashPlan.crashAt(step);
            Throwable thrown = catchThrowable(() -> orders(
                            crashing.over(storage -> new BreakingStorage(storage, crash)), selling, AT_ONCE)
                    .run(EventOrderPolicy.standard()));
            int billed = selling.billed();
            crashing.advance(Duration.ofMinutes(16));
            new CreditReports(crashing.context(), Optional.of(selling), AT_ONCE).recover();
            orders(crashing, selling, AT_ONCE).run(EventOrderPolicy.standard());

            // Two first reports, and one for the event; an order whose outcome is not known is not repeated.
            assertThat(selling.billed()).as("after a crash at step %d", step).isEqualTo(3);
            boolean unknown = new CreditReports(crashing.context(), Optional.of(selling), AT_ONCE)
                    .ledger().stream().anyMatch(order -> order.outcome().isOpen());
            assertThat(waiting(crashing)).as("after a crash at step %d", step).hasSize(unknown ? 1 : 0);
            assertThat(billed).isBetween(2, 3);
            if (thrown == null) {
                return;
            }
        }
    }

    @Test
    void any_number_of_events_that_cannot_be_settled_hides_no_newer_one() {
        linked(bench, bureau);
        bench.work(work -> {
            for (int i = 0; i < 10_001; i++) {
                AgencyCompanyId nobody = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-9-" + i);
                work.monitoring().addEvent(event("old-" + i, nobody, bench.now().minusSeconds(60), EventTopic.SCORE));
            }
            return true;
        });
        happens(bench, "new", ACME, EventTopic.SCORE);
        FakeWatchService away = new FakeWatchService();
        away.failsBy(CrashPlan.failAlways(() -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));

        EventOrderRun run = new EventOrders(
                        bench.context(),
                        new CreditReports(bench.context(), Optional.of(bureau), AT_ONCE),
                        Optional.of(away),
                        TestRisk.of(bench.context()))
                .run(EventOrderPolicy.standard())
                .orElseThrow();

        assertThat(run.bought()).containsExactly(ACME);
        assertThat(run.unknown()).hasSize(10_001);
    }

    private static EventOrders orders(Bench bench, FakeBureau bureau, ReportPolicy policy) {
        return new EventOrders(
                bench.context(),
                new CreditReports(bench.context(), Optional.of(bureau), policy),
                Optional.empty(),
                TestRisk.of(bench.context()));
    }

    private static void linked(Bench bench, FakeBureau bureau) {
        for (AgencyCompanyId company : List.of(ACME, OTHER)) {
            String number = company.value().substring(company.value().length() - 1);
            new CreditReports(bench.context(), Optional.of(bureau), AT_ONCE)
                    .obtain(company, GB, "Company", ReportPurpose.EXISTING_BUSINESS, "first");
            bench.work(work -> work.customers()
                    .save(Bench.customer(number, "Company")
                            .agencyLink(AgencyLink.builder()
                                    .company(company)
                                    .agencyName("Company")
                                    .confidence(100)
                                    .linkedBy(Actor.of("tester"))
                                    .linkedAt(bench.now())
                                    .build())
                            .build()));
        }
        bench.advance(Duration.ofDays(1));
    }

    private static void happens(Bench bench, String id, AgencyCompanyId company, EventTopic topic) {
        Instant now = bench.now();
        FakeWatchService agency = new FakeWatchService().tells(List.of(event(id, company, now, topic)));
        new Monitoring(bench.context(), Optional.of(agency)).check("main");
    }

    private static WatchEvent event(String id, AgencyCompanyId company, Instant now, EventTopic topic) {
        return WatchEvent.builder()
                .agency(FakeBureau.AGENCY)
                .notificationId(id)
                .company(company)
                .happenedAt(now)
                .createdAt(now)
                .ruleCode("101")
                .ruleName("A rule")
                .topic(topic)
                .newValue("60")
                .build();
    }

    private static List<WatchEvent> waiting(Bench bench) {
        return bench.work(work -> work.monitoring().waiting(10));
    }
}
