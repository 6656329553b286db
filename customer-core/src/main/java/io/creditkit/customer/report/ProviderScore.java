package io.creditkit.customer.report;

import java.util.OptionalInt;

/**
 * The agency's local score of a company.
 *
 * @param value 0 (worst) to 100 (best); empty if the company is not scored
 * @param text the agency's own words, such as {@code 78} or {@code Not Rated}
 */
public record ProviderScore(OptionalInt value, String text) {
    public ProviderScore {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() > 100)) {
            throw new IllegalArgumentException("A score lies between 0 and 100, not at " + value.getAsInt()
                    + ". A number outside is a reason code: give it as text, without a value.");
        }
    }

    /** {@return a score} */
    public static ProviderScore of(int value) {
        return new ProviderScore(OptionalInt.of(value), Integer.toString(value));
    }

    /** {@return no score, in the agency's words} */
    public static ProviderScore unrated(String text) {
        return new ProviderScore(OptionalInt.empty(), text);
    }
}
