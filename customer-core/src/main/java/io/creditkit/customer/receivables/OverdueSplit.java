package io.creditkit.customer.receivables;

import java.math.BigDecimal;

/**
 * Days sales outstanding, parted into what is not due yet and what is late.
 *
 * @param total of all receivables
 * @param bestPossible of those not due yet: what would be left if everybody paid on time
 * @param overdueDays the part that lateness causes, two decimals
 */
public record OverdueSplit(DaysOutstanding total, DaysOutstanding bestPossible, BigDecimal overdueDays) {}
