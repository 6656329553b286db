package io.creditkit.customer.search;

import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a list of customers as CSV, with the columns that are chosen, in the order of the customers' numbers. Erased
 * customers are left out. Rows go out as they are read, so memory stays the same however many there are.
 *
 * <p>An amount takes two columns, the second one for its currency. Percentages are fractions (0.35), flags {@code true} or
 * {@code false}, and what is missing is blank. Makes no call. Thread-safe.
 */
public final class CustomerListCsv {
    private static final List<String> STANDARD = List.of(
            "number",
            "name",
            "country",
            "city",
            "status",
            "agencyId",
            "reportState",
            "reportReceivedOn",
            "score",
            "scoreChange",
            "band",
            "providerLimit",
            "internalLimit",
            "exposure",
            "overdue",
            "oldestOverdueDays",
            "utilisation",
            "ownDbt",
            "paymentProfile",
            "riskScore",
            "riskClass",
            "riskCertainty");

    private final CustomerProfiles profiles;
    private final ExchangeRates rates;

    /** Made by the workspace. */
    public CustomerListCsv(CustomerProfiles profiles, ExchangeRates rates) {
        this.profiles = profiles;
        this.rates = rates;
    }

    /** {@return the columns of a list when none are chosen} */
    public static List<Field> standardColumns() {
        return STANDARD.stream().map(FieldCatalogue.standard()::get).toList();
    }

    /**
     * Writes all customers. As {@link #write(Path, CsvTable.Dialect, List, LocalDate, Criteria)}.
     *
     * @return how many rows were written
     */
    public long write(Path file, CsvTable.Dialect dialect, List<Field> columns, LocalDate asOf) {
        return write(file, dialect, columns, asOf, Optional.empty());
    }

    /**
     * Writes the customers for whom the filter holds for sure.
     *
     * @param file is replaced once the whole list is written, and left as it was if that fails
     * @param dialect for {@link CsvTable.Dialect#MACHINE} the first row holds the fields' keys, else their headings
     * @param columns at least one
     * @param asOf the day for the receivables
     * @return how many rows were written
     * @throws UncheckedIOException if the file can't be written
     */
    public long write(Path file, CsvTable.Dialect dialect, List<Field> columns, LocalDate asOf, Criteria filter) {
        return write(file, dialect, columns, asOf, Optional.of(filter));
    }

    private long write(
            Path file, CsvTable.Dialect dialect, List<Field> columns, LocalDate asOf, Optional<Criteria> filter) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), "customers", ".part");
            try {
                long rows = writeRows(part, dialect, columns, asOf, filter);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                return rows;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written.", e);
        }
    }

    private long writeRows(
            Path file, CsvTable.Dialect dialect, List<Field> columns, LocalDate asOf, Optional<Criteria> filter) {
        try (CsvTable table = CsvTable.create(file, dialect, headings(dialect, columns, Field::heading))) {
            profiles.forEach(asOf, profile -> {
                if (isListed(profile, filter)) {
                    table.row(row(columns, profile, rates));
                }
            });
            return table.rows();
        }
    }

    private boolean isListed(CustomerProfile profile, Optional<Criteria> filter) {
        return profile.customer().status() != CustomerStatus.ERASED
                && filter.map(criteria -> criteria.evaluate(profile, rates).isTrue())
                        .orElse(true);
    }

    static List<String> headings(CsvTable.Dialect dialect, List<Field> columns, Function<Field, String> words) {
        List<String> headings = new ArrayList<>();
        for (Field field : columns) {
            String heading = switch (dialect) {
                case MACHINE -> field.key();
                case SPREADSHEET_US, SPREADSHEET_EU -> words.apply(field);
            };
            headings.add(heading);
            if (field.type() == FieldType.MONEY) {
                headings.add(
                        switch (dialect) {
                            case MACHINE -> heading + "Currency";
                            case SPREADSHEET_US, SPREADSHEET_EU -> heading + " (currency)";
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
