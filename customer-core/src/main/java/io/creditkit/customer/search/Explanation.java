package io.creditkit.customer.search;

import io.creditkit.customer.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What criteria came to for one customer, and why. Only the conditions that decided are told: of an "or" that holds, those
 * that hold; of an "and" that does not, those that do not. Values of fields that are personal data are never told.
 *
 * @param truth whether it holds
 * @param words one plain sentence for each condition that decided, in the order of the criteria
 * @param values the values those conditions looked at, by field key, as text for people; blank if missing; in the order of
 *     the criteria
 * @param missing if unknown: for each input that is not known its heading and why; else empty
 * @param wordings the sentences of {@code words} one by one, for a host that translates; beside the heading of the field each has
 *     its key
 */
public record Explanation(
        Truth truth, String words, Map<String, String> values, List<String> missing, List<Wording> wordings) {
    public Explanation {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        missing = List.copyOf(missing);
        wordings = List.copyOf(wordings);
    }
}
