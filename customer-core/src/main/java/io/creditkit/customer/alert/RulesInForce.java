package io.creditkit.customer.alert;

import io.creditkit.customer.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that are looked at, at one moment.
 *
 * @param rules in the order in which they are looked at and told, with different codes; those that are off among them
 * @param retired the codes of rules that were in force and are no more: their open alerts end
 * @param unreadable the codes of kept rules that can't be read any more, as a field they name is gone: their open alerts stay as
 *     they are, and each run tells them as failures
 */
public record RulesInForce(List<AlertRule> rules, Set<String> retired, List<String> unreadable) {
    public RulesInForce {
        rules = List.copyOf(rules);
        retired = Set.copyOf(retired);
        unreadable = List.copyOf(unreadable);
        Set<String> codes = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("There are two alert rules with the code " + rule.code() + ".");
            }
        }
    }

    /** {@return these rules and nothing else} */
    public static RulesInForce of(List<AlertRule> rules) {
        return new RulesInForce(rules, Set.of(), List.of());
    }

    /** {@return the same without the private rules of others} */
    public RulesInForce shownTo(Actor actor) {
        return new RulesInForce(
                rules.stream().filter(rule -> rule.isShownTo(actor)).toList(), retired, unreadable);
    }

    List<AlertRule> on() {
        return rules.stream().filter(rule -> rule.mode() == AlertRule.Mode.ON).toList();
    }

    boolean has(String code) {
        return rules.stream().anyMatch(rule -> rule.code().equals(code));
    }

    /** {@return whether open alerts of that rule end as nobody looks at it any more} */
    boolean isOver(String code) {
        return retired.contains(code)
                || rules.stream().anyMatch(rule -> rule.code().equals(code) && rule.mode() == AlertRule.Mode.OFF);
    }
}
