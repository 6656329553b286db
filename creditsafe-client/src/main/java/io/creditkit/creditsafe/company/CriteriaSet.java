package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields that may be used together in one search. */
public final class CriteriaSet extends ReceivedValue {

    CriteriaSet(OpenValue content) {
        super(content);
    }

    /** {@return the rule of each field, by its name, in the provider's order; a part of the address as {@code address.city}} */
    public Map<String, FieldRule> fields() {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        collect("", open(), fields);
        return Collections.unmodifiableMap(fields);
    }

    private static void collect(String prefix, OpenValue place, Map<String, FieldRule> fields) {
        for (String name : place.names()) {
            OpenValue member = place.get(name);
            if (FieldRule.isRule(member)) {
                fields.put(prefix + name, new FieldRule(member));
            } else if (member.isObject()) {
                collect(prefix + name + ".", member, fields);
            }
        }
    }
}
