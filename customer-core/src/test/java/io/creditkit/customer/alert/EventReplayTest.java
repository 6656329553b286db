package io.creditkit.customer.alert;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.FakeWatchService;
import io.creditkit.customer.monitoring.Monitoring;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.report.OrderReason;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.storage.StorageSamples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Events become history, and what is replayed of the history is what runs of the days said. */
class EventReplayTest {
    private static final List<AlertRule> RULES = List.of(
            rule("LOW", "score < 30").build(),
            rule("BAD", "band worse than C").build(),
            rule("LIMIT", "providerLimit < 20000 GBP").build(),
            rule("CLOSED", "companyStatus = NON_ACTIVE").build(),
            rule("JUDGED", "judgments > 0").build(),
            rule("UNJUDGED", "judgments is missing").build(),
            changed(Criterion.JUDGMENT_COUNT),
            changed(Criterion.BAND),
            changed(Criterion.NEGATIVE_RECORD));

    /** One thing that the agency tells on a day; nothing on most days. */
    private record News(EventTopic topic, String value) {}

    private static AlertRule.Builder rule(String code, String criteria) {
        return AlertRule.builder()
                .code(code)
                .title("Title")
                .severity(Severity.HIGH)
                .category(AlertRule.Category.RISK)
                .criteria(Criteria.parse(criteria, FieldCatalogue.standard()));
    }

    private static AlertRule changed(Criterion criterion) {
        return rule("CHANGED_" + criterion, "status != ERASED")
                .trigger(new ChangeTrigger(
                        criterion,
                        ChangeTrigger.Move.CHANGED,
                        Optional.<BigDecimal>empty(),
                        ChangeTrigger.Unit.ABSOLUTE,
                        Optional.empty(),
                        2))
                .build();
    }

    @Provide
    Arbitrary<List<Optional<News>>> news() {
        Arbitrary<News> told = Arbitraries.of(
                new News(EventTopic.SCORE, "20"),
                new News(EventTopic.SCORE, "70"),
                new News(EventTopic.SCORE, "under review"),
                new News(EventTopic.BAND, "D"),
                new News(EventTopic.BAND, "E"),
                new News(EventTopic.BAND, "A"),
                new News(EventTopic.LIMIT, "10,000"),
                new News(EventTopic.LIMIT, "75.000"),
                new News(EventTopic.STATUS, "NonActive"),
                new News(EventTopic.STATUS, "Somehow"),
                new News(EventTopic.NEGATIVE_RECORD, "County court judgment 2500"));
        return told.optional(0.6).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 40)
    void a_back_test_over_events_says_what_the_runs_of_the_days_said(@ForAll("news") List<Optional<News>> news) {
        Bench bench = Bench.create();
        FakeWatchService agency = new FakeWatchService();
        BiFunction<Customer, LocalDate, ReceivablesSummary> ledger = new Receivables(bench.context())::summary;
        LocalDate first = bench.context().today();
        report(bench);
        List<String> raised = new ArrayList<>();
        for (int day = 0; day < news.size(); day++) {
            news.get(day).ifPresent(one -> agency.tells(List.of(event(bench, one))));
            new Monitoring(bench.context(), Optional.of(agency)).check("main");
            LocalDate today = bench.context().today();
            new Alerts(bench.context(), RULES)
                    .evaluateAll(new CustomerProfiles(bench.context(), ledger), today).raised().stream()
                            .map(alert -> today + " " + alert.rule())
                            .sorted()
                            .forEach(raised::add);
            bench.advance(Duration.ofDays(1));
        }

        List<String> replayed = new Alerts(bench.context(), RULES)
                .backTest(RULES, ledger, first, first.plusDays(news.size() - 1L)).days().stream()
                        .flatMap(day -> day.raised().stream()
                                .map(alert -> day.day() + " " + alert.rule())
                                .sorted())
                        .toList();

        assertThat(replayed).isEqualTo(raised);
        assertThat(raised).as("a judgment told makes none unknown").noneMatch(line -> line.contains("UNJUDGED"));
    }

    private static void report(Bench bench) {
        bench.work(work -> work.customers()
                .save(Bench.customer("1", "Acme")
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link("any"))
                                .company(ACME)
                                .build())
                        .build()));
        new CreditReports(
                        bench.context(),
                        Optional.of(new FakeBureau(bench::now)
                                .reports(FakeBureau.report(ACME, 80, "75000").build())),
                        ReportPolicy.standard())
                .obtain(ACME, GB, "Acme Ltd", OrderReason.of(ReportPurpose.EXISTING_BUSINESS, "first"));
        bench.advance(Duration.ofHours(2));
    }

    private static WatchEvent event(Bench bench, News news) {
        return WatchEvent.builder()
                .agency(FakeBureau.AGENCY)
                .notificationId("n-" + bench.now())
                .company(ACME)
                .happenedAt(bench.now().minusSeconds(60))
                .createdAt(bench.now().minusSeconds(30))
                .ruleCode("1")
                .ruleName("rule")
                .topic(news.topic())
                .newValue(news.value())
                .build();
    }
}
