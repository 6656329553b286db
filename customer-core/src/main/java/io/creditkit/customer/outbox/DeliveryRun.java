package io.creditkit.customer.outbox;

/**
 * What came of one delivery.
 *
 * @param delivered how many events the host took over
 * @param failed how many it refused; they are tried again by the next run
 * @param heldBack how many were not tried, as an earlier one of the same subject failed or was stored too late for this run
 */
public record DeliveryRun(int delivered, int failed, int heldBack) {}
