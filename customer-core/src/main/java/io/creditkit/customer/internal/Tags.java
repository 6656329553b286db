package io.creditkit.customer.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Not for hosts: the tags of customers as one text, with a stroke between two, and in order. */
public final class Tags {
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\s)/(?=\\s)");

    private Tags() {}

    /** {@return the tags that a text lists, each once whatever its case} */
    public static Set<String> read(String text) {
        return once(BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList());
    }

    /** {@return the tags without those that differ from an earlier one in case alone} */
    public static Set<String> once(Collection<String> tags) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> once = new LinkedHashSet<>();
        for (String tag : tags) {
            if (known.add(tag.toLowerCase(Locale.ROOT))) {
                once.add(tag);
            }
        }
        return once;
    }

    /** {@return the tags as lists and the trail tell them, so that sets that are equal read alike} */
    public static List<String> inOrder(Set<String> tags) {
        TreeMap<String, String> sorted = new TreeMap<>();
        tags.forEach(tag -> sorted.put(tag.toLowerCase(Locale.ROOT), tag));
        return List.copyOf(sorted.values());
    }

    /** {@return the tags as one text} */
    public static String text(Set<String> tags) {
        return String.join(" / ", inOrder(tags));
    }
}
