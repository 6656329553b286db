package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What may stand in a field of a search. Advice, not law: the provider's own numbers do not always keep its rules. */
public final class FieldRule extends ReceivedValue {

    FieldRule(OpenValue content) {
        super(content);
    }

    /** A rule has one of these members with a plain value; a group of fields has objects. */
    static boolean isRule(OpenValue place) {
        return place.isObject()
                && (place.names().isEmpty()
                        || place.get("required").text().isPresent()
                        || place.get("minLength").text().isPresent()
                        || place.get("maxLength").text().isPresent()
                        || place.get("validationRegExp").text().isPresent()
                        || place.get("allowedValues").isList());
    }

    /** {@return whether the field must be given} */
    public Optional<Boolean> required() {
        return open().get("required").truth();
    }

    /** {@return the least number of characters} */
    public OptionalInt minimumLength() {
        return integer("minLength");
    }

    /** {@return the greatest number of characters} */
    public OptionalInt maximumLength() {
        return integer("maxLength");
    }

    /** {@return the values that may stand there, none if any may} */
    public List<String> allowedValues() {
        return Parts.texts(open().get("allowedValues"));
    }

    /** {@return a regular expression for it} */
    public Optional<String> pattern() {
        return text("validationRegExp");
    }
}
