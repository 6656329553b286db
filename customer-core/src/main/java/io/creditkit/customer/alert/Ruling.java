package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.search.CustomerProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rule said of a customer.
 *
 * @param rule the rule
 * @param finding what it said; empty if it failed; of a rule of events, whether it counts for the customer
 * @param events of a rule of events what it said of each event, by the event's key, oldest first
 * @param error the type of the exception it failed with; blank if it did not
 */
record Ruling(AlertRule rule, Optional<Finding> finding, Map<String, Finding> events, String error) {
    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);

    /** A field may come from the host, and its fault must not stop the other rules. */
    static Ruling of(AlertRule rule, CustomerProfile profile, Evidence evidence, ExchangeRates rates) {
        try {
            Finding finding = Finding.of(rule, profile, evidence, rates);
            return new Ruling(rule, Optional.of(finding), events(rule, finding, evidence), "");
        } catch (RuntimeException e) {
            String error = e.getClass().getName();
            // Without the exception: the message of a host's own may hold personal data.
            LOG.warn(
                    "Alert rule {} failed for customer {} with {}",
                    rule.code(),
                    profile.customer().id(),
                    error);
            return new Ruling(rule, Optional.empty(), Map.of(), error);
        }
    }

    static List<Ruling> of(List<AlertRule> rules, CustomerProfile profile, Evidence evidence, ExchangeRates rates) {
        return rules.stream().map(rule -> of(rule, profile, evidence, rates)).toList();
    }

    private static Map<String, Finding> events(AlertRule rule, Finding finding, Evidence evidence) {
        Map<String, Finding> events = new LinkedHashMap<>();
        if (rule.trigger().orElse(null) instanceof EventTrigger trigger) {
            evidence.matching(trigger)
                    .forEach(event -> events.put(EventTrigger.key(event), finding.told(EventTrigger.words(event))));
        }
        return events;
    }
}
