package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Snapshots of ageing, to look back at what was known then. Thread-safe. Later bookings do not change a snapshot: a series of
 * them is what was, and not what would be computed today.
 */
public final class AgeingSnapshots {
    private final WorkContext context;
    private final ScopeReading reading;

    AgeingSnapshots(WorkContext context) {
        this.context = context;
        reading = new ScopeReading(context);
    }

    /**
     * Takes the snapshots of today, by the kit's clock and zone, for every customer: a job for a host's scheduler, daily or
     * monthly. Repeatable without harm: what was taken stays, and a run that broke off goes on.
     *
     * <p>Needs {@link Permission#RUN_JOBS}; to look at snapshots needs {@link Permission#VIEW_RECEIVABLES}.
     *
     * @return the run; the first one of the day if it was complete before
     */
    public SnapshotRun take() {
        context.require(Permission.RUN_JOBS);
        LocalDate today = context.today();
        Optional<SnapshotRun> before = context.inUnitOfWork(
                work -> work.ledger().snapshotRuns(today, today).stream().findFirst());
        if (before.isPresent()) {
            return before.get();
        }
        int[] customers = {0};
        reading.forEach(LedgerScope.everyone(), (customer, documents) -> {
            customers[0]++;
            List<LedgerSnapshot> taken = snapshotsOf(customer, documents, today);
            if (!taken.isEmpty()) {
                context.inUnitOfWork(work -> {
                    taken.forEach(work.ledger()::addSnapshot);
                    return true;
                });
            }
        });
        SnapshotRun run = new SnapshotRun(today, customers[0], context.now());
        context.inUnitOfWork(work -> work.ledger().addSnapshotRun(run));
        return run;
    }

    /** {@return the snapshots of a customer from one day to another, both among them, by day, then currency code} */
    public List<LedgerSnapshot> of(CustomerId customer, LocalDate from, LocalDate to) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().snapshots(customer, from, to));
    }

    /** {@return the snapshots of a day, by customer id, then currency code} */
    public List<LedgerSnapshot> on(LocalDate day) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().snapshotsOn(day));
    }

    /**
     * {@return what was open and overdue in a scope on each day with complete snapshots, oldest first} Amounts in another currency
     * are converted with the rate of their day. A customer without snapshot owed nothing on that day. What a customer owed before it was
     * merged into another is among what that one owed.
     */
    public List<OverduePoint> overdueTrend(LedgerScope scope, Currency currency, LocalDate from, LocalDate to) {
        context.require(Permission.VIEW_RECEIVABLES);
        Map<LocalDate, Sums> days = new LinkedHashMap<>();
        for (SnapshotRun run : context.inUnitOfWork(work -> work.ledger().snapshotRuns(from, to))) {
            days.put(run.day(), new Sums(new RunningSum(currency), new RunningSum(currency)));
        }
        for (CustomerId customer : customersOf(scope)) {
            for (LedgerSnapshot snapshot : underEachName(customer, from, to)) {
                Optional.ofNullable(days.get(snapshot.day())).ifPresent(sums -> {
                    sums.open().add(converted(snapshot.open(), currency, snapshot.day()));
                    sums.overdue().add(converted(snapshot.overdue(), currency, snapshot.day()));
                });
            }
        }
        return days.entrySet().stream()
                .map(day -> new OverduePoint(
                        day.getKey(),
                        day.getValue().open().result(),
                        day.getValue().overdue().result()))
                .toList();
    }

    private record Sums(RunningSum open, RunningSum overdue) {}

    /** A snapshot stays under the id of the customer that it was taken of. */
    private List<LedgerSnapshot> underEachName(CustomerId customer, LocalDate from, LocalDate to) {
        return context.inUnitOfWork(work -> work.merges().namesOf(customer).stream()
                .flatMap(name -> work.ledger().snapshots(name, from, to).stream())
                .toList());
    }

    private List<CustomerId> customersOf(LedgerScope scope) {
        if (scope.chosen().isPresent()) {
            return context.inUnitOfWork(work -> scope.chosen().get().stream()
                    .map(name -> PresentCustomer.of(work, name))
                    .distinct()
                    .toList());
        }
        List<CustomerId> customers = new ArrayList<>();
        reading.forEachCustomer(scope, customer -> customers.add(customer.id()));
        return customers;
    }

    private Measure<Money> converted(Money amount, Currency currency, LocalDate day) {
        return amount.currency().equals(currency)
                ? Measure.known(amount)
                : context.rates().convert(amount, currency, day).map(Money::rounded);
    }

    /** One for each currency the customer owes something in, so that no snapshot needs a rate. */
    private List<LedgerSnapshot> snapshotsOf(Customer customer, List<Invoice> documents, LocalDate day) {
        Map<Currency, Ledger> ledgers = new LinkedHashMap<>();
        for (Invoice document : documents) {
            if (document.openOn(day).signum() != 0) {
                ledgers.computeIfAbsent(
                                document.gross().currency(),
                                currency -> new Ledger(currency, day, ExchangeRates.none(), MeasureSettings.standard()))
                        .add(document);
            }
        }
        return ledgers.values().stream()
                .map(ledger -> snapshot(customer, ledger))
                .toList();
    }

    private LedgerSnapshot snapshot(Customer customer, Ledger ledger) {
        Money none = Money.zero(ledger.currency());
        return new LedgerSnapshot(
                customer.id(),
                ledger.asOf(),
                ledger.receivables().toOptional().orElse(none),
                ledger.overdue().toOptional().orElse(none),
                ledger.summary().oldestOverdueDays(),
                ledger.ageing().toOptional().orElse(List.of()),
                context.now());
    }
}
