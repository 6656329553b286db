package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.search.CustomerProfile;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rule said of a customer.
 *
 * @param rule the rule
 * @param finding what it said; empty if it failed
 * @param error the type of the exception it failed with; blank if it did not
 */
record Ruling(AlertRule rule, Optional<Finding> finding, String error) {
    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);

    /** A field may come from the host, and its fault must not stop the other rules. */
    static Ruling of(AlertRule rule, CustomerProfile profile, ExchangeRates rates) {
        try {
            return new Ruling(rule, Optional.of(Finding.of(rule, profile, rates)), "");
        } catch (RuntimeException e) {
            String error = e.getClass().getName();
            // Without the exception: the message of a host's own may hold personal data.
            LOG.warn(
                    "Alert rule {} failed for customer {} with {}",
                    rule.code(),
                    profile.customer().id(),
                    error);
            return new Ruling(rule, Optional.empty(), error);
        }
    }
}
