package io.creditkit.customer.search;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How values are written: for people, and in the text of criteria. */
final class ValueFormat {
    private ValueFormat() {}

    static String show(Field field, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Several several) {
            return String.join(" / ", several.values());
        }
        if (value instanceof FieldValue.Flag flag) {
            return flag.value() ? "yes" : "no";
        }
        if (value instanceof FieldValue.Amount amount) {
            return forPeople(amount.value()).toString();
        }
        return value instanceof FieldValue.Missing ? "" : unquoted(field, value);
    }

    /** What a conversion left behind the minor unit tells nobody anything; an amount below that must not look like nothing. */
    private static Money forPeople(Money money) {
        if (money.amount().stripTrailingZeros().scale() <= money.currency().getDefaultFractionDigits()) {
            return money;
        }
        Money rounded = money.rounded();
        return rounded.signum() == 0
                ? new Money(money.amount().round(new MathContext(1, RoundingMode.HALF_UP)), money.currency())
                : rounded;
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
