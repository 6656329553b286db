package io.creditkit.customer.alert.notify;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person wants to be muted: the alerts that match everything that is named.
 *
 * @param customer whose; empty for all customers
 * @param rule of which rule; empty for all rules
 * @param category of which category; empty for all categories
 * @param upTo up to which severity; empty for all
 * @param begins since when
 * @param ends until when, exclusive; after the beginning
 * @param reason why, 1 to 500 characters
 */
public record SilenceEntry(
        Optional<CustomerId> customer,
        Optional<String> rule,
        Optional<AlertRule.Category> category,
        Optional<Severity> upTo,
        Instant begins,
        Instant ends,
        String reason) {
    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "SilenceEntry[customer=" + customer + ", rule=" + rule + ", category=" + category + ", upTo=" + upTo
                + ", begins=" + begins + ", ends=" + ends + "]";
    }
}
