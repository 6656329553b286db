package io.creditkit.customer.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
public record JsonPlace(JsonNode json, String path, BiFunction<String, Wording, ? extends RuntimeException> faults) {
    private static final int MOST_DIGITS = 18;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** {@return the whole of what was written, if it is JSON} */
    public static JsonPlace read(String json, BiFunction<String, Wording, ? extends RuntimeException> faults) {
        try {
            return new JsonPlace(JSON.readTree(json), "", faults);
        } catch (JsonProcessingException e) {
            throw caused(
                    faults.apply(
                            "",
                            Wording.of(
                                    "json-fault.unreadable",
                                    "It is no readable JSON: {problem} (line {line}, column {column})",
                                    Map.of(
                                            "problem", e.getOriginalMessage(),
                                            "line", e.getLocation().getLineNr(),
                                            "column", e.getLocation().getColumnNr()))),
                    e);
        } catch (NumberFormatException e) {
            throw caused(
                    faults.apply(
                            "", Wording.of("json-fault.exponent", "A number has an exponent that no number can have.")),
                    e);
        }
    }

    private static RuntimeException caused(RuntimeException fault, Exception cause) {
        fault.initCause(cause);
        return fault;
    }

    /** {@return the error that something is wrong here} */
    public RuntimeException problem(Wording problem) {
        return faults.apply(path, problem);
    }

    /** Refuses a name that means nothing here: a typing error must not be read as "not given". */
    public JsonPlace allow(String... names) {
        if (!json.isObject()) {
            throw problem(
                    Wording.of("json-fault.no-object", "This must be an object, with names and values in braces."));
        }
        Set<String> allowed = new TreeSet<>(Set.of(names));
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw noMeaning(name, allowed);
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
        return optional(name)
                .orElseThrow(
                        () -> problem(Wording.of("json-fault.missing", "'{name}' is missing.", Map.of("name", name))));
    }

    /** {@return the entries of the list} */
    public List<JsonPlace> items() {
        if (!json.isArray()) {
            throw problem(Wording.of("json-fault.no-list", "This must be a list, [...]."));
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
            throw problem(Wording.of("json-fault.no-entry", "This list needs at least one entry."));
        }
        return items;
    }

    /** {@return the text, not blank} */
    public String text() {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw problem(Wording.of("json-fault.no-text", "This must be a text that is not blank."));
        }
        return json.textValue();
    }

    /** {@return the number} */
    public BigDecimal number() {
        if (!json.isNumber()) {
            throw problem(Wording.of("json-fault.no-number", "This must be a number."));
        }
        BigDecimal number = json.decimalValue();
        // One of a billion digits is a few letters long, and to add or print it takes all memory.
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw problem(Wording.of(
                    "json-fault.long-number",
                    "This must be a number of at most {most} digits before and behind the point.",
                    Map.of("most", MOST_DIGITS)));
        }
        return number;
    }

    /** {@return the number, one from low to high} */
    public BigDecimal numberBetween(int low, int high) {
        BigDecimal number = number();
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw problem(Wording.of(
                    "json-fault.not-between",
                    "This must lie between {low} and {high}.",
                    Map.of("low", low, "high", high)));
        }
        return number;
    }

    /** {@return the whole number, one from low to high} */
    public int wholeBetween(int low, int high) {
        if (!json.isIntegralNumber()) {
            throw problem(Wording.of("json-fault.no-whole-number", "This must be a whole number."));
        }
        return numberBetween(low, high).intValue();
    }

    /** {@return the whole number, low or more} */
    public int wholeFrom(int low) {
        if (!json.isIntegralNumber() || !json.canConvertToInt() || json.intValue() < low) {
            throw problem(Wording.of(
                    "json-fault.too-small", "This must be a whole number of at least {least}.", Map.of("least", low)));
        }
        return json.intValue();
    }

    /** {@return the time, as ISO 8601 writes it} */
    public Duration duration() {
        try {
            return Duration.parse(text());
        } catch (DateTimeParseException e) {
            throw problem(Wording.of(
                    "json-fault.no-time", "This must be a time such as P3D (three days) or PT12H (twelve hours)."));
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
                .orElseThrow(() -> notKnown(text, names));
    }

    private RuntimeException noMeaning(String name, Set<String> allowed) {
        String known = String.join(", ", allowed);
        return problem(Spelling.nearest(name, allowed)
                .map(near -> Wording.of(
                        "json-fault.misspelt-name",
                        "'{name}' has no meaning here. Did you mean '{near}'? Known are {known}.",
                        Map.of("name", name, "near", near, "known", known)))
                .orElseGet(() -> Wording.of(
                        "json-fault.no-meaning",
                        "'{name}' has no meaning here. Known are {known}.",
                        Map.of("name", name, "known", known))));
    }

    private RuntimeException notKnown(String text, List<String> names) {
        String known = String.join(", ", names);
        return problem(Spelling.nearest(text, names)
                .map(near -> Wording.of(
                        "json-fault.misspelt-value",
                        "'{value}' is not known here. Did you mean '{near}'? This must be one of {known}.",
                        Map.of("value", text, "near", near, "known", known)))
                .orElseGet(() -> Wording.of(
                        "json-fault.not-known",
                        "'{value}' is not known here. This must be one of {known}.",
                        Map.of("value", text, "known", known))));
    }

    private JsonPlace at(JsonNode child, String name) {
        return new JsonPlace(child, path + "/" + name, faults);
    }
}
