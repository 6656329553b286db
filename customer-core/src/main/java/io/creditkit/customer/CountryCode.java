package io.creditkit.customer;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code, upper case. {@code XK} (Kosovo, user-assigned) is known too.
 *
 * @param value two letters A to Z
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!KNOWN.contains(value) && !value.equals("XK")) {
            throw new InvalidEntryException(
                    "country",
                    List.of(new EntryFault(
                            "country",
                            "unknown-code",
                            "There is no such code in ISO 3166-1 alpha-2. Give two letters such as GB, FR or DE.")));
        }
    }

    /**
     * {@return the country of that code} Upper and lower case are the same, and the usual {@code UK} is read as {@code GB}.
     *
     * @throws InvalidEntryException if there is no such country
     */
    public static CountryCode of(String value) {
        String code = value.strip().toUpperCase(Locale.ROOT);
        return new CountryCode(code.equals("UK") ? "GB" : code);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
