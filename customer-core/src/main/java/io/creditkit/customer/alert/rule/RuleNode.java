package io.creditkit.customer.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place in a rule's JSON that can tell where it is.
 *
 * @param json what stands there
 * @param path its JSON pointer
 */
record RuleNode(JsonNode json, String path) {
    private static final int MOST_DIGITS = 18;

    InvalidAlertRuleException problem(String problem) {
        return new InvalidAlertRuleException(path, problem);
    }

    /** Refuses a name that means nothing here: a typing error must not be read as "not given". */
    RuleNode allow(String... names) {
        if (!json.isObject()) {
            throw problem("This must be an object, {...}.");
        }
        Set<String> allowed = new TreeSet<>(Set.of(names));
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw problem("'" + name + "' has no meaning here." + suggestion(name, allowed) + " Known are "
                        + String.join(", ", allowed) + ".");
            }
        });
        return this;
    }

    Optional<RuleNode> optional(String name) {
        JsonNode child = json.get(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new RuleNode(child, path + "/" + name));
    }

    RuleNode get(String name) {
        return optional(name).orElseThrow(() -> problem("'" + name + "' is missing."));
    }

    List<RuleNode> items() {
        if (!json.isArray()) {
            throw problem("This must be a list, [...].");
        }
        List<RuleNode> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new RuleNode(json.get(i), path + "/" + i));
        }
        return items;
    }

    String text() {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw problem("This must be a text that is not blank.");
        }
        return json.textValue();
    }

    BigDecimal number() {
        if (!json.isNumber()) {
            throw problem("This must be a number.");
        }
        BigDecimal number = json.decimalValue();
        // One of a billion digits is a few letters long, and to add or print it takes all memory.
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw problem("This must be a number of at most " + MOST_DIGITS + " digits before and behind the point.");
        }
        return number;
    }

    int wholeFrom(int low) {
        if (!json.isIntegralNumber() || !json.canConvertToInt() || json.intValue() < low) {
            throw problem("This must be a whole number of at least " + low + ".");
        }
        return json.intValue();
    }

    Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeParseException e) {
            throw problem("This must be a time such as P3D (three days) or PT12H (twelve hours).");
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(text)) {
            throw problem("'" + text + "' is not known here." + suggestion(text, names) + " This must be one of "
                    + String.join(", ", names) + ".");
        }
        return Enum.valueOf(type, text);
    }

    private static String suggestion(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /** Whether one begins like the other, or they differ in one or two places. */
    private static boolean isNear(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int differing = Math.max(one.length(), other.length()) - same - tail;
        return same + tail > 0 && differing <= Math.max(1, shorter / 3);
    }
}
