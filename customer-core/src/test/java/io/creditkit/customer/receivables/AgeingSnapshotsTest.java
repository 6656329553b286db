package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgeingSnapshotsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void twoCustomersAndALateInvoice() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.customers().save(StorageSamples.bareCustomer("1"));
            work.customers().save(StorageSamples.bareCustomer("2"));
            return work.invoices().save(StorageSamples.invoice("a", "c-1", LocalDate.of(2026, 2, 1)));
        });
    }

    @Test
    void aSnapshotTellsWhatWasKnownThenWhateverIsBookedLater() {
        AgeingSnapshots march = on(TODAY);
        march.take();
        pay(TODAY.minusDays(10));

        assertThat(march.of(CUSTOMER, TODAY, TODAY)).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.open()).isEqualTo(Money.of("1200.50", "EUR"));
            assertThat(snapshot.overdue()).isEqualTo(Money.of("1200.50", "EUR"));
            assertThat(snapshot.oldestOverdueDays()).isEqualTo(28);
        });
        assertThat(march.on(TODAY)).hasSize(1);
    }

    @Test
    void theTrendIsTheSeriesOfCompleteDaysAndWhoHasNoSnapshotOwedNothing() {
        on(TODAY).take();
        pay(TODAY.plusDays(5));
        on(TODAY.plusDays(30)).take();

        List<OverduePoint> trend = on(TODAY).overdueTrend(LedgerScope.everyone(), EUR, TODAY, TODAY.plusDays(40));

        assertThat(trend)
                .containsExactly(
                        new OverduePoint(TODAY, eur("1200.5"), eur("1200.5")),
                        new OverduePoint(TODAY.plusDays(30), eur("0"), eur("0")));
        assertThat(on(TODAY).overdueTrend(LedgerScope.of(CustomerId.of("c-2")), EUR, TODAY, TODAY))
                .containsExactly(new OverduePoint(TODAY, eur("0"), eur("0")));
    }

    @Test
    void takingThemAgainChangesNothing() {
        SnapshotRun first = on(TODAY).take();
        pay(TODAY);

        assertThat(on(TODAY).take()).isEqualTo(first);
        assertThat(first.customers()).isEqualTo(2);
        assertThat(on(TODAY).on(TODAY)).hasSize(1);
    }

    @Test
    void aRunThatBrokeOffIsNoPointOfTheTrendUntilItIsComplete() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.ledger().addSnapshot(StorageSamples.snapshot("c-1", TODAY, "EUR", "5")));
        assertThat(on(TODAY).overdueTrend(LedgerScope.everyone(), EUR, TODAY, TODAY))
                .isEmpty();

        on(TODAY).take();

        assertThat(on(TODAY).overdueTrend(LedgerScope.everyone(), EUR, TODAY, TODAY))
                .as("what was taken first stays")
                .containsExactly(new OverduePoint(TODAY, eur("5"), eur("5")));
    }

    @Test
    void whatACustomerOwedThatWasMergedIntoAnotherStaysInTheTrend() {
        CustomerId stays = CustomerId.of("c-2");
        on(TODAY).take();
        WorkContext context = Workbench.on(storage);
        new Merges(context).merge(MergeRequest.of(customer(context, stays), customer(context, CUSTOMER)));

        for (LedgerScope scope : List.of(
                LedgerScope.everyone(),
                LedgerScope.of(stays),
                LedgerScope.of(CUSTOMER),
                LedgerScope.of(List.of(CUSTOMER, stays)))) {
            assertThat(on(TODAY).overdueTrend(scope, EUR, TODAY, TODAY))
                    .containsExactly(new OverduePoint(TODAY, eur("1200.5"), eur("1200.5")));
        }
    }

    private static Customer customer(WorkContext context, CustomerId id) {
        return context.inUnitOfWork(work -> work.customers().find(id)).orElseThrow();
    }

    private AgeingSnapshots on(LocalDate day) {
        Instant noon = Workbench.NOW.plus(ChronoUnit.DAYS.between(TODAY, day), ChronoUnit.DAYS);
        WorkContext context = Workbench.on(storage, noon, Actor.of("night-job"));
        return new Receivables(context).snapshots();
    }

    private void pay(LocalDate day) {
        Workbench.on(storage).inUnitOfWork(work -> {
            Invoice invoice = work.invoices().find("a").orElseThrow();
            return work.invoices()
                    .save(Invoice.builder()
                            .from(invoice)
                            .addPayments(new Payment(day, invoice.gross()))
                            .build());
        });
    }

    private static Measure<Money> eur(String amount) {
        return Measure.known(Money.of(amount, "EUR"));
    }
}
