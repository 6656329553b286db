package io.creditkit.customer.search;

import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Which list is to become a file.
 *
 * @param query which rows, in which order: the same value that the list on the screen was asked with
 * @param columns at least one, in the order of the file, each of them {@linkplain Field#isExportable() exportable}
 * @param dialect for whom the file is
 * @param maxRows the most rows the file may have, at least 1; a longer list is refused, never cut
 * @param headings the headings in the language of the reader, by the keys of the fields; the column of an amount's currency is headed
 *     by the text with that key and {@code Currency} behind it, else by the heading of the amount and the text {@code currency} in
 *     brackets, else by the amount's heading and the sign for any currency; empty for the English ones. Files for
 *     {@link CsvTable.Dialect#MACHINE} are headed by the keys, whatever the language
 * @param maxTime how long the writing may take, by the kit's clock; then it is broken off, never cut silently; empty for no limit
 */
public record ExportRequest(
        CustomerQuery query,
        List<Field> columns,
        CsvTable.Dialect dialect,
        long maxRows,
        Optional<ResourceBundle> headings,
        Optional<Duration> maxTime) {
    /** How many rows a file may have when nothing else is said: what spreadsheets can open, less the heading. */
    public static final long DEFAULT_MAX_ROWS = 1_048_575;

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

    public ExportRequest {
        columns = List.copyOf(columns);
        EntryCheck check = EntryCheck.of("file of a list")
                .never("columns", columns::isEmpty, "required", "There is one column at least.")
                .never(
                        "maxTime",
                        () -> maxTime.filter(time -> time.isZero() || time.isNegative())
                                .isPresent(),
                        "not-positive",
                        "It must be longer than nothing.")
                .atLeast("maxRows", maxRows, 1);
        columns.forEach(field -> check.never(
                "columns." + field.key(), () -> !field.isExportable(), "not-allowed", "This field stands in no file."));
        check.refuse();
    }

    /** {@return the columns of a list when none are chosen} */
    public static List<Field> standardColumns() {
        return STANDARD.stream().map(FieldCatalogue.standard()::get).toList();
    }

    /** {@return the list as a file with the usual limit} */
    public static ExportRequest of(CustomerQuery query, List<Field> columns, CsvTable.Dialect dialect) {
        return new ExportRequest(query, columns, dialect, DEFAULT_MAX_ROWS);
    }

    /** The list with English headings. */
    public ExportRequest(CustomerQuery query, List<Field> columns, CsvTable.Dialect dialect, long maxRows) {
        this(query, columns, dialect, maxRows, Optional.empty(), Optional.empty());
    }

    /** {@return the same file, headed in the language of those texts} A field without an entry keeps its English heading. */
    public ExportRequest headed(ResourceBundle texts) {
        return new ExportRequest(query, columns, dialect, maxRows, Optional.of(texts), maxTime);
    }

    /** {@return the same file, which may take that long} */
    public ExportRequest within(Duration time) {
        return new ExportRequest(query, columns, dialect, maxRows, headings, Optional.of(time));
    }
}
