package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Field;
import java.util.List;

/** The tags of listed customers: each stands in a row of its own among what lists need of a customer. */
final class TagSql {
    /** Before the number of a tag; keys of other values begin otherwise. */
    static final String KEY = "tag.";

    /** The words of a tag within {@link #hasOne}. */
    static final String FOLDED = "tv.text_folded";

    private TagSql() {}

    /** {@return whether that field is the one of tags} */
    static boolean isOf(Field field) {
        return field.key().equals("tags");
    }

    /** {@return whether the customer has any} */
    static String hasAny() {
        return "EXISTS (SELECT 1 FROM ${prefix}customer_value tv WHERE " + of("tv") + ")";
    }

    /**
     * {@return whether the customer has one like that}
     *
     * @param wanted the condition for {@link #FOLDED}
     */
    static String hasOne(String wanted) {
        return "EXISTS (SELECT 1 FROM ${prefix}customer_value tv WHERE " + of("tv") + " AND (" + wanted + "))";
    }

    /** {@return the tags, a row for each} */
    static ListColumn each() {
        return ListColumn.sometimes(
                ListColumn.Kind.TEXT,
                List.of(" LEFT JOIN ${prefix}customer_value tag ON " + of("tag")),
                "tag.text_folded",
                "tag.text_order",
                "tag.text_value");
    }

    private static String of(String table) {
        return table + ".tenant_id = c.tenant_id AND " + table + ".customer_id = c.id AND " + table
                + ".value_key LIKE '" + KEY + "%'";
    }
}
