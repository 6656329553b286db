package io.creditkit.customer.search;

import java.math.BigDecimal;

/** How values are written: for people, and in the text of criteria. */
final class ValueFormat {
    private ValueFormat() {}

    static String show(Field field, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        return value instanceof FieldValue.Missing ? "" : unquoted(field, value);
    }

    /** As the parser reads it again. */
    static String write(Field field, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return quote(text.value());
        }
        if (value instanceof FieldValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return unquoted(field, value);
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String unquoted(Field field, FieldValue value) {
        if (value instanceof FieldValue.Numeric number) {
            return number(field.type(), number.value());
        }
        if (value instanceof FieldValue.Amount amount) {
            return amount.value().toString();
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.symbol();
        }
        if (value instanceof FieldValue.Day day) {
            return day.value().toString();
        }
        throw new IllegalArgumentException("A missing value of '" + field.key() + "' can't be written.");
    }

    private static String number(FieldType type, BigDecimal value) {
        return switch (type) {
            case PERCENT -> plain(value.movePointRight(2)) + " %";
            case DAYS -> plain(value) + (value.abs().compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
            default -> plain(value);
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
