package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.AdjustmentDecision;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.SnapshotRun;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps adjustments, incoming payments, snapshots of ageing, and counters. */
public interface LedgerStore {
    /**
     * Adds an adjustment.
     *
     * @throws DuplicateKeyException if the id exists, or if it reverses one that another adjustment reverses which was not
     *     refused; also when the other one is added at the same moment elsewhere
     */
    void addAdjustment(BalanceAdjustment adjustment);

    /**
     * Writes down what was decided about an adjustment.
     *
     * @return the adjustment as it is now
     * @throws StaleVersionException if there is no such adjustment, or something was decided about it before
     */
    BalanceAdjustment decideAdjustment(String id, AdjustmentDecision decision);

    /** {@return the adjustment with that id} */
    Optional<BalanceAdjustment> adjustment(String id);

    /** {@return the adjustments of a customer, by the day they count from, then when they were made, then by id} */
    List<BalanceAdjustment> adjustmentsOf(CustomerId customer);

    /**
     * {@return the adjustments of each of these customers, as {@link #adjustmentsOf(CustomerId)}; without those who have none}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default Map<CustomerId, List<BalanceAdjustment>> adjustmentsOf(Collection<CustomerId> customers) {
        return ForEach.of(customers, this::adjustmentsOf);
    }

    /**
     * Gives an adjustment to another customer, whatever it belonged to.
     *
     * @throws StaleVersionException if there is no such adjustment
     */
    void moveAdjustment(String id, CustomerId customer);

    /** Puts a text in place of the note of every adjustment of a customer: beside a new owner the one change that adjustments know. */
    void eraseNotes(CustomerId customer, String placeholder);

    /** {@return the payment with that id} */
    Optional<IncomingPayment> payment(String id);

    /** {@return the payments of a customer, by the day they came, then by id} */
    List<IncomingPayment> paymentsOf(CustomerId customer);

    /**
     * {@return the payments of each of these customers, as {@link #paymentsOf(CustomerId)}; without those who have none}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default Map<CustomerId, List<IncomingPayment>> paymentsOf(Collection<CustomerId> customers) {
        return ForEach.of(customers, this::paymentsOf);
    }

    /**
     * Stores a payment: a new one at version 0, else over the version it carries.
     *
     * @return the stored payment, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    IncomingPayment savePayment(IncomingPayment payment);

    /** {@return what was booked under that reference of the host's} */
    Optional<BookedReference> booked(String reference);

    /**
     * Writes down under which reference of the host's something is booked.
     *
     * @throws DuplicateKeyException if something is booked under it, also when that happens at the same moment elsewhere
     */
    void addBooked(BookedReference booked);

    /**
     * Adds a snapshot, unless there is one of that customer, day and currency.
     *
     * @return whether it was added
     */
    boolean addSnapshot(LedgerSnapshot snapshot);

    /** {@return the snapshots of a customer from one day to another, both among them, by day, then currency code} */
    List<LedgerSnapshot> snapshots(CustomerId customer, LocalDate from, LocalDate to);

    /** {@return the snapshots of a day, by customer id, then currency code} */
    List<LedgerSnapshot> snapshotsOn(LocalDate day);

    /**
     * Writes down that the snapshots of a day are complete, unless it was written down before.
     *
     * @return whether it was added
     */
    boolean addSnapshotRun(SnapshotRun run);

    /** {@return the complete days from one day to another, both among them, in order} */
    List<SnapshotRun> snapshotRuns(LocalDate from, LocalDate to);

    /**
     * {@return the next number of a series, counted from 1} No two units of work get the same one, and one that fails leaves no
     * gap.
     *
     * @param series its name, 1 to 64 characters
     */
    long nextNumber(String series);
}
