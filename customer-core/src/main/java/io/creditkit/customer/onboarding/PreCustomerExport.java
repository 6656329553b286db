package io.creditkit.customer.onboarding;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.ExportLog;
import io.creditkit.customer.internal.Headings;
import io.creditkit.customer.internal.TimeLimit;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.ExportRecord;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.search.ExportTooSlowException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Makes files of lists of pre-customers: exactly the rows of the list, in its order, with the chosen columns. Text that a
 * spreadsheet could take for a formula is guarded, as {@link CsvTable} describes it. Erased ones are left out. Thread-safe.
 */
public final class PreCustomerExport {
    private final WorkContext context;
    private final PreCustomers preCustomers;
    private final PreCustomerOrder order;

    PreCustomerExport(WorkContext context, PreCustomers preCustomers, PreCustomerOrder order) {
        this.context = context;
        this.preCustomers = preCustomers;
        this.order = order;
    }

    /**
     * Writes with English headings to a stream and closes it: as {@link #write(OutputStream, PreCustomerFilter, List, CsvTable.Dialect,
     * long, Optional)}.
     */
    public ExportRecord write(
            OutputStream out,
            PreCustomerFilter filter,
            List<PreCustomerColumn> columns,
            CsvTable.Dialect dialect,
            long maxRows) {
        return write(out, filter, columns, dialect, maxRows, Optional.empty());
    }

    /**
     * Writes without a limit of time to a stream and closes it: as {@link #write(OutputStream, PreCustomerFilter, List, CsvTable.Dialect, long,
     * Optional, Optional)}.
     */
    public ExportRecord write(
            OutputStream out,
            PreCustomerFilter filter,
            List<PreCustomerColumn> columns,
            CsvTable.Dialect dialect,
            long maxRows,
            Optional<ResourceBundle> headings) {
        return write(out, filter, columns, dialect, maxRows, headings, Optional.empty());
    }

    /**
     * Writes to a stream and closes it. However long the list is, few rows are held at a time, unless it is {@linkplain
     * PreCustomers#export(PreCustomerOrder) sorted otherwise than newest first}. If it breaks off, the access log keeps how far
     * it came.
     *
     * @param dialect for {@link CsvTable.Dialect#MACHINE} the first row holds the columns' keys, else their headings
     * @param columns at least one, in the order of the file
     * @param maxRows the most rows the file may have, at least 1; a longer list is refused before anything is written
     * @param headings the headings in the language of the reader, by the keys of the columns, as of a {@linkplain
     *     io.creditkit.customer.search.ExportRequest list of customers}; empty for the English ones
     * @param maxTime how long the writing may take, by the kit's clock; then it is broken off, never cut silently; empty for no limit
     * @return what the access log keeps of it
     * @throws ExportTooLargeException if the list is longer: before anything is written, or, if it grew meanwhile, in the midst of it
     * @throws ExportTooSlowException if it takes longer than that
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EXPORT_LISTS} and
     *     {@link Permission#VIEW_PRE_CUSTOMERS}
     * @throws UncheckedIOException if the stream can't be written
     */
    public ExportRecord write(
            OutputStream out,
            PreCustomerFilter filter,
            List<PreCustomerColumn> columns,
            CsvTable.Dialect dialect,
            long maxRows,
            Optional<ResourceBundle> headings,
            Optional<Duration> maxTime) {
        context.require(Permission.EXPORT_LISTS);
        TimeLimit limit = TimeLimit.of(context, maxTime);
        if (preCustomers.isLongerThan(filter, maxRows)) {
            throw new ExportTooLargeException(maxRows);
        }
        return ExportLog.of(context, "pre-customers", filter.explanation())
                .write(columns.stream().map(PreCustomerColumn::key).toList(), count -> {
                    try (CsvTable table =
                            CsvTable.to(out, dialect, headings(dialect, columns, new Headings(headings)))) {
                        preCustomers.forEach(
                                filter,
                                order,
                                held -> {
                                    refuseMore(held, maxRows);
                                    limit.check(table.rows());
                                },
                                lead -> {
                                    refuseMore(table.rows() + 1, maxRows);
                                    limit.check(table.rows());
                                    table.row(columns.stream()
                                            .map(column -> column.cell(lead))
                                            .toList());
                                    count.accept(table.rows());
                                });
                    }
                });
    }

    private static void refuseMore(long rows, long maxRows) {
        if (rows > maxRows) {
            throw new ExportTooLargeException(maxRows);
        }
    }

    private static List<String> headings(CsvTable.Dialect dialect, List<PreCustomerColumn> columns, Headings words) {
        return columns.stream()
                .map(column -> switch (dialect) {
                    case MACHINE -> column.key();
                    case SPREADSHEET_US, SPREADSHEET_EU -> words.of(column.key(), column.heading());
                })
                .toList();
    }
}
