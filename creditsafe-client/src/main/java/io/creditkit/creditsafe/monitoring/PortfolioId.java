package io.creditkit.creditsafe.monitoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The provider's key of a portfolio.
 *
 * @param value a number, as text; it is sent as a number in some answers and as text in others
 */
public record PortfolioId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Refuses what cannot be a key. */
    public PortfolioId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no key of a portfolio; take one from the list of portfolios");
        }
    }

    /** {@return the key in a text that was received, empty if it cannot be one} */
    public static Optional<PortfolioId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PortfolioId(text)) : Optional.empty();
    }

    /** {@return the key of this text} */
    public static PortfolioId of(String value) {
        return new PortfolioId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
