package io.creditkit.creditsafe;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a company, such as {@code GB-0-03977902}; a safe number, such as {@code UK03977902}, does where a
 * company has one.
 *
 * <p>Opaque: its form changed over the years and carries no meaning to rely on. Source: {@code connectId}.
 *
 * @param value the key; not blank, and none of the words that the API uses in the place of a key
 */
public record ConnectId(String value) {

    /** The API has operations of these names where a key would stand; as a key one of them would call the other operation. */
    private static final Set<String> WORDS = Set.of(
            "match", "searchcriteria", "schema", "clear", "copy", "remove", "import", "sync", "setdefault", ".", "..");

    /** Refuses what cannot be a key. */
    public ConnectId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("'" + value + "' is no key of a company; take the id of a search hit");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        boolean hasHyphen = text.indexOf('-') >= 0; // as nearly every key has, and no word
        return hasHyphen
                ? !text.isBlank()
                : !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<ConnectId> find(String text) {
        return isPossible(text) ? Optional.of(new ConnectId(text)) : Optional.empty();
    }

    /** {@return the key of this text} */
    public static ConnectId of(String value) {
        return new ConnectId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
