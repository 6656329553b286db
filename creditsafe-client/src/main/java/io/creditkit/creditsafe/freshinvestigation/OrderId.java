package io.creditkit.creditsafe.freshinvestigation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's number of an order of a fresh investigation. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record OrderId(String value) {

    private static final Set<String> WORDS = Set.of(".", "..");

    /** Refuses what cannot be a key. */
    public OrderId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no key of an order; take the id of a receipt or of the list");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<OrderId> find(String text) {
        return isPossible(text) ? Optional.of(new OrderId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
