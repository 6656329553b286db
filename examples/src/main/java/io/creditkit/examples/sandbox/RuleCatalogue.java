package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.examples.sandbox.world.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The event rules the agency offers, read once from {@code event-rules.json}. */
final class RuleCatalogue {
    private final List<Rule> rules = read();

    List<Rule> all() {
        return rules;
    }

    List<Rule> of(String country) {
        return rules.stream()
                .filter(rule -> rule.ruleCountryCode().equals(country))
                .toList();
    }

    /** {@return the rule of a country, not of another country that has the same code} */
    Optional<Rule> find(String country, int code) {
        return of(country).stream().filter(rule -> rule.ruleCode() == code).findFirst();
    }

    Optional<Rule> find(String key) {
        int slash = key.indexOf('/');
        return find(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
    }

    private static List<Rule> read() {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("event-rules.json")) {
            if (in == null) {
                throw new IllegalStateException("resource event-rules.json is missing from the jar");
            }
            return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<Rule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource event-rules.json", e);
        }
    }

    /**
     * A kind of event.
     *
     * @param ruleCode unique within a country only
     * @param ruleCountryCode {@code XX} for all countries
     * @param ruleType of the agency
     * @param ruleTypeName of the agency
     * @param name with {@code {0}} for the first parameter
     * @param params what the agency proposes
     * @param trigger which change of the world makes it
     * @param localEventCode of the agency
     */
    record Rule(
            int ruleCode,
            String ruleCountryCode,
            int ruleType,
            String ruleTypeName,
            String name,
            List<String> params,
            Change.Kind trigger,
            String localEventCode) {
        String key() {
            return ruleCountryCode + "/" + ruleCode;
        }
    }
}
