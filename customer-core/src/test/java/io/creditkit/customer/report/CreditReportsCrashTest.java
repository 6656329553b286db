package io.creditkit.customer.report;

import static io.creditkit.customer.report.Bench.ACME;
import static io.creditkit.customer.report.Bench.GB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.ReportOrder.Outcome;
import io.creditkit.customer.report.ReportOutcome.Delivered;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands after the process ended, or the storage failed, at each single step of a purchase. */
class CreditReportsCrashTest {
    private static final AgencyCompanyId OTHER = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-00000002");

    private final Bench bench = Bench.create();
    private final FakeBureau bureau = agency(bench);

    private static FakeBureau agency(Bench bench) {
        return new FakeBureau(bench::now)
                .reports(FakeBureau.report(ACME, 80, "75000").build())
                .reports(FakeBureau.report(OTHER, 40, "1000").build());
    }

    static IntStream steps() {
        Bench undisturbed = Bench.create();
        CrashPlan counting = CrashPlan.none();
        FakeBureau bureau = agency(undisturbed);
        bureau.crashBy(counting);
        obtain(undisturbed.over(storage -> new BreakingStorage(storage, counting)), bureau, ACME);
        assertThat(counting.steps()).isGreaterThan(30);
        return IntStream.rangeClosed(1, counting.steps());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void after_a_crash_at_any_step_recovery_and_a_second_run_buy_at_most_once_and_end_alike(int step) {
        CrashPlan crash = CrashPlan.crashAt(step);
        bureau.crashBy(crash);
        assertThat(catchThrowable(
                        () -> obtain(bench.over(storage -> new BreakingStorage(storage, crash)), bureau, ACME)))
                .isInstanceOf(CrashPlan.SimulatedCrash.class);
        bureau.crashBy(CrashPlan.none());
        boolean billedBeforeTheCrash = bureau.billed() == 1;
        boolean keptBeforeTheCrash = kept(bench, ACME).size() == 1;

        bench.advance(Duration.ofMinutes(11));
        List<Recovery> recoveries = reports(bench, bureau).recover();
        ReportOutcome second = obtain(bench, bureau, ACME);

        assertThat(bureau.billed()).isEqualTo(1);
        if (billedBeforeTheCrash && !keptBeforeTheCrash) {
            assertThat(recoveries)
                    .singleElement()
                    .satisfies(
                            recovery -> assertThat(recovery.order().outcome()).isEqualTo(Outcome.UNKNOWN));
            assertThat(second).isInstanceOf(Refused.class);
            assertThat(file(bench).state()).isEqualTo(ReportState.PENDING);
            reports(bench, bureau).writeOff(recoveries.get(0).order().id(), "Not worth asking.");
            assertThat(obtain(bench, bureau, ACME)).isInstanceOf(Delivered.class);
        } else {
            assertThat(recoveries).allMatch(recovery -> recovery.order().outcome() == Outcome.NOT_DELIVERED);
        }
        assertThatItEndsLikeAnUndisturbedRun();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_storage_that_fails_once_at_any_step_never_causes_a_second_order(int step) {
        CrashPlan failure = CrashPlan.failAt(step, () -> new StorageException("The disk is full."));
        Bench failing = bench.over(storage -> new BreakingStorage(storage, failure));
        Throwable thrown = catchThrowable(() -> obtain(failing, bureau, ACME));

        if (bureau.billed() == 1) {
            assertThat(thrown).isNull();
            assertThat(kept(bench, ACME)).as("what was paid for").hasSize(1);
        }
        bench.advance(Duration.ofMinutes(11));
        reports(bench, bureau).recover();
        obtain(bench, bureau, ACME);

        assertThat(bureau.billed()).isEqualTo(1);
        assertThatItEndsLikeAnUndisturbedRun();
    }

    @Test
    void an_order_left_behind_is_proven_unbilled_by_the_meter_with_our_own_deliveries_since() {
        crashBeforeTheCall();
        bench.advance(Duration.ofMinutes(1));
        obtain(bench, bureau, OTHER);
        bench.advance(Duration.ofMinutes(10));

        assertThat(reports(bench, bureau).recover())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.order().outcome()).isEqualTo(Outcome.NOT_DELIVERED));
        assertThat(obtain(bench, bureau, ACME)).isInstanceOf(Delivered.class);
    }

