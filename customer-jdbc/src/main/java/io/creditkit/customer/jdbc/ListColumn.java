package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Field;
import java.util.List;

/**
 * What a field of a list is in SQL.
 *
 * @param kind how its value is compared
 * @param expressions what gives the value, NULL for a missing one: of a text, to compare, to sort and to show; of an amount, its
 *     number and its currency; of all others one alone
 * @param presence whether a value can be missing
 * @param source the table beside the customer's own that the expressions need
 */
record ListColumn(Kind kind, List<String> expressions, Presence presence, Source source) {
    /** How a value is kept. */
    enum Kind {
        /** Text: folded, in order, and as it is shown. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A number with digits after the point. */
        DECIMAL,
        /** A number with the column of its currency. */
        AMOUNT,
        /** One of the names of the field. */
        NAME,
        /** A day. */
        DAY,
        /** A moment, of which the day in the tenant's zone counts. */
        MOMENT,
        /** The days from the day of a moment to today; none from a day to come. */
        AGE,
        /** Yes or no. */
        FLAG
    }

    /** Whether every customer has a value. */
    enum Presence {
        ALWAYS,
        SOMETIMES
    }

    /** Where the expressions are read from. */
    enum Source {
        CUSTOMER,
        COMPANY,
        ASSESSMENT
    }

    ListColumn {
        expressions = List.copyOf(expressions);
    }

    /** {@return what gives the value, or its first part} */
    String value() {
        return expressions.get(0);
    }

    /** {@return the currency of an amount} */
    String currency() {
        return expressions.get(1);
    }

    /** {@return the place of a text in the alphabet} */
    String order() {
        return expressions.get(1);
    }

    /** {@return a text as it is} */
    String shown() {
        return expressions.get(2);
    }

    /** {@return the place of a name among those of the field} */
    String place(Field field) {
        StringBuilder place = new StringBuilder("CASE ").append(value());
        for (int i = 0; i < field.choices().size(); i++) {
            place.append(" WHEN '")
                    .append(field.choices().get(i))
                    .append("' THEN ")
                    .append(i);
        }
        return place.append(" END").toString();
    }
}
