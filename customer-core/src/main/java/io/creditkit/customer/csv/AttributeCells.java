package io.creditkit.customer.csv;

import io.creditkit.customer.Money;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cells of the tenant's own fields, written as files of lists write them for machines. */
record AttributeCells(List<AttributeDefinition> definitions) {
    List<String> columns() {
        return definitions.stream()
                .flatMap(definition -> definition.columns().stream())
                .toList();
    }

    /** {@return by key what the row tells: an empty cell tells that there is none; of a field without a column nothing is there} */
    Map<String, Optional<FieldValue>> read(CsvRow cells) {
        Map<String, Optional<FieldValue>> values = new LinkedHashMap<>();
        definitions.stream()
                .filter(definition -> cells.has(definition.key()))
                .forEach(definition -> values.put(definition.key(), read(definition, cells)));
        return values;
    }

    private static Optional<FieldValue> read(AttributeDefinition definition, CsvRow cells) {
        String key = definition.key();
        return switch (definition.type()) {
            case TEXT -> cells.text(key, 1000).map(FieldValue.Text::new);
            case NUMBER, DAYS, PERCENT -> cells.amount(key).map(FieldValue.Numeric::new);
            case DATE -> cells.day(key).map(FieldValue.Day::new);
            case FLAG -> cells.text(key, 40).flatMap(text -> flag(key, text, cells));
            case ENUM -> cells.text(key, 100).flatMap(text -> choice(definition, text, cells));
            case MONEY -> cells.amount(key).flatMap(amount -> amount(definition, amount, cells));
        };
    }

    private static Optional<FieldValue> flag(String key, String text, CsvRow cells) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Optional.of(new FieldValue.Flag(text.equalsIgnoreCase("true")));
        }
        cells.problem(key, "malformed", "It is neither true nor false.");
        return Optional.empty();
    }

    private static Optional<FieldValue> choice(AttributeDefinition definition, String text, CsvRow cells) {
        String symbol = text.toUpperCase(Locale.ROOT);
        if (definition.choices().contains(symbol)) {
            return Optional.of(new FieldValue.Choice(symbol));
        }
        cells.problem(
                definition.key(),
                "unknown-code",
                "It is none of the words that are allowed: " + String.join(", ", definition.choices()) + ".",
                Map.of("allowed", String.join(", ", definition.choices())));
        return Optional.empty();
    }

    private static Optional<FieldValue> amount(AttributeDefinition definition, BigDecimal amount, CsvRow cells) {
        String column = definition.columns().get(1);
        if (!cells.has(column)) {
            cells.problem(
                    definition.key(),
                    "currency-missing",
                    "It is an amount, but the file has no column " + column + " for its currency.");
            return Optional.empty();
        }
        Optional<Currency> currency = cells.currency(column);
        return currency.map(unit -> new FieldValue.Amount(Money.of(amount, unit)));
    }
}
