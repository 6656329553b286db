package io.creditkit.customer.group;

import io.creditkit.customer.search.TextSpan;
import java.util.List;

/**
 * One group that is offered for what was typed, with why.
 *
 * @param row the group, the name of the one above, and how many customers it has
 * @param spans the parts that matched of the name, or behind it and a line break, of the description; from left to right
 */
public record GroupSuggestion(GroupRow row, List<TextSpan> spans) {
    public GroupSuggestion {
        spans = List.copyOf(spans);
    }
}
