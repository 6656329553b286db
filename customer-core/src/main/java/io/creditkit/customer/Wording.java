package io.creditkit.customer;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person is told, for a host that shows it in another language: the English text, a key that stays, and the values in the text by
 * name. No personal data is among the values that is not in the text, too. All keys, with the English text and the names of the values,
 * stand in {@code wordings.properties} beside this class; a host has a file of the same form for each language:
 *
 * <pre>{@code
 * Wording wording = refused.wording();
 * String shown = wording.keys().stream()
 *         .filter(german::containsKey)
 *         .findFirst()
 *         .map(key -> wording.fill(german.getString(key)))
 *         .orElse(wording.english());
 * }</pre>
 *
 * @param key what is told, such as {@code merge-refused.itself}; before the dot the kind of message, which is less exact
 * @param english the text, in plain English
 * @param parameters the values in it as text, by name
 */
public record Wording(String key, String english, Map<String, String> parameters) implements Serializable {
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)\\}");

    public Wording {
        parameters = Map.copyOf(parameters);
    }

    /** {@return a text without values} */
    public static Wording of(String key, String english) {
        return new Wording(key, english, Map.of());
    }

    /**
     * {@return a text with values}
     *
     * @param template the English text, with the name of each value in braces where the value belongs
     * @param values the values by name
     */
    public static Wording of(String key, String template, Map<String, ?> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return new Wording(key, fill(template, texts), texts);
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
        return new Wording(key, lead.english + english, all);
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
