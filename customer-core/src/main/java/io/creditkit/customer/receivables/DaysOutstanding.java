package io.creditkit.customer.receivables;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Receivables told in days of sales, with how they were counted: two figures of different methods or periods tell nothing side
 * by side.
 *
 * @param days 0 or more, two decimals
 * @param method how it was counted
 * @param period the days whose sales were used
 * @param note what a reader must know besides, such as that the balance is in the customer's favour; empty if nothing
 */
public record DaysOutstanding(BigDecimal days, DsoMethod method, DayPeriod period, Optional<String> note) {}
