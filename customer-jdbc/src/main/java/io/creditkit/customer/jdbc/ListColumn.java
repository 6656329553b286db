package io.creditkit.customer.jdbc;

import io.creditkit.customer.search.Field;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a field of a list is in SQL.
 *
 * @param kind how its value is compared
 * @param expressions what gives the value, NULL for a missing one: of a text, to compare, to sort and to show; of an amount, its
 *     number and its currency; of all others one alone. Behind those of a text or name there may be the column of
 *     {@link ListedValues#beginning}
 * @param presence whether a value can be missing
 * @param joins the tables beside the customer's own that the expressions need, in order; what is joined for another column too is
 *     the same text there
 * @param currencies where the currencies of an amount are found, in {@code w}: all that there are, if not more; empty for all others
 * @param otherCurrency one that an amount may be in though it is found nowhere
 */
record ListColumn(
        Kind kind,
        List<String> expressions,
        Presence presence,
        List<String> joins,
        List<Currencies> currencies,
        Optional<Currency> otherCurrency) {
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

    /** A column that holds currencies. */
    record Currencies(String table, String column) {}

    ListColumn {
        expressions = List.copyOf(expressions);
        joins = List.copyOf(joins);
        currencies = List.copyOf(currencies);
    }

    /** {@return one that every customer has} */
    static ListColumn always(Kind kind, List<String> joins, String expression) {
        return new ListColumn(kind, List.of(expression), Presence.ALWAYS, joins, List.of(), Optional.empty());
    }

    /** {@return one that may be missing, and is no amount} */
    static ListColumn sometimes(Kind kind, List<String> joins, String... expressions) {
        return new ListColumn(kind, List.of(expressions), Presence.SOMETIMES, joins, List.of(), Optional.empty());
    }

    /** {@return an amount that may be missing} */
    static ListColumn amount(String number, String currency, List<String> joins, Currencies... currencies) {
        return new ListColumn(
                Kind.AMOUNT,
                List.of(number, currency),
                Presence.SOMETIMES,
                joins,
                List.of(currencies),
                Optional.empty());
    }

    /** {@return the same amount, which may be in that currency too} */
    ListColumn alsoIn(Currency other) {
        return new ListColumn(kind, expressions, presence, joins, currencies, Optional.of(other));
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

    /** {@return the column that an index for equal texts or names goes by} */
    Optional<String> key() {
        int others = kind == Kind.TEXT ? 3 : 1;
        return (kind == Kind.TEXT || kind == Kind.NAME) && expressions.size() > others
                ? Optional.of(expressions.get(others))
                : Optional.empty();
    }

    /** {@return the place of a name among those of the field, -1 for one that is none of them any more} */
    String place(Field field) {
        StringBuilder place = new StringBuilder("CASE ").append(value());
        for (int i = 0; i < field.choices().size(); i++) {
            place.append(" WHEN '")
                    .append(field.choices().get(i))
                    .append("' THEN ")
                    .append(i);
        }
        return place.append(" ELSE CASE WHEN ")
                .append(value())
                .append(" IS NULL THEN NULL ELSE -1 END END")
                .toString();
    }
}
