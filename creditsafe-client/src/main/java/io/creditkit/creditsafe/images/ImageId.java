package io.creditkit.creditsafe.images;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a filed document. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record ImageId(String value) {

    private static final Set<String> WORDS = Set.of("companies", ".", "..");

    /** Refuses what cannot be a key. */
    public ImageId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no key of a document; take the id from a list of documents");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static ImageId of(String value) {
        return new ImageId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<ImageId> find(String text) {
        return isPossible(text) ? Optional.of(new ImageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
