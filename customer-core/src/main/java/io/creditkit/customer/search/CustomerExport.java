package io.creditkit.customer.search;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.internal.WorkContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes files of lists: exactly the rows of the list, in its order, with the chosen columns. Rows go out as they are read, so
 * memory stays the same however many there are. Makes no call. Thread-safe.
 *
 * <p>An amount takes two columns, the second one for its currency. Percentages are fractions (0.35), flags {@code true} or
 * {@code false}, and what is missing is blank. Text that a spreadsheet could take for a formula is guarded, as {@link CsvTable}
 * describes it.
 */
public final class CustomerExport {
    private static final String BROKEN_OFF = ", then it broke off";
    private static final int MOST_DETAIL = 500;

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
     * @throws UncheckedIOException if the stream can't be written
     */
    public ExportRecord write(OutputStream out, ExportRequest request) {
        refuseTooLarge(request);
        return write(request, () -> CsvTable.to(out, request.dialect(), headings(request)));
    }

    private ExportRecord write(ExportRequest request, Supplier<CsvTable> begin) {
        String filter = request.query().record(context.today());
        List<String> columns = request.columns().stream().map(Field::key).toList();
        long[] rows = new long[1];
        try {
            writeRows(request, begin, rows);
        } catch (RuntimeException e) {
            // What went out is out, so it is on record too.
            log(new ExportRecord(context.actor(), context.now(), filter, columns, rows[0]), BROKEN_OFF);
            throw e;
        }
        ExportRecord written = new ExportRecord(context.actor(), context.now(), filter, columns, rows[0]);
        log(written, "");
        return written;
    }

    private void writeRows(ExportRequest request, Supplier<CsvTable> begin, long[] rows) {
        try (CsvTable table = begin.get()) {
            list.forEach(request.query(), profile -> {
                if (table.rows() == request.maxRows()) {
                    throw new ExportTooLargeException(request.maxRows());
                }
                table.row(CustomerListCsv.row(request.columns(), profile, context.rates()));
                rows[0] = table.rows();
            });
        }
    }

    private void log(ExportRecord written, String end) {
        String whole = written.rows() + " customers" + end + "; columns " + String.join(",", written.columns())
                + "; filter: " + written.filter();
        String detail = whole.length() <= MOST_DETAIL ? whole : whole.substring(0, MOST_DETAIL - 1) + "\u2026";
        Subject subject = Subject.of(Subject.Kind.EXPORT, context.ids().next());
        context.inUnitOfWork(work -> {
            work.accesses().add(context.access(subject, AccessEntry.Kind.EXPORT, detail));
            return detail;
        });
    }

    private void refuseTooLarge(ExportRequest request) {
        context.require(Permission.EXPORT_LISTS);
        if (list.count(request.query()) > request.maxRows()) {
            throw new ExportTooLargeException(request.maxRows());
        }
    }

    private static List<String> headings(ExportRequest request) {
        return CustomerListCsv.headings(
                request.dialect(),
                request.columns(),
                field -> request.headings().map(field::heading).orElseGet(field::heading));
    }
}
