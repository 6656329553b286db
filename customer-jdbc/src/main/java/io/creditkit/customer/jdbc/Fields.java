package io.creditkit.customer.jdbc;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a small value that lives in a list column: written one after the other, read in the same order. */
final class Fields {
    /** Parts being written. */
    static final class Written {
        private final List<String> texts = new ArrayList<>();

        Written text(String value) {
            texts.add(value);
            return this;
        }

        /** An absent text is told from an empty one. */
        Written text(Optional<String> value) {
            return text(value.isPresent() ? "+" : "-").text(value.orElse(""));
        }

        Written number(long value) {
            return text(Long.toString(value));
        }

        Written day(LocalDate value) {
            return text(value.toString());
        }

        Written day(Optional<LocalDate> value) {
            return text(value.map(LocalDate::toString));
        }

        Written moment(Instant value) {
            return number(Numbers.micros(value));
        }

        Written constant(Enum<?> value) {
            return text(value.name());
        }

        Written money(Money value) {
            return text(value.amount().toPlainString()).text(value.currency().getCurrencyCode());
        }
    }

    private final List<String> texts;
    private int next;

    private Fields(List<String> texts) {
        this.texts = texts;
    }

    /** {@return the parts of every value, as one text} */
    static <T> String write(List<T> values, Function<T, Written> parts) {
        return TextLists.write(values.stream()
                .map(value -> TextLists.write(parts.apply(value).texts))
                .toList());
    }

    /** {@return the values that were written} */
    static <T> List<T> read(String json, Function<Fields, T> value) {
        return TextLists.read(json).stream()
                .map(parts -> value.apply(new Fields(TextLists.read(parts))))
                .toList();
    }

    String text() {
        if (next == texts.size()) {
            throw new IllegalArgumentException("A part of a value in a list is missing.");
        }
        return texts.get(next++);
    }

    Optional<String> optionalText() {
        boolean present = text().equals("+");
        String value = text();
        return present ? Optional.of(value) : Optional.empty();
    }

    int number() {
        return Integer.parseInt(text());
    }

    LocalDate day() {
        return LocalDate.parse(text());
    }

    Optional<LocalDate> optionalDay() {
        return optionalText().map(LocalDate::parse);
    }

    Instant moment() {
        return Numbers.moment(Long.parseLong(text()));
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    Money money() {
        BigDecimal amount = new BigDecimal(text());
        return Money.of(amount, Currency.getInstance(text()));
    }
}
