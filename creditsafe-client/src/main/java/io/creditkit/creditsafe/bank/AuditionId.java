package io.creditkit.creditsafe.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a French check that may still be running. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record AuditionId(String value) {

    private static final Set<String> WORDS = Set.of(".", "..");

    /** Refuses what cannot be a key. */
    public AuditionId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("'" + value + "' is no key of a check; take the id of an earlier one");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static AuditionId of(String value) {
        return new AuditionId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<AuditionId> find(String text) {
        return isPossible(text) ? Optional.of(new AuditionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
