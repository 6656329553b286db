package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * What was open and overdue at the end of one day.
 *
 * @param day the day
 * @param open all that was open, less open credits
 * @param overdue what was late
 */
public record OverduePoint(LocalDate day, Measure<Money> open, Measure<Money> overdue) {}
