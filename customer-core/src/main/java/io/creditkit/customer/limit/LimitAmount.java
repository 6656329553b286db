package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import java.util.Currency;
import java.util.Optional;

/** How much credit a limit allows. Zero, none and "not applicable" are three different answers, so they are three types. */
public sealed interface LimitAmount {
    /**
     * Credit up to an amount.
     *
     * @param most above zero
     */
    record Credit(Money most) implements LimitAmount {
        public Credit {
            if (most.signum() <= 0) {
                throw new IllegalArgumentException("Credit is above zero, but this is " + most + ".");
            }
        }
    }

    /**
     * No credit: a limit of zero.
     *
     * @param currency the currency of the zero
     */
    record NoCredit(Currency currency) implements LimitAmount {}

    /** Nobody decided a limit. */
    record NotDecided() implements LimitAmount {}

    /** It was decided that no limit applies, such as for a public body. */
    record NotApplicable() implements LimitAmount {}

    /**
     * {@return that amount as a limit}
     *
     * @throws IllegalArgumentException if it is below zero
     */
    static LimitAmount of(Money amount) {
        return amount.signum() == 0 ? new NoCredit(amount.currency()) : new Credit(amount);
    }

    /** {@return that amount, or that nobody decided one} */
    static LimitAmount of(Optional<Money> amount) {
        return amount.map(LimitAmount::of).orElseGet(NotDecided::new);
    }

    /** {@return the amount, zero for no credit; empty if there is none to compare with} */
    default Optional<Money> money() {
        if (this instanceof Credit credit) {
            return Optional.of(credit.most());
        }
        return this instanceof NoCredit none ? Optional.of(Money.zero(none.currency())) : Optional.empty();
    }
}
