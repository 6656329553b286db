package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/** How fields stand in a file: an amount takes two columns, the second one for its currency. */
final class CustomerListCsv {
    private CustomerListCsv() {}

    static List<String> headings(CsvTable.Dialect dialect, List<Field> columns, Optional<ResourceBundle> texts) {
        Headings words = new Headings(texts);
        List<String> headings = new ArrayList<>();
        for (Field field : columns) {
            headings.add(
                    switch (dialect) {
                        case MACHINE -> field.key();
                        case SPREADSHEET_US, SPREADSHEET_EU -> words.of(field.key(), field.heading());
                    });
            if (field.type() == FieldType.MONEY) {
                headings.add(
                        switch (dialect) {
                            case MACHINE -> Headings.currencyKey(field.key());
                            case SPREADSHEET_US, SPREADSHEET_EU -> words.currencyOf(field.key(), field.heading());
                        });
            }
        }
        return headings;
    }

    static List<CsvCell> row(List<Field> columns, CustomerProfile profile, ExchangeRates rates) {
        List<CsvCell> row = new ArrayList<>(2 * columns.size());
        for (Field field : columns) {
            FieldValue value = field.read(profile, rates);
            if (field.type() != FieldType.MONEY) {
                row.add(cell(value));
            } else if (value instanceof FieldValue.Amount amount) {
                row.add(CsvCell.number(amount.value().amount()));
                row.add(CsvCell.text(amount.value().currency().getCurrencyCode()));
            } else {
                row.add(CsvCell.blank());
                row.add(CsvCell.blank());
            }
        }
        return row;
    }

    private static CsvCell cell(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return CsvCell.text(text.value());
        }
        if (value instanceof FieldValue.Several several) {
            return CsvCell.text(String.join(" / ", several.values()));
        }
        if (value instanceof FieldValue.Numeric number) {
            return CsvCell.number(number.value());
        }
        if (value instanceof FieldValue.Choice choice) {
            return CsvCell.text(choice.symbol());
        }
        if (value instanceof FieldValue.Day day) {
            return CsvCell.day(day.value());
        }
        return value instanceof FieldValue.Flag flag ? CsvCell.text(Boolean.toString(flag.value())) : CsvCell.blank();
    }
}
