package io.creditkit.creditsafe.monitoring;

import java.util.List;

/**
 * How a rule shall stand in a portfolio.
 *
 * @param ruleCode the rule, unique within its country
 * @param activation whether it reports
 * @param parameters its parameters in order, at most three; what they mean says the rule's name
 */
public record EventRuleSetting(int ruleCode, Activation activation, List<String> parameters) {

    /** Whether a rule reports. */
    public enum Activation {
        /** Changes are reported. */
        ON,
        /** Changes are not reported. */
        OFF
    }

    /** Refuses more parameters than a rule has places for. */
    public EventRuleSetting {
        parameters = List.copyOf(parameters);
        if (parameters.size() > 3) {
            throw new IllegalArgumentException("A rule has at most 3 parameters, not " + parameters.size());
        }
    }
}
