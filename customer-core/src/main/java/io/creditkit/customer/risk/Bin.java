package io.creditkit.customer.risk;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A part of a field's values that earns the same points; more are better. */
sealed interface Bin {
    BigDecimal points();

    boolean contains(FieldValue value);

    /** For people: completes "is" and "would be". */
    String words(Field field);

    /**
     * Numbers from (inclusive) to (exclusive).
     *
     * @param from empty for no lower end
     * @param to empty for no upper end
     * @param currency of the ends, if the field is an amount; the numbers looked at are then in it
     */
    record Range(Optional<BigDecimal> from, Optional<BigDecimal> to, BigDecimal points, Optional<Currency> currency)
            implements Bin {
        @Override
        public boolean contains(FieldValue value) {
            return value instanceof FieldValue.Numeric number
                    && from.map(low -> number.value().compareTo(low) >= 0).orElse(true)
                    && to.map(high -> number.value().compareTo(high) < 0).orElse(true);
        }

        @Override
        public String words(Field field) {
            Optional<String> low = from.map(end -> field.show(value(end)));
            Optional<String> high = to.map(end -> field.show(value(end)));
            if (low.isPresent() && high.isPresent()) {
                return low.get() + " to less than " + high.get();
            }
            return low.map(end -> end + " or more")
                    .orElseGet(() -> high.map(end -> "less than " + end).orElse("any number"));
        }

        private FieldValue value(BigDecimal end) {
            return currency.<FieldValue>map(of -> new FieldValue.Amount(Money.of(end, of)))
                    .orElseGet(() -> new FieldValue.Numeric(end));
        }
    }

    /** A few names. Texts are compared folded. */
    record Names(List<String> names, BigDecimal points) implements Bin {
        @Override
        public boolean contains(FieldValue value) {
            if (value instanceof FieldValue.Choice choice) {
                return names.contains(choice.symbol());
            }
            if (value instanceof FieldValue.Flag flag) {
                return names.contains(Boolean.toString(flag.value()));
            }
            if (value instanceof FieldValue.Several several) {
                return several.values().stream().anyMatch(this::names);
            }
            return value instanceof FieldValue.Text text && names(text.value());
        }

        private boolean names(String text) {
            return names.stream().anyMatch(name -> FoldingKey.ofText(name).equals(FoldingKey.ofText(text)));
        }

        @Override
        public String words(Field field) {
            return String.join(" or ", names);
        }
    }

    /** Every name that no other bin has. */
    record Else(BigDecimal points) implements Bin {
        @Override
        public boolean contains(FieldValue value) {
            return true;
        }

        @Override
        public String words(Field field) {
            return "any other";
        }
    }
}
