package io.creditkit.customer.receivables;

import java.math.BigDecimal;

/**
 * Days beyond terms by our own ledger.
 *
 * @param days amount-weighted average, two decimals
 * @param variant how they were counted
 * @param window the days whose payments count
 * @param documents how many documents count
 */
public record OwnDbt(BigDecimal days, DbtVariant variant, DayPeriod window, int documents) {}
