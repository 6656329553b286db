package io.creditkit.customer.search;

import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What if a customer were otherwise: values that some fields are taken to have. Written like criteria that hold for sure:
 *
 * <pre>{@code
 * score = 45 and insolvent is false and dbt is missing
 * }</pre>
 *
 * <p>Only the fields that are named change; one that is computed from another, such as {@code scoreChange} from {@code score},
 * stays as it was unless it is named too. Immutable and thread-safe.
 */
public final class Assumptions {
    private final Map<String, FieldValue> values;

    private Assumptions(Map<String, FieldValue> values) {
        this.values = values;
    }

    /**
     * {@return what the text takes for granted}
     *
     * @param text equalities, joined by {@code and}
     * @param catalogue the fields it may name
     * @throws CriteriaSyntaxException if it can't be read, names a field that is not there, gives a value that does not fit its
     *     field, says two things of one field, or says something that leaves a value open, such as {@code score < 45}
     */
    public static Assumptions parse(String text, FieldCatalogue catalogue) {
        Criteria criteria = Criteria.parse(text, catalogue);
        List<Criteria> parts = criteria instanceof Criteria.And and ? and.parts() : List.of(criteria);
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (Criteria part : parts) {
            Field field;
            FieldValue value;
            if (part instanceof Criteria.Comparison comparison && comparison.operator() == Operator.EQUAL) {
                field = comparison.field();
                value = comparison.value();
            } else if (part instanceof Criteria.Presence presence
                    && presence.state() == Criteria.Presence.State.MISSING) {
                field = presence.field();
                value = FieldValue.missing(
                        UnknownReason.MISSING_INPUT, Wording.of("not-known.assumed", "It is taken to be unknown."));
            } else {
                throw problem(Wording.of(
                        "criteria-syntax.no-assumption",
                        "An assumption says what a field is, such as 'score = 45', 'insolvent is true' or 'dbt "
                                + "is missing', and several are joined by 'and'."));
            }
            if (values.put(field.key(), value) != null) {
                throw problem(Wording.of(
                        "criteria-syntax.two-assumptions",
                        "Two things are assumed of '{field}'. Say one.",
                        Map.of("field", field.key())));
            }
        }
        return new Assumptions(values);
    }

    private static CriteriaSyntaxException problem(Wording problem) {
        return new CriteriaSyntaxException(problem, 1, 1, "");
    }

    /** {@return the customer as if all of that were so} What was assumed of the customer before stays, but for these fields. */
    public CustomerProfile applyTo(CustomerProfile profile) {
        Map<String, FieldValue> all = new LinkedHashMap<>(profile.assumed());
        all.putAll(values);
        return CustomerProfile.builder().from(profile).assumed(all).build();
    }
}
