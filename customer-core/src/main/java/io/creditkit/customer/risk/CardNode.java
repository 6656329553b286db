package io.creditkit.customer.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place in a scorecard's JSON that can tell where it is.
 *
 * @param json what stands there
 * @param path its JSON pointer
 */
record CardNode(JsonNode json, String path) {
    private static final int MOST_DIGITS = 18;

    InvalidScoreCardException problem(String problem) {
        return new InvalidScoreCardException(path, problem);
    }

    /** Refuses a name that means nothing here: a typing error must not be read as "not given". */
    CardNode allow(String... names) {
        if (!json.isObject()) {
            throw problem("This must be an object, {...}.");
        }
        Set<String> allowed = new TreeSet<>(Set.of(names));
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw problem("'" + name + "' has no meaning here. Known are " + String.join(", ", allowed) + ".");
            }
        });
        return this;
    }

    Optional<CardNode> optional(String name) {
        JsonNode child = json.get(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(new CardNode(child, path + "/" + name));
    }

    CardNode get(String name) {
        return optional(name).orElseThrow(() -> problem("'" + name + "' is missing."));
    }

    List<CardNode> items() {
        if (!json.isArray()) {
            throw problem("This must be a list, [...].");
        }
        List<CardNode> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new CardNode(json.get(i), path + "/" + i));
        }
        return items;
    }

    List<CardNode> atLeastOneItem() {
        List<CardNode> items = items();
        if (items.isEmpty()) {
            throw problem("This list needs at least one entry.");
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

    BigDecimal numberBetween(int low, int high) {
        BigDecimal number = number();
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw problem("This must lie between " + low + " and " + high + ".");
        }
        return number;
    }

    int wholeBetween(int low, int high) {
        if (!json.isIntegralNumber()) {
            throw problem("This must be a whole number.");
        }
        return numberBetween(low, high).intValue();
    }

    <E extends Enum<E>> E oneOf(Set<E> allowed) {
        String text = text();
        return allowed.stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> problem("This must be one of "
                        + String.join(
                                ", ", allowed.stream().sorted().map(Enum::name).toList()) + "."));
    }
}
