package io.creditkit.customer.search;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.ExportLog;
import io.creditkit.customer.internal.TimeLimit;
import io.creditkit.customer.internal.WorkContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Makes files of lists: exactly the rows of the list, in its order, with the chosen columns. Rows go out as they are read, so
 * memory stays the same however many there are. Makes no call. Thread-safe.
 *
 * <p>An amount takes two columns, the second one for its currency. Percentages are fractions (0.35), flags {@code true} or
 * {@code false}, and what is missing, or the actor may not see, is blank. Text that a spreadsheet could take for a formula is guarded, as {@link CsvTable}
 * describes it.
 */
public final class CustomerExport {
    private final WorkContext context;
    private final CustomerList list;

    /** Made by the workspace. */
    public CustomerExport(WorkContext context, CustomerList list) {
        this.context = context;
        this.list = list;
    }

    /**
     * Writes the file.
     *
     * @param file is replaced once the whole list is written, and left as it was if that fails
     * @return what the access log keeps of it
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EXPORT_LISTS} and what a list needs
     * @throws ExportTooLargeException if the list is longer than the request allows
     * @throws ExportTooSlowException if it takes longer than the request allows
     * @throws UncheckedIOException if the file can't be written
     */
    public ExportRecord write(Path file, ExportRequest request) {
        refuseTooLarge(request);
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), "customers", ".part");
            try {
                ExportRecord written =
                        write(request, () -> CsvTable.create(part, request.dialect(), headings(request)));
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written.", e);
        }
    }

    /**
     * Writes to a stream, such as the answer to a browser, and closes it. If it breaks off, the access log keeps how far it came.
     *
     * @return what the access log keeps of it
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EXPORT_LISTS} and what a list needs
     * @throws ExportTooLargeException if the list is longer than the request allows: before anything is written, or, if it grew
     *     meanwhile, in the midst of it
     * @throws ExportTooSlowException if it takes longer than the request allows
     * @throws UncheckedIOException if the stream can't be written
     */
    public ExportRecord write(OutputStream out, ExportRequest request) {
        refuseTooLarge(request);
        return write(request, () -> CsvTable.to(out, request.dialect(), headings(request)));
    }

    private ExportRecord write(ExportRequest request, Supplier<CsvTable> begin) {
        return ExportLog.of(context, "customers", request.query().record(context.today()))
                .write(request.columns().stream().map(Field::key).toList(), count -> writeRows(request, begin, count));
    }

    private void writeRows(ExportRequest request, Supplier<CsvTable> begin, LongConsumer count) {
        TimeLimit limit = TimeLimit.of(context, request.maxTime());
        try (CsvTable table = begin.get()) {
            list.forEach(request.query(), profile -> {
                if (table.rows() == request.maxRows()) {
                    throw new ExportTooLargeException(request.maxRows());
                }
                limit.check(table.rows());
                table.row(CustomerListCsv.row(request.columns(), profile, context.rates()));
                count.accept(table.rows());
            });
        }
    }

    private void refuseTooLarge(ExportRequest request) {
        context.require(Permission.EXPORT_LISTS);
        if (list.isLongerThan(request.query(), request.maxRows())) {
            throw new ExportTooLargeException(request.maxRows());
        }
    }

    private static List<String> headings(ExportRequest request) {
        return CustomerListCsv.headings(request.dialect(), request.columns(), request.headings());
    }
}
