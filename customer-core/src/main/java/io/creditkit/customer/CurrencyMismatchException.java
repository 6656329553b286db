package io.creditkit.customer;

import java.util.Currency;
import java.util.Map;

/** Two amounts of different currencies were to be added or compared. Convert one of them first. */
public final class CurrencyMismatchException extends CreditKitException {
    CurrencyMismatchException(Currency one, Currency other) {
        super(Wording.of(
                "currency-mismatch",
                "Amounts in {one} and {other} can't be added or compared. Convert one of them with a "
                        + "dated rate first.",
                Map.of("one", one.getCurrencyCode(), "other", other.getCurrencyCode())));
    }
}
