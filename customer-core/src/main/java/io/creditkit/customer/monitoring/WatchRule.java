package io.creditkit.customer.monitoring;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.EntryCheck;
import java.util.List;
import java.util.Optional;

/**
 * A rule of the agency that is to be on: which change it is to tell of. Numbers are unique within their country only.
 *
 * @param country the country of the rule; empty for the rules that hold worldwide
 * @param code the agency's number of the rule
 * @param parameters its parameters in order, at most three; what they mean the rule's name tells. Empty texts at the end say
 *     nothing and are left out
 */
public record WatchRule(Optional<CountryCode> country, int code, List<String> parameters)
        implements Comparable<WatchRule> {
    public WatchRule {
        EntryCheck check = EntryCheck.of("rule of the agency")
                .atLeast("code", code, 0)
                .count("parameters", parameters.size(), 0, 3);
        parameters.forEach(parameter -> check.text("parameters", parameter, 50));
        check.refuse();
        int told = parameters.size();
        while (told > 0 && parameters.get(told - 1).isBlank()) {
            told--;
        }
        parameters = List.copyOf(parameters.subList(0, told));
    }

    /** {@return a rule that holds worldwide} */
    public static WatchRule worldwide(int code, String... parameters) {
        return new WatchRule(Optional.empty(), code, List.of(parameters));
    }

    /** {@return a rule of a country} */
    public static WatchRule of(CountryCode country, int code, String... parameters) {
        return new WatchRule(Optional.of(country), code, List.of(parameters));
    }

    /** {@return the country and the number, such as {@code GB 1801}; {@code XX} stands for worldwide} */
    public String key() {
        return country.map(CountryCode::value).orElse("XX") + " " + code;
    }

    @Override
    public int compareTo(WatchRule other) {
        return (key() + parameters).compareTo(other.key() + other.parameters);
    }
}
