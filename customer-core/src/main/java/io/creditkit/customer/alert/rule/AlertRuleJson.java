package io.creditkit.customer.alert.rule;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.search.FieldCatalogue;
import java.util.List;

/**
 * The JSON form of alert rules:
 *
 * <pre>{@code
 * { "code": "SCORE_LOW", "version": 2, "title": "Poor score", "severity": "HIGH", "category": "RISK",
 *   "criteria": "score < 30", "clear": "score >= 35", "for": "P3D", "keepFiringFor": "P1D", "onNoData": "KEEP",
 *   "segments": [ { "name": "Key accounts", "when": "exposure > 100000 EUR", "criteria": "score < 40" } ],
 *   "levels": [ { "severity": "CRITICAL", "criteria": "score < 10" } ],
 *   "action": { "title": "Look at the customer", "dueInDays": 2, "priority": "HIGH" } }
 * }</pre>
 *
 * <p>A rule of changes has {@code "change": {"criterion": "SCORE", "move": "FELL", "by": 10, "withinDays": 30}}, where the criterion
 * is one of the agency's or {@code OWN_SCORE}, {@code OWN_CLASS} or {@code OWN_LIMIT}; a rule of
 * events {@code "event": {"categories": ["INSOLVENCY"], "withinDays": 30}}; both may leave out the criteria. Where {@code by} is an
 * amount, as with {@code LIMIT}, its {@code "currency": "EUR"} must be told; a share, {@code "unit": "PERCENT"}, has none. A private rule has
 * {@code "owner": "jane"}; {@code "mode": "OFF"} switches a rule off. Whatever a name can't be is an error that tells the place
 * and, where one is near, the name that was meant.
 */
public final class AlertRuleJson {
    private AlertRuleJson() {}

    /**
     * {@return the rule}
     *
     * @param catalogue the fields that its criteria may name
     * @throws InvalidAlertRuleException if it can't be used; it tells where
     */
    public static AlertRule read(String json, FieldCatalogue catalogue) {
        return new RuleReader(catalogue).read(json);
    }

    /**
     * {@return the rules of a list, in its order}
     *
     * @throws InvalidAlertRuleException if one can't be used; it tells where
     */
    public static List<AlertRule> readAll(String json, FieldCatalogue catalogue) {
        return new RuleReader(catalogue).readAll(json);
    }

    /** {@return the JSON of a rule, which reads back as an equal rule} */
    public static String write(AlertRule rule) {
        return RuleWriter.write(rule);
    }
}
