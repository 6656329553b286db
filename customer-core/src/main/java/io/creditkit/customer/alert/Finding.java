package io.creditkit.customer.alert;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Explanation;
import io.creditkit.customer.search.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one rule says of one customer.
 *
 * @param truth whether the rule holds, by the thresholds of the customer's segment
 * @param mayEnd whether an open alert may end
 * @param severity how urgent it is if it holds
 * @param words why, in words; blank if it does not hold
 * @param values the values that decided, by field key; empty if it does not hold
 * @param missing if it can't be decided, what is not known and why
 */
record Finding(
        Truth truth, Truth mayEnd, Severity severity, String words, Map<String, String> values, List<String> missing) {

    static Finding of(AlertRule rule, CustomerProfile profile, Evidence evidence, ExchangeRates rates) {
        Finding finding = ofCriteria(rule, profile, rates);
        if (rule.trigger().orElse(null) instanceof ChangeTrigger trigger) {
            Optional<String> key = Optional.of(trigger.criterion().name()).filter(name -> trigger.isTellable());
            return finding.and(key, trigger.look(evidence, rates));
        }
        if (rule.trigger().orElse(null) instanceof OwnChangeTrigger own) {
            return finding.and(Optional.of(own.figure().name()), own.look(evidence, rates));
        }
        return finding;
    }

    /** For rules of state, which need no more than the profile. */
    static Finding of(AlertRule rule, CustomerProfile profile, ExchangeRates rates) {
        return of(rule, profile, Evidence.none(profile), rates);
    }

    private static Finding ofCriteria(AlertRule rule, CustomerProfile profile, ExchangeRates rates) {
        for (AlertRule.Segment segment : rule.segments()) {
            if (segment.when().evaluate(profile, rates).isTrue()) {
                String words = "For the segment \"" + segment.name() + "\": ";
                return of(rule, segment.criteria(), segment.clear(), words, profile, rates);
            }
        }
        return of(rule, rule.criteria(), rule.clear(), "", profile, rates);
    }

    private static Finding of(
            AlertRule rule,
            Criteria criteria,
            Optional<Criteria> clear,
            String prefix,
            CustomerProfile profile,
            ExchangeRates rates) {
        Truth truth = criteria.evaluate(profile, rates);
        Truth mayEnd =
                clear.map(condition -> condition.evaluate(profile, rates)).orElse(truth.not());
        // Most rules do not hold for most customers, and nobody reads why not.
        if (truth == Truth.FALSE) {
            return new Finding(truth, mayEnd, rule.severity(), "", Map.of(), List.of());
        }
        Explanation explanation = criteria.explain(profile, rates);
        Severity severity = rule.severity();
        String words = prefix + explanation.words();
        Map<String, String> values = new LinkedHashMap<>(explanation.values());
        for (AlertRule.Level level : rule.levels()) {
            if (level.severity().compareTo(severity) > 0
                    && level.criteria().evaluate(profile, rates).isTrue()) {
                Explanation worse = level.criteria().explain(profile, rates);
                severity = level.severity();
                words = prefix + worse.words();
                values.putAll(worse.values());
            }
        }
        return new Finding(truth, mayEnd, severity, words, values, explanation.missing());
    }

    private Finding and(Optional<String> told, ChangeFinding change) {
        Truth both = truth.and(change.truth());
        if (both == Truth.FALSE) {
            return new Finding(both, Truth.TRUE, severity, "", Map.of(), List.of());
        }
        List<String> unknown = change.truth() == Truth.UNKNOWN ? List.of(change.words()) : List.of();
        Map<String, String> known = new LinkedHashMap<>(values);
        told.ifPresent(name -> known.put("change." + name.toLowerCase(Locale.ROOT), change.value()));
        return new Finding(
                both,
                both.not(),
                severity,
                (change.words() + " " + words).strip(),
                known,
                Stream.concat(missing.stream(), unknown.stream()).toList());
    }

    /** {@return the same of one event} */
    Finding told(String event) {
        return new Finding(truth, mayEnd, severity, (event + " " + words).strip(), values, missing);
    }
}
