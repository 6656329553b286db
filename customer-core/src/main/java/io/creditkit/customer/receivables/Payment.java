package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import java.time.LocalDate;

/**
 * What was paid on one invoice on one day.
 *
 * @param receivedOn the day the money came
 * @param amount in the invoice's currency; negative when a credit note is paid out
 */
public record Payment(LocalDate receivedOn, Money amount) {}
