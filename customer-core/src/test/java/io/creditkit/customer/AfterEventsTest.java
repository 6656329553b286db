package io.creditkit.customer;

import static io.creditkit.customer.report.Bench.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.FakeWatchService;
import io.creditkit.customer.monitoring.Membership;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BreakingStorage;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.risk.BlockPolicy;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from events by itself: the class, the block, the assignment and the alert, each from the one before it. */
class AfterEventsTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final ScoreCard CARD = ScoreCard.read("""
            {"code": "own", "version": 1, "validFrom": "2026-01-01", "completeness": 0.6,
             "characteristics": [{"field": "score", "weight": 1, "missing": {"policy": "WORST"},
                                  "bins": [{"to": 30, "points": 0}, {"from": 30, "points": 100}]}],
             "classes": [{"class": "LOW", "from": 50}, {"class": "HIGH", "from": 0}]}
            """, FieldCatalogue.standard());
    private static final List<AlertRule> RULES = List.of(AlertRule.builder()
            .code("DISABLED")
            .title("Title")
            .severity(Severity.HIGH)
            .category(AlertRule.Category.RISK)
            .criteria(Criteria.parse("status = DISABLED and collector = \"jane\"", FieldCatalogue.standard()))
            .build());

    private final Role job = Role.of("job", Permission.RUN_JOBS);

    @Test
    void a_check_disables_assigns_and_raises_by_what_the_event_made_of_the_customer() {
        Bench bench = withCustomer();

        MonitoringRun run = check(bench, bench.context().storage());

        assertThat(run.warnings()).isEmpty();
        assertThat(run.assessed()).isEqualTo(1);
        assertThat(run.assigned()).isEqualTo(1);
        assertThat(run.alertsRaised()).isEqualTo(1);
        assertThatAllFollowedOnce(bench, "at once");
        bench.advance(Duration.ofHours(1));
        assertThat(check(bench, bench.context().storage()).assessed()).isZero();
    }

    @Test
    void after_a_crash_at_any_call_the_next_check_makes_up_for_what_did_not_follow() {
        for (int step = 1; ; step++) {
            Bench bench = withCustomer();
            CrashPlan crash = CrashPlan.crashAt(step);
            Throwable thrown = catchThrowable(
                    () -> check(bench, new BreakingStorage(bench.context().storage(), crash)));
            bench.advance(Duration.ofMinutes(16));

            check(bench, bench.context().storage());

            assertThatAllFollowedOnce(bench, "after a crash at step " + step);
            if (thrown == null) {
                assertThat(step).as("steps of a check").isGreaterThan(25);
                return;
            }
        }
    }

    @Test
    void a_rule_that_cannot_be_looked_at_is_told_by_the_check() {
        Bench bench = withCustomer();
        bench.work(work -> {
            work.searches().remove(work.searches().all().get(0).id());
            return true;
        });

        MonitoringRun run = check(bench, bench.context().storage());

        assertThat(run.assigned()).isZero();
        assertThat(run.warnings()).containsExactly("The assignment rule poor can't be looked at: it was left out.");
    }

    private MonitoringRun check(Bench bench, Storage storage) {
        try (CreditKit kit = CreditKit.builder()
                .storage(storage)
                .clock(bench.context().clock())
                .ids(bench.context().ids())
                .watchService(new FakeWatchService().tells(List.of(event())))
                .scoreCard(CARD)
                .blockPolicy(BlockPolicy.from(RiskClass.HIGH))
                .alertRules(RULES)
                .build()) {
            return kit.tenant(bench.context().tenant().value())
                    .as(Actor.of("night", job))
                    .monitoring()
                    .check("main");
        }
    }

    private static void assertThatAllFollowedOnce(Bench bench, String when) {
        bench.work(work -> {
            assertThat(work.assessments().all(CUSTOMER))
                    .as(when)
                    .singleElement()
                    .satisfies(assessment -> assertThat(
                                    assessment.characteristics().get(0).asOf())
                            .as("by the event, not by the report")
                            .contains(LocalDate.parse("2026-03-11")));
            assertThat(work.customers().find(CUSTOMER).orElseThrow().status())
                    .as(when)
                    .isEqualTo(CustomerStatus.DISABLED);
            assertThat(work.scenarios().assignments(CUSTOMER))
                    .as(when)
                    .extracting(Assignment::target)
                    .containsExactly("jane");
            assertThat(work.alerts().all()).as(when).extracting(Alert::rule).containsExactly("DISABLED");
            return when;
        });
    }

    private static Bench withCustomer() {
        Bench bench = Bench.create();
        SavedSearchId disabled = new SavedSearches(bench.context(), FieldCatalogue.standard())
                .save(
                        "Disabled",
                        CustomerQuery.where(Criteria.parse("status = DISABLED", FieldCatalogue.standard())),
                        List.of())
                .id();
        bench.work(work -> {
            work.scenarios()
                    .saveRule(AssignmentRule.builder()
                            .id("poor")
                            .name("Poor")
                            .attribute(AssignedAttribute.COLLECTOR)
                            .segment(disabled)
                            .target("jane")
                            .priority(1)
                            .start(AssignmentRule.Start.AUTOMATIC)
                            .build());
            work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(ACME)
                            .country(Bench.GB)
                            .name("Acme")
                            .state(ReportState.UP_TO_DATE)
                            .reportReceivedAt(bench.now())
                            .figures(FakeBureau.figures(80, "75000").build())
                            .build());
            work.customers()
                    .save(Bench.customer("1", "Acme")
                            .agencyLink(AgencyLink.builder()
                                    .from(StorageSamples.link("any"))
                                    .company(ACME)
                                    .build())
                            .build());
            return work.monitoring()
                    .savePortfolio(Portfolio.builder()
                            .name("main")
                            .agency(FakeBureau.AGENCY)
                            .membership(Membership.ON_LINK)
                            .eventsTakenUntil(bench.now())
                            .build());
        });
        bench.advance(Duration.ofDays(2));
        return bench;
    }

    private static WatchEvent event() {
        Instant then = Instant.parse("2026-03-11T10:00:00Z");
        return WatchEvent.builder()
                .agency(FakeBureau.AGENCY)
                .notificationId("n-1")
                .company(ACME)
                .happenedAt(then)
                .createdAt(then)
                .ruleCode("101")
                .ruleName("rule")
                .topic(EventTopic.SCORE)
                .oldValue(Optional.of("80"))
                .newValue("5")
                .build();
    }
}
