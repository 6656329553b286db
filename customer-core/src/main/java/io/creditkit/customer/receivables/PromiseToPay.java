package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.time.LocalDate;

/**
 * That the customer promised to pay.
 *
 * @param madeOn the day it was promised
 * @param payOn the day the money is to come, not before that
 * @param amount how much, above zero
 */
public record PromiseToPay(LocalDate madeOn, LocalDate payOn, Money amount) {
    public PromiseToPay {
        EntryCheck.of("promise to pay")
                .never("payOn", () -> payOn.isBefore(madeOn), "before-first-day", "It lies before the day it was made.")
                .never("amount", () -> amount.signum() <= 0, "not-positive", "It must be above zero.")
                .refuse();
    }

    /** {@return whether it was made, and its day has not passed, on that day} */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(madeOn) && !day.isAfter(payOn);
    }
}
