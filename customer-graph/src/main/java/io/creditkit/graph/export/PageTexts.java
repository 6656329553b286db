package io.creditkit.graph.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Texts that come often, each told once and then referred to by its number. */
final class PageTexts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, none -> numbers.size());
    }

    /** {@return all of them in the order of their numbers} */
    Set<String> all() {
        return numbers.keySet();
    }
}
