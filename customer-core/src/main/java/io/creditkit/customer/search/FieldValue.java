package io.creditkit.customer.search;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a field holds for one customer, or why it holds nothing. Also the value that criteria compare a field with. */
public sealed interface FieldValue {
    /**
     * Words. May be personal data, so {@link #toString} tells the length alone.
     *
     * @param value any text
     */
    record Text(String value) implements FieldValue {
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    /**
     * Words of which a customer has several at once, such as the portfolios that it is in. May be personal data, so {@link #toString}
     * tells their number alone.
     *
     * @param values one or more, in order
     */
    record Several(List<String> values) implements FieldValue {
        public Several {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Several[" + values.size() + " texts]";
        }
    }

    /**
     * A number, a number of days, or a fraction (0.35 is 35 %). Two are equal when they are as numbers: 1.5 equals 1.50.
     *
     * @param value any number
     */
    record Numeric(BigDecimal value) implements FieldValue {
        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }

        /** {@return that whole number} */
        public static Numeric of(long value) {
            return new Numeric(BigDecimal.valueOf(value));
        }
    }

    /**
     * An amount.
     *
     * @param value the amount in its own currency
     */
    record Amount(Money value) implements FieldValue {}

    /**
     * One of a field's names.
     *
     * @param symbol such as {@code NOT_RATED}
     */
    record Choice(String symbol) implements FieldValue {}

    /**
     * A calendar day.
     *
     * @param value the day in the tenant's zone
     */
    record Day(LocalDate value) implements FieldValue {}

    /**
     * Yes or no.
     *
     * @param value true for yes
     */
    record Flag(boolean value) implements FieldValue {}

    /**
     * Nothing, and why.
     *
     * @param reason the kind of reason
     * @param wording why, in one plain sentence, with a key for translation; no personal data
     */
    record Missing(UnknownReason reason, Wording wording) implements FieldValue {
        /** {@return why, in plain English} */
        public String detail() {
            return wording.english();
        }
    }

    /** {@return no value, for that reason, told with a key and values of its own} */
    static FieldValue missing(UnknownReason reason, Wording wording) {
        return new Missing(reason, wording);
    }

    /** {@return no value, for that reason} A translation goes by the kind of reason. */
    static FieldValue missing(UnknownReason reason, String detail) {
        return new Missing(reason, reason.wording(detail));
    }

    /** {@return the value of a measure, or why it has none} */
    static <T> FieldValue of(Measure<T> measure, Function<? super T, ? extends FieldValue> toValue) {
        if (measure instanceof Measure.Unknown<T> unknown) {
            return new Missing(unknown.reason(), unknown.wording());
        }
        return toValue.apply(((Measure.Known<T>) measure).value());
    }
}
