package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.WorkContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ageing balance that is added up by what customers belong to. Holds one ledger for each row, and no document. */
record PartedAgeing(WorkContext context, AgeingBy by, Currency currency, LocalDate asOf, MeasureSettings settings) {
    private static final Comparator<AgeingRow> BY_KEY_NONE_LAST = Comparator.comparing(
            AgeingRow::key,
            Comparator.comparing((Optional<String> key) -> key.isEmpty()).thenComparing(key -> key.orElse("")));

    private static final class Row {
        private final Ledger ledger;
        private long customers;

        Row(Ledger ledger) {
            this.ledger = ledger;
        }
    }

    List<AgeingRow> rows(LedgerScope scope) {
        Map<Optional<String>, Row> rows = new HashMap<>();
        new ScopeReading(context).forEachParts(scope, by::keys, (part, key) -> {
            Row row =
                    rows.computeIfAbsent(key, first -> new Row(new Ledger(currency, asOf, context.rates(), settings)));
            row.customers++;
            row.ledger.add(part);
        });
        return rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .sorted(BY_KEY_NONE_LAST)
                .toList();
    }

    private static AgeingRow row(Optional<String> key, Row row) {
        return new AgeingRow(key, row.customers, row.ledger.net(), row.ledger.overdue(), row.ledger.netAgeing());
    }
}
