package io.creditkit.customer.alert;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionTemplate;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.monitoring.EventFollowUp;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.FakeWatchService;
import io.creditkit.customer.monitoring.Membership;
import io.creditkit.customer.monitoring.Monitoring;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.monitoring.MonitoringRuns;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.TestRisk;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchService;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.OrderReason;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wherever a check for new events ends: the next one raises what an undisturbed check would have raised, and nothing twice. */
class EventAlertsCrashTest {
    private static final List<AlertRule> RULES = List.of(
            rule("LOW", "score < 30").build(),
            rule("INSOLVENT", "status != ERASED")
                    .trigger(new EventTrigger(Set.of(EventCategory.INSOLVENCY), 30))
                    .build());

    private static AlertRule.Builder rule(String code, String criteria) {
        return AlertRule.builder()
                .code(code)
                .title("Title")
                .severity(Severity.HIGH)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse(criteria, FieldCatalogue.standard()))
                .action(new ActionTemplate("Look at it", 0, Priority.HIGH, Optional.empty()));
    }

    @Test
    void after_a_crash_at_any_call_the_next_check_raises_the_alerts_of_events_kept_before() {
        for (int step = 1; ; step++) {
            Bench bench = withReport();
            FakeWatchService agency = new FakeWatchService().tells(events());
            CrashPlan crash = CrashPlan.crashAt(step);
            agency.failsBy(crash);
            Throwable thrown =
                    catchThrowable(() -> watch(bench.over(storage -> new BreakingStorage(storage, crash)), agency)
                            .checkForNewEvents());
            agency.failsBy(CrashPlan.none());
            bench.advance(Duration.ofMinutes(16));

            watch(bench, agency).checkForNewEvents();

            assertThatAllWasRaisedOnce(bench, "after a crash at step " + step);
            if (thrown == null) {
                assertThat(step).as("steps of a check").isGreaterThan(25);
                return;
            }
        }
    }

    @Test
    void what_was_kept_is_raised_also_by_a_check_that_finds_nothing_new_or_no_agency() {
        for (int step = 1; ; step++) {
            Bench bench = withReport();
            FakeWatchService agency = new FakeWatchService().tells(events());
            CrashPlan crash = CrashPlan.crashAt(step);
            Throwable thrown =
                    catchThrowable(() -> watch(bench.over(storage -> new BreakingStorage(storage, crash)), agency)
                            .checkForNewEvents());
            bench.advance(Duration.ofMinutes(16));
            boolean wasKept = bench.work(work -> work.monitoring().events(ACME)).size() == 2;
            agency.tells(List.of());
            boolean away = step % 2 == 0;
            agency.failsBy(
                    away
                            ? CrashPlan.failAlways(() -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE))
                            : CrashPlan.none());

            MonitoringRuns next = watch(bench, agency).checkForNewEvents();

            assertThat(next.failures().isEmpty()).isNotEqualTo(away);
            if (wasKept) {
                assertThatAllWasRaisedOnce(bench, "after a crash at step " + step);
            }
            if (thrown == null) {
                assertThat(wasKept).isTrue();
                return;
            }
        }
    }

    @Test
    void what_was_kept_is_raised_before_a_portfolio_goes_away() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.REMOVING);

        watch(bench, new FakeWatchService()).checkForNewEvents();

        assertThat(alerts(bench)).containsExactly("INSOLVENT");
    }

    @Test
    void what_was_kept_is_raised_also_when_the_portfolio_was_switched_off_since() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.INACTIVE);
        FakeWatchService agency = new FakeWatchService().tells(List.of());
        agency.failsBy(CrashPlan.failAlways(() -> FakeBureau.refusal(BureauException.Kind.UNAVAILABLE)));

        MonitoringRuns runs = watch(bench, agency).checkForNewEvents();
        MonitoringRun again = watch(bench, agency).check("main");

        assertThat(runs.failures()).as("calls of an agency that is away").isEmpty();
        assertThat(runs.runs().get("main").alertsRaised()).isEqualTo(1);
        assertThat(again.alertsRaised()).isZero();
        assertThat(again.warnings()).containsExactly("The portfolio main is not active, so it was not checked.");
        assertThat(alerts(bench)).containsExactly("INSOLVENT");
        Portfolio main = bench.work(work -> work.monitoring().portfolio("main").orElseThrow());
        assertThat(main.lastCheckedAt()).isEmpty();
        bench.advance(Duration.ofDays(1));
        assertThat(watch(bench, agency).checkForNewEvents().runs())
                .as("what was seen to once is not looked at again")
                .isEmpty();
    }

    @Test
    void what_was_kept_after_a_look_at_a_portfolio_that_is_switched_off_is_looked_at_by_the_next_alone() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.INACTIVE);
        List<AgencyCompanyId> looked = new ArrayList<>();
        Monitoring noting = new Monitoring(
                bench.context(), Optional.empty(), TestRisk.of(bench.context()), List.of(), List.of(companies -> {
                    looked.addAll(companies);
                    return EventFollowUp.Followed.nothing();
                }));
        AgencyCompanyId other = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-2");

        noting.checkForNewEvents();
        assertThat(looked).containsExactly(ACME);
        noting.checkForNewEvents();
        assertThat(looked).as("with the clock standing still").containsExactly(ACME);
        bench.advance(Duration.ofHours(1));
        bench.work(work -> work.monitoring()
                .addEvent(WatchEvent.builder()
                        .from(events().get(0))
                        .notificationId("late")
                        .company(other)
                        .portfolio("main")
                        .receivedAt(bench.now())
                        .build()));
        noting.checkForNewEvents();
        noting.checkForNewEvents();

        assertThat(looked).containsExactly(ACME, other);
    }

    @Test
    void where_a_part_of_the_host_fails_for_a_portfolio_that_is_switched_off_the_next_run_tries_again() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.INACTIVE);
        Monitoring failing = new Monitoring(
                bench.context(), Optional.empty(), TestRisk.of(bench.context()), List.of(), List.of(companies -> {
                    throw new IllegalStateException("The ERP is down.");
                }));

        failing.checkForNewEvents();
        bench.advance(Duration.ofHours(1));
        watch(bench, Optional.empty()).checkForNewEvents();

        assertThat(alerts(bench)).containsExactly("INSOLVENT");
    }

    @Test
    void what_was_kept_is_raised_also_when_no_agency_is_set_up_any_more() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.ACTIVE);

        MonitoringRun run =
                watch(bench, Optional.empty()).checkForNewEvents().runs().get("main");

        assertThat(run.alertsRaised()).isEqualTo(1);
        assertThat(run.warnings()).containsExactly("No monitoring service is set up, so nothing is watched.");
        assertThat(watch(bench, Optional.empty()).check("main").warnings()).isEqualTo(run.warnings());
        assertThat(watch(bench, Optional.empty()).check("none").warnings()).isEqualTo(run.warnings());
        assertThat(alerts(bench)).containsExactly("INSOLVENT");
    }

    @Test
    void what_was_kept_is_raised_also_when_another_agency_is_set_up_since() {
        Bench bench = withReport();
        keptAndThen(bench, Portfolio.State.ACTIVE);
        bench.work(work -> work.monitoring()
                .savePortfolio(Portfolio.builder()
                        .from(work.monitoring().portfolio("main").orElseThrow())
                        .agency("former")
                        .build()));

        MonitoringRun run =
                watch(bench, new FakeWatchService()).checkForNewEvents().runs().get("main");

        assertThat(run.alertsRaised()).isEqualTo(1);
        assertThat(run.warnings()).singleElement().asString().contains("is of the agency former");
        assertThat(alerts(bench)).containsExactly("INSOLVENT");
    }

    @Test
    void a_portfolio_that_was_switched_off_after_a_check_that_went_well_has_nothing_left() {
        Bench bench = withReport();
        FakeWatchService agency = new FakeWatchService().tells(events());
        watch(bench, agency).checkForNewEvents();
        switchTo(bench, Portfolio.State.INACTIVE);

        assertThat(watch(bench, agency).checkForNewEvents().runs()).isEmpty();
    }

    private static void keptAndThen(Bench bench, Portfolio.State state) {
        bench.work(work -> {
            events().forEach(event -> work.monitoring()
                    .addEvent(WatchEvent.builder()
                            .from(event)
                            .portfolio("main")
                            .receivedAt(bench.now())
                            .build()));
            return true;
        });
        switchTo(bench, state);
    }

    private static void switchTo(Bench bench, Portfolio.State state) {
        bench.work(work -> {
            Portfolio main = work.monitoring().portfolio("main").orElseThrow();
            return work.monitoring()
                    .savePortfolio(Portfolio.builder().from(main).state(state).build());
        });
    }

    @Test
    void a_check_that_went_well_has_nothing_to_look_at_again() {
        Bench bench = withReport();
        FakeWatchService agency = new FakeWatchService().tells(events());
        watch(bench, agency).checkForNewEvents();
        bench.advance(Duration.ofDays(1));
        bench.work(work -> {
            work.alerts().all().forEach(work.alerts()::remove);
            return true;
        });

        watch(bench, agency).checkForNewEvents();

        assertThat(alerts(bench)).isEmpty();
    }

    @Test
    void a_job_that_may_see_no_customer_raises_alerts_by_the_rules_in_force() {
        Bench bench = withReport();
        try (CreditKit kit = CreditKit.builder()
                .storage(bench.context().storage())
                .clock(bench.context().clock())
                .watchService(new FakeWatchService().tells(events()))
                .alertRules(RULES)
                .build()) {
            Role job = Role.of("job", Permission.RUN_JOBS);

            MonitoringRuns runs = kit.tenant(bench.context().tenant().value())
                    .as(Actor.of("night", job))
                    .monitoring()
                    .checkForNewEvents();

            assertThat(runs.failures()).isEmpty();
            assertThat(runs.runs().get("main").alertsRaised()).isEqualTo(2);
            assertThatAllWasRaisedOnce(bench, "by the kit");
        }
    }

    @Test
    void where_a_part_of_the_host_fails_for_a_company_events_come_in_all_the_same_and_the_next_check_tries_again() {
        Bench bench = withReport();
        FakeWatchService agency = new FakeWatchService().tells(events());
        Monitoring failing = new Monitoring(
                bench.context(), Optional.of(agency), TestRisk.of(bench.context()), List.of(), List.of(companies -> {
                    throw new IllegalStateException("The ERP is down.");
                }));

        for (int check = 1; check <= 2; check++) {
            MonitoringRuns runs = failing.checkForNewEvents();
            assertThat(runs.failures()).isEmpty();
            assertThat(runs.runs().get("main").warnings())
                    .anySatisfy(
                            warning -> assertThat(warning)
                                    .startsWith(
                                            "Risk, assignments or alert rules could not be looked at for the customers of 1 companies"));
            List<WatchEvent> kept = bench.work(work -> work.monitoring().events(ACME));
            assertThat(kept).hasSize(2);
            bench.advance(Duration.ofHours(1));
        }
        assertThat(alerts(bench)).isEmpty();

        watch(bench, agency).checkForNewEvents();

        assertThatAllWasRaisedOnce(bench, "once the host's part works again");
    }

    private static Monitoring watch(Bench bench, FakeWatchService agency) {
        return watch(bench, Optional.of(agency));
    }

    private static Monitoring watch(Bench bench, Optional<WatchService> agency) {
        Alerts alerts = new Alerts(bench.context(), RULES);
        CustomerProfiles profiles = new CustomerProfiles(bench.context());
        return new Monitoring(bench.context(), agency, TestRisk.of(bench.context()), List.of(), List.of(companies -> {
            bench.advance(Duration.ofSeconds(1));
            AlertRun run =
                    alerts.evaluateLinkedTo(companies, profiles, bench.context().today());
            return EventFollowUp.Followed.alerts(
                    run.raised().size(), run.resolved().size());
        }));
    }

    private static void assertThatAllWasRaisedOnce(Bench bench, String when) {
        assertThat(alerts(bench)).as(when).containsExactly("INSOLVENT", "LOW");
        List<Action> actions = bench.work(work -> work.actions().unfinished());
        assertThat(actions).as(when).hasSize(2);
    }

    private static List<String> alerts(Bench bench) {
        return bench.work(work -> work.alerts().all()).stream()
                .map(Alert::rule)
                .sorted()
                .toList();
    }

    private static Bench withReport() {
        Bench bench = Bench.create();
        new CreditReports(
                        bench.context(),
                        Optional.of(new FakeBureau(bench::now)
                                .reports(FakeBureau.report(ACME, 80, "75000").build())),
                        ReportPolicy.standard())
                .obtain(ACME, GB, "Acme Ltd", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "first"));
        bench.work(work -> work.customers()
                .save(Bench.customer("1", "Acme")
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link("any"))
                                .company(ACME)
                                .build())
                        .build()));
        bench.work(work -> work.monitoring()
                .savePortfolio(Portfolio.builder()
                        .name("main")
                        .agency(FakeBureau.AGENCY)
                        .membership(Membership.ON_LINK)
                        .eventsTakenUntil(bench.now())
                        .build()));
        bench.advance(Duration.ofHours(2));
        return bench;
    }

    private static List<WatchEvent> events() {
        return List.of(event("n-1", "101", EventTopic.SCORE, "20"), event("n-2", "802", EventTopic.STATUS, "Closed"));
    }

    private static WatchEvent event(String id, String rule, EventTopic topic, String value) {
        Instant then = Instant.parse("2026-03-10T10:00:00Z");
        return WatchEvent.builder()
                .agency(FakeBureau.AGENCY)
                .notificationId(id)
                .company(ACME)
                .happenedAt(then)
                .createdAt(then)
                .ruleCode(rule)
                .ruleName("rule")
                .topic(topic)
                .newValue(value)
                .build();
    }
}
