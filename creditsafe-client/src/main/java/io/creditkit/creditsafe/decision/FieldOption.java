package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.util.Optional;

/** A value to choose. */
public final class FieldOption extends ReceivedValue {

    FieldOption(OpenValue content) {
        super(content);
    }

    /** {@return the value} */
    public Optional<String> label() {
        return text("label");
    }

    /** {@return its place among the options} */
    public Optional<BigDecimal> order() {
        return number("presentationOrder");
    }
}
