package io.creditkit.customer.monitoring;

import io.creditkit.customer.CreditKitException;

/** A portfolio can't be changed so. The message tells why and what to do. */
public final class PortfolioRefusedException extends CreditKitException {
    PortfolioRefusedException(String message) {
        super(message);
    }

    static PortfolioRefusedException right(String name, PortfolioRight right) {
        return new PortfolioRefusedException(
                "The portfolio " + name + " is not shared for that. Ask its owner for the right to " + right + ".");
    }
}
