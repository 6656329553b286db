package io.creditkit.customer;

import java.util.Currency;

/** Two amounts of different currencies were to be added or compared. Convert one of them first. */
public final class CurrencyMismatchException extends CreditKitException {
    CurrencyMismatchException(Currency one, Currency other) {
        super("Amounts in " + one.getCurrencyCode() + " and " + other.getCurrencyCode()
                + " can't be added or compared. Convert one of them with a dated rate first.");
    }
}
