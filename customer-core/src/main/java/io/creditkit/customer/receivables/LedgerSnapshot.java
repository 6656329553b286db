package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one customer owed in one currency at the end of one day, as it was known when the snapshot was taken. It is never taken
 * again: later bookings do not change the past.
 *
 * @param customerId whose
 * @param day the day
 * @param open all that was open, less open credits
 * @param overdue what was late
 * @param oldestOverdueDays the greatest number of days anything was late; 0 if nothing was
 * @param ageing the ageing balance; together exactly what was open
 * @param takenAt when it was taken
 */
public record LedgerSnapshot(
        CustomerId customerId,
        LocalDate day,
        Money open,
        Money overdue,
        int oldestOverdueDays,
        List<AgeingBucket> ageing,
        Instant takenAt) {
    public LedgerSnapshot {
        ageing = List.copyOf(ageing);
        Money sum = ageing.stream().map(AgeingBucket::amount).reduce(Money.zero(open.currency()), Money::plus);
        if (!sum.equals(open)) {
            throw new IllegalArgumentException(
                    "The ageing balance of a snapshot adds up to " + sum + ", but " + open + " is open.");
        }
        if (!overdue.currency().equals(open.currency())) {
            throw new IllegalArgumentException("A snapshot is in one currency.");
        }
    }
}
