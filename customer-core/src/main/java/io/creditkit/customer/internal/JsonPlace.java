package io.creditkit.customer.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A place in JSON that somebody wrote, which can tell where it is: scorecards and alert rules are read with it.
 *
 * @param json what stands there
 * @param path its JSON pointer
 * @param faults makes the error of a path and of what is wrong there
 */
public record JsonPlace(JsonNode json, String path, BiFunction<String, String, ? extends RuntimeException> faults) {
    private static final int MOST_DIGITS = 18;

    /** {@return the error that something is wrong here} */
    public RuntimeException problem(String problem) {
        return faults.apply(path, problem);
    }

    /** Refuses a name that means nothing here: a typing error must not be read as "not given". */
    public JsonPlace allow(String... names) {
        if (!json.isObject()) {
            throw problem("This must be an object, {...}.");
        }
        Set<String> allowed = new TreeSet<>(Set.of(names));
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw problem("'" + name + "' has no meaning here." + Spelling.question(name, allowed) + " Known are "
                        + String.join(", ", allowed) + ".");
            }
        });
        return this;
    }

    /** {@return the part of that name; empty if it is not there or null} */
    public Optional<JsonPlace> optional(String name) {
        JsonNode child = json.get(name);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(at(child, name));
    }

    /** {@return the part of that name} */
    public JsonPlace get(String name) {
        return optional(name).orElseThrow(() -> problem("'" + name + "' is missing."));
    }

    /** {@return the entries of the list} */
    public List<JsonPlace> items() {
        if (!json.isArray()) {
            throw problem("This must be a list, [...].");
        }
        List<JsonPlace> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(at(json.get(i), Integer.toString(i)));
        }
        return items;
    }

    /** {@return the entries of the list, one or more} */
    public List<JsonPlace> atLeastOneItem() {
        List<JsonPlace> items = items();
        if (items.isEmpty()) {
            throw problem("This list needs at least one entry.");
        }
        return items;
    }

    /** {@return the text, not blank} */
    public String text() {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw problem("This must be a text that is not blank.");
        }
        return json.textValue();
    }

    /** {@return the number} */
    public BigDecimal number() {
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

    /** {@return the number, one from low to high} */
    public BigDecimal numberBetween(int low, int high) {
        BigDecimal number = number();
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw problem("This must lie between " + low + " and " + high + ".");
        }
        return number;
    }

    /** {@return the whole number, one from low to high} */
    public int wholeBetween(int low, int high) {
        if (!json.isIntegralNumber()) {
            throw problem("This must be a whole number.");
        }
        return numberBetween(low, high).intValue();
    }

    /** {@return the whole number, low or more} */
    public int wholeFrom(int low) {
        if (!json.isIntegralNumber() || !json.canConvertToInt() || json.intValue() < low) {
            throw problem("This must be a whole number of at least " + low + ".");
        }
        return json.intValue();
    }

    /** {@return the time, as ISO 8601 writes it} */
    public Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeParseException e) {
            throw problem("This must be a time such as P3D (three days) or PT12H (twelve hours).");
        }
    }

    /** {@return the constant of that name} */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()));
    }

    /** {@return the one of these constants that has that name} */
    public <E extends Enum<E>> E oneOf(Collection<E> allowed) {
        String text = text();
        List<String> names = allowed.stream().sorted().map(Enum::name).toList();
        return allowed.stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> problem("'" + text + "' is not known here." + Spelling.question(text, names)
                        + " This must be one of " + String.join(", ", names) + "."));
    }

    private JsonPlace at(JsonNode child, String name) {
        return new JsonPlace(child, path + "/" + name, faults);
    }
}
