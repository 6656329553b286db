package io.creditkit.customer.report;

/**
 * An order that a crash had left without an outcome, and what it was settled as.
 *
 * @param order as it stands in the ledger now: {@link ReportOrder.Outcome#NOT_DELIVERED} if the agency's meter proves that
 *     it was never billed, else {@link ReportOrder.Outcome#UNKNOWN}
 * @param why one plain sentence
 */
public record Recovery(ReportOrder order, String why) {}
