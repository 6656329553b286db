package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.adjustment;
import static io.creditkit.customer.storage.StorageSamples.incomingPayment;
import static io.creditkit.customer.storage.StorageSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.AdjustmentDecision.Verdict;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.BookedReference.Booked;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.SnapshotRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The laws of {@link LedgerStore}. */
abstract class LedgerLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    @Test
    void adjustmentsComeBackAsTheyWereAddedByDayThenMomentThenId() {
        BalanceAdjustment later = adjustment("a", DAY.plusDays(1));
        BalanceAdjustment second = adjustment("d", DAY);
        BalanceAdjustment first = BalanceAdjustment.builder()
                .from(adjustment("z", DAY))
                .madeAt(NOON.minusSeconds(1))
                .build();
        BalanceAdjustment decided = BalanceAdjustment.builder()
                .from(adjustment("b", DAY))
                .approval(BalanceAdjustment.Approval.NEEDED)
                .decision(new AdjustmentDecision(Verdict.APPROVED, Actor.of("boss"), NOON))
                .build();
        run(work -> List.of(later, second, first, decided).forEach(work.ledger()::addAdjustment));

        assertAll(work -> work.ledger().adjustmentsOf(CUSTOMER)).containsExactly(first, decided, second, later);
        assertAll(work -> work.ledger().adjustmentsOf(CustomerId.of("c-9"))).isEmpty();
        assertOne(work -> work.ledger().adjustment("b")).contains(decided);
        assertOne(work -> work.ledger().adjustment("x")).isEmpty();
    }

    @Test
    void anAdjustmentWithAKnownIdIsRefused() {
        run(work -> work.ledger().addAdjustment(adjustment("a", DAY)));

        assertThatThrownBy(() -> run(work -> work.ledger().addAdjustment(adjustment("a", DAY.plusDays(1)))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.ledger().adjustmentsOf(CUSTOMER)).containsExactly(adjustment("a", DAY));
    }

    @Test
    void anAdjustmentIsReversedOnceUnlessTheReversalIsRefused() {
        run(work -> work.ledger().addAdjustment(adjustment("a", DAY)));
        run(work -> work.ledger().addAdjustment(reversal("r-1")));

        assertThatThrownBy(() -> run(work -> work.ledger().addAdjustment(reversal("r-2"))))
                .isInstanceOf(DuplicateKeyException.class);
        run(work ->
                work.ledger().decideAdjustment("r-1", new AdjustmentDecision(Verdict.REFUSED, Actor.of("boss"), NOON)));
        run(work -> work.ledger().addAdjustment(reversal("r-3")));

        assertAll(work -> work.ledger().adjustmentsOf(CUSTOMER)).hasSize(3);
    }

    @Test
    void anAdjustmentIsDecidedOnce() {
        run(work -> work.ledger().addAdjustment(adjustment("a", DAY)));
        AdjustmentDecision yes = new AdjustmentDecision(Verdict.APPROVED, Actor.of("boss"), NOON);
        BalanceAdjustment decided = in(work -> work.ledger().decideAdjustment("a", yes));

        assertThat(decided.decision()).contains(yes);
        assertOne(work -> work.ledger().adjustment("a")).contains(decided);
        assertThatThrownBy(() -> run(work -> work.ledger()
                        .decideAdjustment("a", new AdjustmentDecision(Verdict.REFUSED, Actor.of("x"), NOON))))
                .isInstanceOf(StaleVersionException.class);
        assertOne(work -> work.ledger().adjustment("a")).contains(decided);
        assertThatThrownBy(() -> run(work -> work.ledger().decideAdjustment("unknown", yes)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void erasedNotesAreGoneAndNothingElseIs() {
        BalanceAdjustment other = BalanceAdjustment.builder()
                .from(adjustment("o", DAY))
                .customerId(CustomerId.of("c-2"))
                .build();
        run(work -> List.of(adjustment("a", DAY), other).forEach(work.ledger()::addAdjustment));
        run(work -> work.ledger().eraseNotes(CUSTOMER, "erased"));

        assertAll(work -> work.ledger().adjustmentsOf(CUSTOMER))
                .containsExactly(BalanceAdjustment.builder()
                        .from(adjustment("a", DAY))
                        .note("erased")
                        .build());
        assertOne(work -> work.ledger().adjustment("o")).contains(other);
    }

    @Test
    void paymentsComeBackAsTheyWereSavedByDayThenId() {
        IncomingPayment bare = in(work -> work.ledger()
                .savePayment(IncomingPayment.builder()
                        .id("b")
                        .customerId(CUSTOMER)
                        .receivedOn(DAY)
                        .amount(Money.of("1", "EUR"))
                        .stage(IncomingPayment.Stage.ANNOUNCED)
                        .build()));
        IncomingPayment full = in(work -> work.ledger().savePayment(incomingPayment("a", DAY)));
        IncomingPayment early = in(work -> work.ledger().savePayment(incomingPayment("c", DAY.minusDays(1))));

        assertThat(full.version()).isEqualTo(1);
        assertAll(work -> work.ledger().paymentsOf(CUSTOMER)).containsExactly(early, full, bare);
        assertOne(work -> work.ledger().payment("a")).contains(full);
        assertOne(work -> work.ledger().payment("x")).isEmpty();
    }

    @Test
    void aPaymentIsOverwrittenOnlyAtTheVersionItWasReadAt() {
        IncomingPayment first = in(work -> work.ledger().savePayment(incomingPayment("a", DAY)));
        IncomingPayment second = in(work -> work.ledger()
                .savePayment(IncomingPayment.builder()
                        .from(first)
                        .customerId(CustomerId.of("c-2"))
                        .build()));

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.ledger().savePayment(first)));
        assertThat(stale.given()).isEqualTo(1);
        assertThat(stale.stored()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.ledger().savePayment(incomingPayment("a", DAY))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.ledger().paymentsOf(CUSTOMER)).isEmpty();
        assertAll(work -> work.ledger().paymentsOf(CustomerId.of("c-2"))).containsExactly(second);
    }

    @Test
    void aSnapshotIsTakenOnceAndNeverChanged() {
        assertWhether(work -> work.ledger().addSnapshot(snapshot("c-1", DAY, "EUR", "100")))
                .isTrue();
        assertWhether(work -> work.ledger().addSnapshot(snapshot("c-1", DAY, "EUR", "7")))
                .isFalse();
        assertWhether(work -> work.ledger().addSnapshot(snapshot("c-1", DAY, "CHF", "3")))
                .isTrue();
        assertWhether(work -> work.ledger().addSnapshot(snapshot("c-1", DAY.plusDays(1), "EUR", "50")))
                .isTrue();
        assertWhether(work -> work.ledger().addSnapshot(snapshot("b-1", DAY, "EUR", "1")))
                .isTrue();

        assertAll(work -> work.ledger().snapshots(CUSTOMER, DAY, DAY.plusDays(1)))
                .containsExactly(
                        snapshot("c-1", DAY, "CHF", "3"),
                        snapshot("c-1", DAY, "EUR", "100"),
                        snapshot("c-1", DAY.plusDays(1), "EUR", "50"));
        assertAll(work -> work.ledger().snapshots(CUSTOMER, DAY.plusDays(2), DAY.plusDays(9)))
                .isEmpty();
        assertAll(work -> work.ledger().snapshotsOn(DAY))
                .containsExactly(
                        snapshot("b-1", DAY, "EUR", "1"),
                        snapshot("c-1", DAY, "CHF", "3"),
                        snapshot("c-1", DAY, "EUR", "100"));
    }

    @Test
    void aDayOfSnapshotsIsCompleteOnce() {
        SnapshotRun run = new SnapshotRun(DAY, 12, NOON);
        assertWhether(work -> work.ledger().addSnapshotRun(new SnapshotRun(DAY.plusDays(1), 3, NOON)))
                .isTrue();
        assertWhether(work -> work.ledger().addSnapshotRun(run)).isTrue();
        assertWhether(work -> work.ledger().addSnapshotRun(new SnapshotRun(DAY, 13, NOON)))
                .isFalse();

        assertAll(work -> work.ledger().snapshotRuns(DAY, DAY.plusDays(5)))
                .containsExactly(run, new SnapshotRun(DAY.plusDays(1), 3, NOON));
        assertAll(work -> work.ledger().snapshotRuns(DAY, DAY)).containsExactly(run);
    }

    @Test
    void numbersOfASeriesCountUpWithoutGapsAlsoAfterAFailure() {
        assertThat(next("invoices")).isEqualTo(1);
        assertThat(next("other")).isEqualTo(1);
        assertThatThrownBy(() -> run(work -> {
                    work.ledger().nextNumber("invoices");
                    throw new IllegalStateException("the work fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(next("invoices")).isEqualTo(2);
        List<Long> two = in(work ->
                List.of(work.ledger().nextNumber("invoices"), work.ledger().nextNumber("invoices")));
        assertThat(two).containsExactly(3L, 4L);
    }

    @Test
    void aReferenceOfTheHostIsBookedOnceToTheLetter() {
        BookedReference booked = new BookedReference("Line-7", Booked.PAYMENT, "p-1", "RECEIVED 2026-01-15 100 EUR");
        BookedReference other = new BookedReference("line-7", Booked.LOAN_PAYMENT, "l-1", "1 of l-1");
        run(work -> work.ledger().addBooked(booked));
        run(work -> work.ledger().addBooked(other));

        assertOne(work -> work.ledger().booked("Line-7")).contains(booked);
        assertOne(work -> work.ledger().booked("line-7")).contains(other);
        assertOne(work -> work.ledger().booked("LINE-7")).isEmpty();
        assertThatThrownBy(() -> run(work -> work.ledger()
                        .addBooked(new BookedReference("Line-7", Booked.PAYMENT, "p-2", booked.request()))))
                .isInstanceOf(DuplicateKeyException.class);
        assertOne(work -> work.ledger().booked("Line-7")).contains(booked);
    }

    @Test
    void noTwoUnitsOfWorkGetTheSameNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<List<Long>>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                results.add(threads.submit(() -> {
                    begin.await();
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < 10; i++) {
                        mine.add(next("series"));
                    }
                    return mine;
                }));
            }
            begin.countDown();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> result : results) {
                all.addAll(result.get());
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(40).contains(1L, 40L);
        } finally {
            threads.shutdownNow();
        }
    }

    private long next(String series) {
        return in(work -> work.ledger().nextNumber(series));
    }

    private static BalanceAdjustment reversal(String id) {
        return BalanceAdjustment.builder()
                .from(adjustment(id, DAY))
                .approval(BalanceAdjustment.Approval.NEEDED)
                .reversesId("a")
                .build();
    }

    @Test
    void anAdjustmentCanBeGivenToAnotherCustomer() {
        BalanceAdjustment adjustment = adjustment("a-1", DAY);
        run(work -> work.ledger().addAdjustment(adjustment));
        CustomerId other = CustomerId.of("c-other");

        run(work -> work.ledger().moveAdjustment("a-1", other));

        BalanceAdjustment moved =
                BalanceAdjustment.builder().from(adjustment).customerId(other).build();
        assertAll(work -> work.ledger().adjustmentsOf(other)).containsExactly(moved);
        assertAll(work -> work.ledger().adjustmentsOf(adjustment.customerId())).isEmpty();
        assertOne(work -> work.ledger().adjustment("a-1")).contains(moved);
        assertThatThrownBy(() -> run(work -> work.ledger().moveAdjustment("a-9", other)))
                .isInstanceOf(StaleVersionException.class);
    }
}
