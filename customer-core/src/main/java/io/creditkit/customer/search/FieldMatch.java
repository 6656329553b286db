package io.creditkit.customer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What matched in one field of a customer.
 *
 * @param field the field
 * @param text what the field holds, as it was written
 * @param spans the parts of the text that matched, from left to right, none touching another
 */
public record FieldMatch(SearchField field, String text, List<TextSpan> spans) {
    public FieldMatch {
        spans = List.copyOf(spans);
    }

    /** In order, and those that overlap or touch made one. */
    static List<TextSpan> joined(Collection<TextSpan> spans) {
        List<TextSpan> joined = new ArrayList<>();
        for (TextSpan span :
                spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.start() <= joined.get(last).end()) {
                TextSpan before = joined.get(last);
                joined.set(last, new TextSpan(before.start(), Math.max(before.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Without the text, which may be personal data. */
    @Override
    public String toString() {
        return "FieldMatch[" + field + " " + spans + "]";
    }
}
