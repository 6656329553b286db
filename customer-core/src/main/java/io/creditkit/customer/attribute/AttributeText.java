package io.creditkit.customer.attribute;

import io.creditkit.customer.Money;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text that stands for the value of an attribute: for storages and for the audit trail. */
public final class AttributeText {
    /** How many characters a text has at most. */
    static final int LONGEST = 1000;

    private AttributeText() {}

    /**
     * {@return the canonical text: what {@link #plain} gives behind a sign for its type} Read again, it gives an equal value.
     *
     * @throws IllegalArgumentException if it is no value
     */
    public static String write(FieldValue value) {
        return sign(value) + plain(value);
    }

    /**
     * {@return the value that was written}
     *
     * @throws IllegalArgumentException if the text was not made by {@link #write}
     */
    public static FieldValue read(String text) {
        try {
            return value(text.isEmpty() ? ' ' : text.charAt(0), text.isEmpty() ? text : text.substring(1));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException notWritten) {
            throw new IllegalArgumentException("No value of an attribute is written like this.", notWritten);
        }
    }

    private static FieldValue value(char sign, String rest) {
        return switch (sign) {
            case 'T' -> new FieldValue.Text(rest);
            case 'N' -> new FieldValue.Numeric(number(rest));
            case 'M' -> {
                int blank = rest.indexOf(' ');
                yield new FieldValue.Amount(
                        Money.of(number(rest.substring(0, blank)), Currency.getInstance(rest.substring(blank + 1))));
            }
            case 'C' -> new FieldValue.Choice(rest);
            case 'D' -> new FieldValue.Day(LocalDate.parse(rest));
            case 'F' -> new FieldValue.Flag(flag(rest));
            default -> throw new IllegalArgumentException("The sign is none.");
        };
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("It is neither true nor false.");
        }
        return text.equals("true");
    }

    /** Written plainly: with an exponent, a few letters would be a number that fills the memory. */
    private static BigDecimal number(String text) {
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException("A number has no exponent.");
        }
        return new BigDecimal(text);
    }

    /**
     * {@return the value of a field whose text in the audit trail this is, as {@link #plain(FieldValue)} gave it; empty if it is none of
     * that type}
     */
    static Optional<FieldValue> read(FieldType type, String plain) {
        try {
            return Optional.of(value(sign(type), plain));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException ofAnotherType) {
            return Optional.empty();
        }
    }

    /** {@return the same for all values, by key} */
    public static Map<String, String> plain(Map<String, FieldValue> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, plain(value)));
        return texts;
    }

    /** {@return the value for people and the audit trail: {@code 12.5}, {@code 100 EUR}, {@code 2026-01-31}, {@code true}} */
    public static String plain(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Numeric number) {
            return number.value().toPlainString();
        }
        if (value instanceof FieldValue.Amount amount) {
            return amount.value().amount().toPlainString() + " "
                    + amount.value().currency().getCurrencyCode();
        }
        if (value instanceof FieldValue.Choice choice) {
            return choice.symbol();
        }
        if (value instanceof FieldValue.Day day) {
            return day.value().toString();
        }
        if (value instanceof FieldValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        throw new IllegalArgumentException("An attribute that has no value is left out, not stored as missing.");
    }

    private static char sign(FieldType type) {
        return switch (type) {
            case TEXT -> 'T';
            case NUMBER, DAYS, PERCENT -> 'N';
            case MONEY -> 'M';
            case ENUM -> 'C';
            case DATE -> 'D';
            case FLAG -> 'F';
        };
    }

    private static char sign(FieldValue value) {
        if (value instanceof FieldValue.Text) {
            return 'T';
        }
        if (value instanceof FieldValue.Numeric) {
            return 'N';
        }
        if (value instanceof FieldValue.Amount) {
            return 'M';
        }
        if (value instanceof FieldValue.Choice) {
            return 'C';
        }
        return value instanceof FieldValue.Day ? 'D' : 'F';
    }
}
