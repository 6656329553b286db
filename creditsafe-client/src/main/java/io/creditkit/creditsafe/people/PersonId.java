package io.creditkit.creditsafe.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key of a director or other person in a company, such as {@code GB-912345678}. Opaque.
 *
 * @param value the key; not blank, and no word that the API uses in the place of a key
 */
public record PersonId(String value) {

    private static final Set<String> WORDS = Set.of("searchcriteria", ".", "..");

    /** Refuses what cannot be a key. */
    public PersonId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("'" + value + "' is no key of a person; take the id of a search hit");
        }
        value = value.strip();
    }

    private static boolean isPossible(String text) {
        return !text.isBlank() && !WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** {@return the key of this text} */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<PersonId> find(String text) {
        return isPossible(text) ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
