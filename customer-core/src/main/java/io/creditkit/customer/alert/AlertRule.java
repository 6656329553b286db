package io.creditkit.customer.alert;

import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.FieldCatalogue;
import java.util.regex.Pattern;

/**
 * What is worth an alert.
 *
 * @param code stable; 1 to 50 capital letters, digits and underscores
 * @param title for people, a few words
 * @param severity how urgent its alerts are
 * @param category whose business its alerts are
 * @param criteria when it holds for a customer
 */
public record AlertRule(String code, String title, Severity severity, Category category, Criteria criteria) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

    /** Whose business an alert is. */
    public enum Category {
        /** Whoever decides on credit. */
        RISK,
        /** Whoever collects. */
        COLLECTION,
        /** Whoever keeps the data in order. */
        DATA_QUALITY
    }

    public AlertRule {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "'" + code + "' can't be the code of an alert rule: it has 1 to 50 capital"
                            + " letters, digits and underscores and begins with a letter.");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("The alert rule " + code + " needs a title.");
        }
    }

    /**
     * {@return a rule with those criteria}
     *
     * @param criteria as described at {@link Criteria}
     * @param catalogue the fields they may name
     * @throws CriteriaSyntaxException if the criteria can't be read or ask for what there is not
     */
    public static AlertRule of(
            String code,
            String title,
            Severity severity,
            Category category,
            String criteria,
            FieldCatalogue catalogue) {
        return new AlertRule(code, title, severity, category, Criteria.parse(criteria, catalogue));
    }
}
