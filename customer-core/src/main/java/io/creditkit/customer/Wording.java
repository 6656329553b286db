package io.creditkit.customer;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person is told, for a host that shows it in another language: the English text, a key that stays, and the values in the text by
 * name. No personal data is among the values that is not in the text, too. All keys, with the English text and the names of the values,
 * stand in {@code wordings.properties} beside this class; a host has a file of the same form for each language:
 *
 * <pre>{@code
 * Function<String, Optional<String>> texts =
 *         key -> german.containsKey(key) ? Optional.of(german.getString(key)) : Optional.empty();
 * String shown = refused.wording().translated(texts);
 * }</pre>
 *
 * @param key what is told, such as {@code merge-refused.itself}; before the dot the kind of message, which is less exact
 * @param english the text, in plain English
 * @param parameters the values in it as text, by name
 * @param inner of the values that are told by wordings of their own, one after the other: these, by the same name; mostly empty
 */
public record Wording(String key, String english, Map<String, String> parameters, Map<String, List<Wording>> inner)
        implements Serializable {
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)\\}");

    public Wording {
        parameters = Map.copyOf(parameters);
        inner = inner.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, part -> List.copyOf(part.getValue())));
    }

    /** A text none of whose values has a wording of its own. */
    public Wording(String key, String english, Map<String, String> parameters) {
        this(key, english, parameters, Map.of());
    }

    /** {@return a text without values} */
    public static Wording of(String key, String english) {
        return new Wording(key, english, Map.of());
    }

    /**
     * {@return a text with values}
     *
     * @param template the English text, with the name of each value in braces where the value belongs
     * @param values the values by name; one that is a wording itself, or a collection of them, stays translatable as {@link #inner}
     */
    public static Wording of(String key, String template, Map<String, ?> values) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, List<Wording>> inner = new TreeMap<>();
        values.forEach((name, value) -> {
            parts(value).ifPresent(parts -> inner.put(name, parts));
            texts.put(
                    name,
                    parts(value).map(parts -> joined(parts, Wording::english)).orElseGet(() -> String.valueOf(value)));
        });
        return new Wording(key, fill(template, texts), texts, inner);
    }

    private static Optional<List<Wording>> parts(Object value) {
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        List<Wording> parts = all.stream()
                .filter(Wording.class::isInstance)
                .map(Wording.class::cast)
                .toList();
        return parts.size() == all.size() ? Optional.of(parts) : Optional.empty();
    }

    private static String joined(List<Wording> parts, Function<Wording, String> told) {
        return parts.stream().map(told).collect(Collectors.joining(" "));
    }

    /**
     * {@return the text in another language: by the most exact of the {@link #keys} that has a translation, with the {@link #inner} texts
     * translated likewise; the English text if none has} A translation that names a value which this text does not have, as that of another
     * message of the kind may, is passed over.
     *
     * @param templates finds the translated text of a key, with the name of each value in braces where the value belongs
     */
    public String translated(Function<String, Optional<String>> templates) {
        Map<String, String> values = new TreeMap<>(parameters);
        inner.forEach((name, parts) -> values.put(name, joined(parts, part -> part.translated(templates))));
        return keys().stream()
                .flatMap(one -> templates.apply(one).stream())
                .filter(template ->
                        PLACE.matcher(template).results().allMatch(place -> values.containsKey(place.group(1))))
                .findFirst()
                .map(template -> fill(template, values))
                .orElse(english);
    }

    /**
     * {@return a translation with the values of this text in it}
     *
     * @param template the translated text, with the name of each value in braces where the value belongs; what is no name of a value
     *     stays as it is
     */
    public String fill(String template) {
        return fill(template, parameters);
    }

    /** {@return the keys to look for a translation under, the most exact one first} The last one is that of the kind of message. */
    public List<String> keys() {
        int dot = key.indexOf('.');
        return dot < 0 ? List.of(key) : List.of(key, key.substring(0, dot));
    }

    /**
     * {@return the same with another text before it, under the same key}
     *
     * @param template what comes before, with the name of each value in braces
     * @param values its values by name
     */
    public Wording after(String template, Map<String, ?> values) {
        Wording lead = of(key, template, values);
        Map<String, String> all = new TreeMap<>(lead.parameters);
        all.putAll(parameters);
        Map<String, List<Wording>> parts = new TreeMap<>(lead.inner);
        parts.putAll(inner);
        return new Wording(key, lead.english + english, all, parts);
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
