package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** What a value must satisfy. */
public final class FieldValidation extends ReceivedValue {

    FieldValidation(OpenValue content) {
        super(content);
    }

    /** {@return the kind of check, such as {@code Regex Match} or {@code Maximum}} */
    public Optional<String> type() {
        return text("validationType");
    }

    /** {@return what it is checked against} */
    public Optional<String> value() {
        return text("validationValue");
    }

    /** {@return what to tell a person} */
    public Optional<String> description() {
        return text("description");
    }
}
