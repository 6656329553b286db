package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.List;
import java.util.Optional;

/**
 * One row of an ageing balance that is parted, such as that of one collector.
 *
 * @param key whose, such as the collector's id; empty for the customers that belong to none
 * @param customers how many customers are in it, also those who owe nothing
 * @param total what is open, less open credits and less money that no document has: exactly the sum of the columns
 * @param overdue what is late; nothing reduces it
 * @param columns not due, the ranges of days, open credits, unallocated payments; in every row the same ones
 */
public record AgeingRow(
        Optional<String> key,
        long customers,
        Measure<Money> total,
        Measure<Money> overdue,
        Measure<List<AgeingBucket>> columns) {}
