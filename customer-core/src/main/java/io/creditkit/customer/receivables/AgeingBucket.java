package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;

/**
 * One column of the ageing balance.
 *
 * @param label such as {@code 31-60}
 * @param amount the sum of what is open in it
 */
public record AgeingBucket(String label, Money amount) {}
