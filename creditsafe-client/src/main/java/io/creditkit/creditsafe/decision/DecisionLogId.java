package io.creditkit.creditsafe.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's number of a decision that was made. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record DecisionLogId(String value) {

    private static final Set<String> WORDS = Set.of(".", "..");

    /** Refuses what cannot be a key. */
    public DecisionLogId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("'" + value + "' is no key of a decision; take the id from the log");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static DecisionLogId of(String value) {
        return new DecisionLogId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<DecisionLogId> find(String text) {
        return isPossible(text) ? Optional.of(new DecisionLogId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
