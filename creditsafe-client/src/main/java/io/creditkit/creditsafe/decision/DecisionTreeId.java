package io.creditkit.creditsafe.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a decision tree. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record DecisionTreeId(String value) {

    private static final Set<String> WORDS =
            Set.of("guid", "usagelog", "instances", "instance", "decisionoutcome", ".", "..");

    /** Refuses what cannot be a key. */
    public DecisionTreeId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no key of a decision tree; take the id from the list of trees");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static DecisionTreeId of(String value) {
        return new DecisionTreeId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<DecisionTreeId> find(String text) {
        return isPossible(text) ? Optional.of(new DecisionTreeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
