package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** An extra that a country wants with the order of a report. */
public final class CustomDataParameter extends ReceivedValue {

    CustomDataParameter(OpenValue content) {
        super(content);
    }

    /** {@return the key to give it under} */
    public Optional<String> key() {
        return text("key");
    }

    /** {@return whether it may be left out} */
    public Optional<Boolean> optional() {
        return open().get("optional").truth();
    }

    /** {@return the values that may be given} */
    public List<String> allowedValues() {
        return open().get("allowedValues").texts();
    }

    /** {@return what they mean} */
    public List<String> descriptions() {
        return open().get("description").texts();
    }
}
