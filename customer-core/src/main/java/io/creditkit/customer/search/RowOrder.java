package io.creditkit.customer.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.ExchangeRates;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The order of one list. Not thread-safe, as collators are not. */
final class RowOrder implements Comparator<RowKey> {
    private final List<SortKey> sort;
    private final Locale locale;
    private final Collator collator;
    private final ExchangeRates rates;

    RowOrder(CustomerQuery query, ExchangeRates rates) {
        this(query.sort(), query.locale(), rates);
    }

    RowOrder(List<SortKey> sort, Locale locale, ExchangeRates rates) {
        this.sort = sort;
        this.locale = locale;
        this.collator = Collator.getInstance(locale);
        this.rates = rates;
    }

    /** {@return whether it is the order in which storages hand out customers} */
    boolean isByNumber() {
        return sort.isEmpty();
    }

    RowKey key(CustomerProfile profile) {
        List<Optional<SortValue>> values = new ArrayList<>();
        sort.forEach(column -> values.add(value(column.field(), column.field().read(profile, rates))));
        values.add(Optional.of(SortValue.bytes(
                profile.customer().number().toLowerCase(Locale.ROOT).getBytes(UTF_8))));
        return new RowKey(values, profile.customer().id());
    }

    @Override
    public int compare(RowKey one, RowKey other) {
        for (int i = 0; i < one.values().size(); i++) {
            int order = compare(i, one.values().get(i), other.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return one.id().value().compareTo(other.id().value());
    }

    /** How many values the key of a row has: one for each column of the sort, and the number. */
    int columns() {
        return sort.size() + 1;
    }

    /** What tells this order from others: a place in one means nothing in another. */
    String fingerprint() {
        return locale.toLanguageTag()
                + sort.stream()
                        .map(column -> "|" + column.field().key() + " " + column.direction())
                        .collect(Collectors.joining());
    }

    private int compare(int column, Optional<SortValue> one, Optional<SortValue> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int order = one.get().compareTo(other.get());
        boolean descending = column < sort.size() && sort.get(column).direction() == SortKey.Direction.DESCENDING;
        return descending ? -order : order;
    }

    private Optional<SortValue> value(Field field, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return Optional.of(SortValue.bytes(ListText.order(collator, text.value())));
        }
        if (value instanceof FieldValue.Numeric number) {
            return Optional.of(SortValue.number(number.value()));
        }
        if (value instanceof FieldValue.Amount amount) {
            // Without one currency for all there is no order of amounts but within each currency.
            return Optional.of(SortValue.amount(amount.value()));
        }
        if (value instanceof FieldValue.Day day) {
            return Optional.of(SortValue.number(day.value().toEpochDay()));
        }
        if (value instanceof FieldValue.Flag flag) {
            return Optional.of(SortValue.number(flag.value() ? 1 : 0));
        }
        return value instanceof FieldValue.Choice choice
                ? Optional.of(SortValue.number(field.choices().indexOf(choice.symbol())))
                : Optional.empty();
    }
}
