package io.creditkit.customer.search;

import java.util.Locale;
import java.util.Set;

/** The words of the criteria language, in lower case. No field may have one of them as its key. */
final class Keywords {
    private static final Set<String> ALL = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "missing",
            "present",
            "true",
            "false",
            "contains",
            "startswith",
            "between",
            "before",
            "after",
            "worse",
            "better",
            "than",
            "older",
            "within",
            "next",
            "days",
            "day");

    private Keywords() {}

    static boolean contains(String word) {
        return ALL.contains(word.toLowerCase(Locale.ROOT));
    }
}