    @Test
    void an_order_left_behind_stays_open_if_the_meter_moved_by_more_than_our_deliveries() {
        crashBeforeTheCall();
        bureau.othersUsed(GB, 1);
        bench.advance(Duration.ofMinutes(11));

        assertThat(reports(bench, bureau).recover())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.order().outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(obtain(bench, bureau, ACME)).isInstanceOf(Refused.class);
    }

    @Test
    void an_order_left_behind_stays_open_if_the_agency_tells_no_meter() {
        bureau.hideMeter();
        crashBeforeTheCall();
        bench.advance(Duration.ofMinutes(11));

        assertThat(reports(bench, bureau).recover())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.order().outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void an_order_that_may_still_be_running_is_left_alone_unless_the_policy_knows_better() {
        crashBeforeTheCall();
        bench.advance(Duration.ofMinutes(9));

        assertThat(reports(bench, bureau).recover()).isEmpty();
        ReportPolicy alone =
                ReportPolicy.builder().settleOrdersAfter(Duration.ZERO).build();
        assertThat(new CreditReports(bench.context(), Optional.of(bureau), alone).recover())
                .hasSize(1);
    }

    @Test
    void a_delivery_that_a_later_reading_of_the_meter_may_hold_already_proves_nothing() {
        ReportPolicy policy =
                ReportPolicy.builder().meterMaxAge(Duration.ofMinutes(5)).build();
        CreditReports shared = new CreditReports(bench.context(), Optional.of(bureau), policy);
        shared.obtain(OTHER, GB, "Other Ltd", ReportPurpose.FUTURE_BUSINESS, "first");
        bench.advance(Duration.ofMinutes(6));
        shared.obtain(ACME, GB, "Acme Ltd", ReportPurpose.FUTURE_BUSINESS, "second");

        assertThat(shared.ledger())
                .extracting(order -> order.meterBefore().orElseThrow())
                .containsExactly(0L, 1L);
    }

    private void crashBeforeTheCall() {
        CrashPlan crash = CrashPlan.crashAt(1);
        bureau.crashBy(crash);
        assertThat(catchThrowable(() -> obtain(bench, bureau, ACME))).isInstanceOf(CrashPlan.SimulatedCrash.class);
        bureau.crashBy(CrashPlan.none());
    }

    private void assertThatItEndsLikeAnUndisturbedRun() {
        Bench undisturbed = Bench.create();
        obtain(undisturbed, agency(undisturbed), ACME);

        CompanyFile expected = file(undisturbed);
        CompanyFile actual = file(bench);
        assertThat(actual.state()).isEqualTo(expected.state());
        assertThat(actual.stateReason()).isEqualTo(expected.stateReason());
        assertThat(actual.figures()).isEqualTo(expected.figures());
        assertThat(kept(bench, ACME)).hasSize(1);
        for (Criterion criterion : Criterion.values()) {
            assertThat(texts(bench, criterion)).as("%s", criterion).isEqualTo(texts(undisturbed, criterion));
        }
        assertThat(reports(bench, bureau).ledger())
                .filteredOn(order -> order.outcome() == Outcome.DELIVERED)
                .hasSize(1);
    }

    private static List<String> texts(Bench bench, Criterion criterion) {
        return new CompanyHistory(bench.context())
                .series(ACME, criterion).stream().map(HistoryPoint::text).toList();
    }

    private static List<KeptReport> kept(Bench bench, AgencyCompanyId company) {
        return bench.work(work -> work.reports().reports(company));
    }

    private static CompanyFile file(Bench bench) {
        return bench.work(work -> work.reports().file(ACME)).orElseThrow();
    }

    private static CreditReports reports(Bench bench, FakeBureau bureau) {
        return new CreditReports(bench.context(), Optional.of(bureau), ReportPolicy.standard());
    }

    private static ReportOutcome obtain(Bench bench, FakeBureau bureau, AgencyCompanyId company) {
        return reports(bench, bureau).obtain(company, GB, "Acme Ltd", ReportPurpose.FUTURE_BUSINESS, "new customer");
    }
}
