package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import java.util.Optional;

/**
 * The credit limit that the agency recommends. A limit of zero is an amount (no credit); no recommendation is an empty
 * amount. The two are never mixed.
 *
 * @param amount the recommended limit; empty if none is given, or if its currency is not told
 * @param text the agency's own words, such as {@code 75000} or {@code Credit Limit not applicable}
 */
public record ProviderLimit(Optional<Money> amount, String text) {
    /** {@return a recommended limit} */
    public static ProviderLimit of(Money amount) {
        return new ProviderLimit(Optional.of(amount), amount.amount().toPlainString());
    }

    /** {@return no usable amount, in the agency's words} */
    public static ProviderLimit none(String text) {
        return new ProviderLimit(Optional.empty(), text);
    }
}
