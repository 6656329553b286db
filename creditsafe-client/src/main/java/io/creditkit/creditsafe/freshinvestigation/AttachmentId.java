package io.creditkit.creditsafe.freshinvestigation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a file that belongs to an order. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record AttachmentId(String value) {

    private static final Set<String> WORDS = Set.of(".", "..");

    /** Refuses what cannot be a key. */
    public AttachmentId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no key of a file; take the id from the list of files");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static AttachmentId of(String value) {
        return new AttachmentId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<AttachmentId> find(String text) {
        return isPossible(text) ? Optional.of(new AttachmentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
