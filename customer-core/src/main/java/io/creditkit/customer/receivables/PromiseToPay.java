package io.creditkit.customer.receivables;

import io.creditkit.customer.Money;
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
        if (payOn.isBefore(madeOn)) {
            throw new IllegalArgumentException(
                    "A promise of " + madeOn + " can't be to pay on " + payOn + ", before it was made.");
        }
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A promise is to pay more than nothing, not " + amount + ".");
        }
    }

    /** {@return whether it was made, and its day has not passed, on that day} */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(madeOn) && !day.isAfter(payOn);
    }
}
