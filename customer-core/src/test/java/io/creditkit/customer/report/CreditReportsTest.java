package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.AccountExposures;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Failed;
import io.creditkit.customer.report.ReportOutcome.Lost;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.report.ReportOutcome.Reused;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.PageRequest;
import io.creditkit.customer.search.RowAction;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditReportsTest {
    private final Bench bench = Bench.create();
    private final FakeBureau bureau = new FakeBureau(bench::now)
            .reports(FakeBureau.report(ACME, 80, "75000").build());

    @Test
    void a_bought_report_is_kept_with_its_figures_history_and_ledger_line() {
        Delivered delivered = (Delivered) obtain(ReportPolicy.standard());

        assertThat(document(delivered.report().id())).isEqualTo("report 1");
        CompanyFile file = reports().file(ACME).orElseThrow();
        assertThat(file.state()).isEqualTo(ReportState.UP_TO_DATE);
        assertThat(file.latestReport()).contains(delivered.report().id());
        assertThat(file.figures().score()).contains(ProviderScore.of(80));
        assertThat(history(Criterion.LIMIT)).singleElement().satisfies(point -> {
            assertThat(point.number()).contains(new BigDecimal(75000));
            assertThat(point.source()).isEqualTo(HistoryPoint.Source.REPORT);
            assertThat(point.observedOn()).isEqualTo(LocalDate.parse("2026-03-10"));
        });
        assertThat(reports().ledger()).singleElement().satisfies(order -> {
            assertThat(order.outcome()).isEqualTo(ReportOrder.Outcome.DELIVERED);
            assertThat(order.reason()).isEqualTo("new customer");
            assertThat(order.reportId()).contains(delivered.report().id());
            assertThat(bureau.orders())
                    .singleElement()
                    .extracting(ReportRequest::reference)
                    .isEqualTo(order.id());
        });
    }

    @Test
    void a_young_report_is_used_again_and_an_old_one_bought_anew() {
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(100));
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Reused.class);
        assertThat(bureau.billed()).isEqualTo(1);

        bench.advance(Duration.ofDays(100));
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Delivered.class);
        assertThat(bureau.billed()).isEqualTo(2);
    }

    @Test
    void an_event_after_the_report_leads_to_a_new_one_only_if_the_policy_says_so() {
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(20));
        bench.work(work -> {
            CompanyFile.Builder file = CompanyFile.builder();
            file.from(work.reports().file(ACME).orElseThrow());
            return work.reports()
                    .saveFile(file.state(ReportState.STALE)
                            .lastEventAt(bench.now())
                            .build());
        });

        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Reused.class);
        ReportPolicy eager =
                ReportPolicy.builder().maxAgeAfterEvent(Period.ofDays(10)).build();
        assertThat(obtain(eager)).isInstanceOf(Delivered.class);
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.UP_TO_DATE);
    }

    @Test
    void only_what_changed_becomes_history_and_what_is_missing_erases_nothing() {
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(200));
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .figures(KeyFigures.builder()
                        .score(ProviderScore.of(71))
                        .limit(ProviderLimit.of(Money.of("75000.00", "GBP")))
                        .build())
                .failedSections(List.of("PaymentData"))
                .build());
        obtain(ReportPolicy.standard());

        assertThat(history(Criterion.SCORE)).extracting(HistoryPoint::text).containsExactly("80", "71");
        assertThat(history(Criterion.LIMIT)).hasSize(1);
        assertThat(history(Criterion.DBT)).hasSize(1);
        CompanyFile file = reports().file(ACME).orElseThrow();
        assertThat(file.figures().dbt()).contains(5);
        assertThat(file.stateReason().orElseThrow()).contains("PaymentData");
    }

    @Test
    void what_fields_read_of_the_newest_report_is_no_view_of_it() {
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .statements(List.of(Statement.builder()
                        .yearEnd(LocalDate.parse("2025-12-31"))
                        .build()))
                .trends(List.of(new Trend(Trend.Kind.PAYMENT, Trend.Direction.DOWN, Trend.Source.PROVIDER, "Later.")))
                .build());
        assertThat(reports().content(ACME).statement()).isEmpty();
        obtain(ReportPolicy.standard());

        ReportContent content = reports().content(ACME);
        assertThat(content.statement()).map(Statement::yearEnd).contains(LocalDate.parse("2025-12-31"));
        assertThat(content.trend(Trend.Kind.PAYMENT)).map(Trend::direction).contains(Trend.Direction.DOWN);
        assertThat(content.trend(Trend.Kind.LIMIT)).isEmpty();
        Subject company = Subject.of(Subject.Kind.COMPANY, ACME.agency() + ":" + ACME.value());
        assertThat(bench.<List<?>>work(work -> work.accesses().of(company))).isEmpty();
        reports().latest(ACME);
        assertThat(bench.<List<?>>work(work -> work.accesses().of(company))).hasSize(1);
    }

    @Test
    void the_past_that_a_report_brings_becomes_history_without_repetition() {
        CreditReport withPast = FakeBureau.report(ACME, 80, "75000")
                .history(List.of(past("2025-01-01", 60), past("2025-02-01", 60), past("2025-03-01", 80)))
                .build();
        bureau.reports(withPast);
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(200));
        obtain(ReportPolicy.standard());

        assertThat(history(Criterion.SCORE))
                .extracting(point -> point.observedOn() + " " + point.text() + " " + point.source())
                .containsExactly("2025-01-01 60 REPORT_HISTORY", "2025-03-01 80 REPORT_HISTORY");
    }

    @Test
    void a_value_of_the_past_that_went_and_came_back_within_a_day_is_what_the_day_ended_with() {
        bureau.reports(FakeBureau.report(ACME, 80, "75000")
                .history(List.of(
                        past("2025-01-01", 10),
                        past("2025-02-01", 60),
                        past("2025-02-01", 20),
                        past("2025-02-01", 60),
                        past("2025-03-01", 80)))
                .build());
        for (int time = 0; time < 3; time++) {
            obtain(ReportPolicy.standard());
            bench.advance(Duration.ofDays(200));
        }

        assertThat(history(Criterion.SCORE))
                .extracting(point -> point.observedOn() + " " + point.text())
                .containsExactly("2025-01-01 10", "2025-02-01 20", "2025-02-01 60", "2025-03-01 80");
        assertThat(new CompanyHistory(bench.context())
                        .trueOn(ACME, Criterion.SCORE, LocalDate.parse("2025-02-10"))
                        .map(HistoryPoint::text))
                .contains("60");
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN, FORBIDDEN",
        "NOT_AVAILABLE, GONE",
        "INVALID_REQUEST, FAILED",
        "RATE_LIMIT, FAILED",
        "UNAVAILABLE, FAILED",
        "CREDENTIALS, FAILED",
        "UNREADABLE_ANSWER, FAILED"
    })
    void a_refusal_that_was_not_billed_is_told_and_old_figures_stay(BureauException.Kind kind, ReportState state) {
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(300));
        bureau.failNextOrder(FakeBureau.refusal(kind));

        assertThat(obtain(ReportPolicy.standard()))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.kind()).isEqualTo(kind));

        CompanyFile file = reports().file(ACME).orElseThrow();
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.stateReason().orElseThrow()).contains(kind.name());
        assertThat(file.figures().score()).contains(ProviderScore.of(80));
        assertThat(lastOrder().outcome()).isEqualTo(ReportOrder.Outcome.NOT_DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN", "NOT_AVAILABLE"})
    void a_lasting_refusal_is_not_asked_about_again_for_thirty_days(BureauException.Kind kind) {
        bureau.failNextOrder(FakeBureau.refusal(kind));
        obtain(ReportPolicy.standard());
        bench.advance(Duration.ofDays(29));
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Refused.class);
        assertThat(bureau.orders()).hasSize(1);

        bench.advance(Duration.ofDays(2));
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Delivered.class);
    }

    @Test
    void a_lost_order_is_never_repeated_until_a_person_gives_it_up() {
        bureau.failNextOrder(FakeBureau.silence());
        Lost lost = (Lost) obtain(ReportPolicy.standard());

        assertThat(lost.order().outcome()).isEqualTo(ReportOrder.Outcome.UNKNOWN);
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.PENDING);
        bench.advance(Duration.ofDays(400));
        assertThat(reports().recover()).isEmpty();
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> reports().writeOff(lost.order().id(), " "))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("Say why the order is written off");
        reports().writeOff(lost.order().id(), "The agency says it was not billed.");
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.LINKED);
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Delivered.class);
        assertThatThrownBy(() -> reports().writeOff(lost.order().id(), "again"))
                .isInstanceOf(OrderNotOpenException.class);
    }

    @Test
    void an_adapter_that_breaks_in_the_middle_leaves_a_lost_order() {
        bureau.failNextOrder(new IllegalStateException("a fault of the adapter"));

        assertThatThrownBy(() -> obtain(ReportPolicy.standard())).hasMessage("a fault of the adapter");

        assertThat(lastOrder().outcome()).isEqualTo(ReportOrder.Outcome.UNKNOWN);
    }

    @Test
    void bytes_that_cannot_be_read_are_kept_not_bought_again_and_taken_over_once_they_can_be_read() {
        bureau.garbleReports(true);
        Delivered delivered = (Delivered) obtain(ReportPolicy.standard());

        assertThat(document(delivered.report().id())).isEqualTo("report 1");
        assertThat(lastOrder().outcome()).isEqualTo(ReportOrder.Outcome.DELIVERED);
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.FAILED);
        assertThat(obtain(ReportPolicy.standard())).isInstanceOf(Refused.class);
        assertThat(reports().latest(ACME)).isEmpty();

        bureau.garbleReports(false);
        assertThat(obtain(ReportPolicy.standard())).isEqualTo(new Reused(delivered.report()));
        assertThat(reports().file(ACME).orElseThrow().state()).isEqualTo(ReportState.UP_TO_DATE);
        assertThat(reports().file(ACME).orElseThrow().figures().score()).contains(ProviderScore.of(80));
        assertThat(reports().latest(ACME)).isPresent();
        assertThat(bureau.billed()).isEqualTo(1);
    }

    @Test
    void sixteen_threads_that_want_the_same_report_cause_one_order() throws Exception {
        CreditReports shared = reports();
        List<ReportOutcome> outcomes = inParallel(16, i -> obtain(shared, ACME));

        assertThat(bureau.orders()).hasSize(1);
        assertThat(outcomes).filteredOn(Delivered.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .allMatch(outcome ->
                        outcome instanceof Delivered || outcome instanceof Reused || outcome instanceof Refused);
    }

    @Test
    void sixteen_threads_with_different_companies_keep_to_the_budget() throws Exception {
        for (int i = 0; i < 16; i++) {
            bureau.reports(FakeBureau.report(company(i + 10), 50, "1000").build());
        }
        ReportPolicy policy = ReportPolicy.builder().perDay(5).build();
        CreditReports shared = new CreditReports(bench.context(), Optional.of(bureau), policy);

        inParallel(16, i -> obtain(shared, company(i + 10)));

        assertThat(bureau.billed()).isLessThanOrEqualTo(5).isPositive();
    }

    @Test
    void the_meter_is_read_once_for_many_orders() {
        CreditReports shared = reports();
        for (int i = 2; i <= 6; i++) {
            bureau.reports(FakeBureau.report(company(i), 50, "1000").build());
            obtain(shared, company(i));
        }

        assertThat(bureau.meterCalls()).isEqualTo(1);
        assertThat(shared.ledger())
                .extracting(order -> order.meterBefore().orElseThrow())
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void what_another_node_receives_while_an_order_is_settled_does_not_prove_that_it_was_not_billed() {
        bureau.reports(FakeBureau.report(company(2), 50, "1000").build());
        bench.work(work -> {
            work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(ACME)
                            .country(GB)
                            .name("Acme Ltd")
                            .state(ReportState.LINKED)
                            .build());
            work.reports()
                    .openOrder(ReportOrder.builder()
                            .id(OrderId.of("killed"))
                            .company(ACME)
                            .country(GB)
                            .requestedBy(bench.context().actor())
                            .requestedAt(bench.now())
                            .reason("its process was killed after it was billed")
                            .meterBefore(0)
                            .outcome(ReportOrder.Outcome.PLACED)
                            .build());
            return true;
        });
        bureau.othersUsed(GB, 1);
        bench.advance(Duration.ofHours(1));
        bureau.afterTheNextMeter(() -> obtain(company(2), ReportPolicy.standard()));

        List<Recovery> settled = reports().recover();

        assertThat(settled)
                .singleElement()
                .extracting(recovery -> recovery.order().outcome())
                .isEqualTo(ReportOrder.Outcome.UNKNOWN);
    }

    @Test
    void the_page_at_the_agency_is_the_same_in_the_list_and_beside_the_report() {
        reports().obtain(ACME, GB, "Acme", ReportPurpose.EXISTING_BUSINESS, "first");
        bench.work(work -> {
            work.customers().save(Bench.customer("2", "Nobody").build());
            return work.customers()
                    .save(Bench.customer("1", "Acme")
                            .agencyLink(AgencyLink.builder()
                                    .company(ACME)
                                    .agencyName("Acme")
                                    .confidence(100)
                                    .linkedBy(Actor.of("tester"))
                                    .linkedAt(bench.now())
                                    .build())
                            .build());
        });
        CustomerProfiles profiles = new CustomerProfiles(
                bench.context(),
                new Receivables(bench.context())::summaries,
                new AccountExposures(bench.context(), LimitSettings.standard(), LendingSettings.standard()),
                ExpiredLimit.NO_CREDIT,
                LoanState.active(),
                reports()::page,
                ReportPolicy.standard().maxAge(),
                reports()::content);

        List<RowAction> links = new CustomerList(bench.context(), profiles)
                .page(CustomerQuery.all(), PageRequest.first(10)).rows().stream()
                        .flatMap(row -> row.actions().stream())
                        .filter(action -> action.kind() == RowAction.Kind.OPEN_AT_AGENCY)
                        .toList();

        URI page = URI.create("https://portal.example.com/" + ACME.value());
        assertThat(reports().page(ACME)).contains(page);
        assertThat(links).extracting(RowAction::link).containsExactly(Optional.of(page), Optional.empty());
        assertThat(links).extracting(RowAction::isAvailable).containsExactly(true, false);
    }

    @Test
    void without_an_agency_nothing_is_ordered() {
        CreditReports offline = new CreditReports(bench.context(), Optional.empty(), ReportPolicy.standard());

        assertThat(obtain(offline, ACME)).isInstanceOf(Refused.class);
        assertThat(offline.recover()).isEmpty();
        assertThat(offline.ledger()).isEmpty();
    }

    private interface Numbered {
        ReportOutcome run(int number);
    }

    private static List<ReportOutcome> inParallel(int threads, Numbered task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<ReportOutcome>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return task.run(number);
                });
            }
            List<ReportOutcome> outcomes = new ArrayList<>();
            for (Future<ReportOutcome> outcome : pool.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static DatedFigure past(String day, int score) {
        return new DatedFigure(
                Criterion.SCORE,
                LocalDate.parse(day),
                Optional.of(BigDecimal.valueOf(score)),
                Optional.empty(),
                Integer.toString(score));
    }

    private static AgencyCompanyId company(int number) {
        return AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-" + number);
    }

    private CreditReports reports() {
        return new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
    }

    private ReportOutcome obtain(ReportPolicy policy) {
        return obtain(ACME, policy);
    }

    private ReportOutcome obtain(AgencyCompanyId company, ReportPolicy policy) {
        return obtain(new CreditReports(bench.context(), Optional.of(bureau), policy), company);
    }

    private static ReportOutcome obtain(CreditReports reports, AgencyCompanyId company) {
        return reports.obtain(company, GB, "Acme Ltd", ReportPurpose.FUTURE_BUSINESS, "new customer");
    }

    private List<HistoryPoint> history(Criterion criterion) {
        return new CompanyHistory(bench.context()).series(ACME, criterion);
    }

    private ReportOrder lastOrder() {
        List<ReportOrder> ledger = reports().ledger();
        return ledger.get(ledger.size() - 1);
    }

    private String document(ReportId id) {
        return new String(
                bench.work(work -> work.reports().document(id)).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
