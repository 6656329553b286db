package io.creditkit.creditsafe;

import java.util.Locale;
import java.util.Optional;

/**
 * A country as the API names it: two letters of ISO 3166-1, and two words of the provider's own.
 *
 * @param value two capital letters, or {@code PLC}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    /** Listed companies of all countries; for searches and event rules. */
    public static final CountryCode LISTED_COMPANIES = new CountryCode("PLC");

    /** All countries; for event rules alone. */
    public static final CountryCode GLOBAL = new CountryCode("XX");

    /** Refuses what cannot be a country. */
    public CountryCode {
        if (!hasForm(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no country; give the two letters of ISO 3166-1, for example DE");
        }
        if (value.equals("UK")) {
            throw new IllegalArgumentException("'UK' is no country of ISO 3166-1; the provider wants GB");
        }
    }

    private static boolean hasForm(String value) {
        return value.length() == 2 ? isCapital(value.charAt(0)) && isCapital(value.charAt(1)) : value.equals("PLC");
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** {@return the country of this code, in small or capital letters} */
    public static CountryCode of(String value) {
        return new CountryCode(value.strip().toUpperCase(Locale.ROOT));
    }

    /** {@return the country of a text that was received, empty if it is none} */
    public static Optional<CountryCode> find(String text) {
        String code = hasForm(text) ? text : text.strip().toUpperCase(Locale.ROOT);
        return hasForm(code) && !code.equals("UK") ? Optional.of(new CountryCode(code)) : Optional.empty();
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
