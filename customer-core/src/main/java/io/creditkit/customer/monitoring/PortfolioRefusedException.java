package io.creditkit.customer.monitoring;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A portfolio can't be changed so. The message tells why and what to do. */
public final class PortfolioRefusedException extends CreditKitException {
    PortfolioRefusedException(Wording wording) {
        super(wording);
    }

    /** For the house alone: the actor lacks a right that the owner may give. */
    public static PortfolioRefusedException right(String name, PortfolioRight right) {
        return new PortfolioRefusedException(Wording.of(
                "portfolio-refused.not-shared",
                "The portfolio {portfolio} is not shared for that. Ask its owner for the right to {right}.",
                Map.of("portfolio", name, "right", right)));
    }
}
