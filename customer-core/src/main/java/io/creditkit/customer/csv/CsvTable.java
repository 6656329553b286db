package io.creditkit.customer.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180): UTF-8, CRLF after every row, one heading row, as many cells in each row. Rows go out as
 * they come, so memory stays the same however many there are. Not thread-safe.
 *
 * <pre>{@code
 * try (CsvTable table = CsvTable.create(file, CsvTable.Dialect.MACHINE, List.of("number", "exposure"))) {
 *     table.row(List.of(CsvCell.text("000004"), CsvCell.number(exposure)));
 * }
 * }</pre>
 *
 * <p>Text that a spreadsheet could take for a formula gets an apostrophe before it and quotes around it; {@link CsvImports}
 * takes that back. Numbers, days and moments are written from their type and are not guarded.
 */
public final class CsvTable implements AutoCloseable {
    /** For whom the file is. */
    public enum Dialect {
        /** For programs: comma, decimal point, no byte order mark. */
        MACHINE(',', '.', Mark.NONE),
        /** For spreadsheets of English-speaking countries: comma, decimal point, and the byte order mark. */
        SPREADSHEET_US(',', '.', Mark.BYTE_ORDER),
        /** For spreadsheets of most of Europe: semicolon, decimal comma, and the byte order mark that non-ASCII text needs. */
        SPREADSHEET_EU(';', ',', Mark.BYTE_ORDER);

        private enum Mark {
            NONE,
            BYTE_ORDER
        }

        private final char separator;
        private final char decimalMark;
        private final Mark mark;

        Dialect(char separator, char decimalMark, Mark mark) {
            this.separator = separator;
            this.decimalMark = decimalMark;
            this.mark = mark;
        }
    }

    /**
     * Quotes what must be, and beside it what is guarded.
     *
     * @param columns an empty cell alone in its row would be an empty line, which readers leave out
     */
    private record Quotes(int columns) implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return columns == 1;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return FormulaGuard.isGuarded(value);
        }
    }

    private final CsvWriter writer;
    private final PlainText plain;
    private final int width;
    private long rows;

    private CsvTable(Writer out, Dialect dialect, List<String> headings) throws IOException {
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column.");
        }
        if (dialect.mark == Dialect.Mark.BYTE_ORDER) {
            out.write('\uFEFF');
        }
        this.writer = CsvWriter.builder()
                .fieldSeparator(dialect.separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new Quotes(headings.size()))
                .build(out);
        this.plain = new PlainText(dialect.decimalMark);
        this.width = headings.size();
        writer.writeRecord(headings.stream().map(FormulaGuard::guard).toList());
    }

    /**
     * Begins a table in a file, in place of what the file holds.
     *
     * @param headings the names of the columns, in order
     * @throws UncheckedIOException if the file can't be written
     */
    public static CsvTable create(Path file, Dialect dialect, List<String> headings) {
        try {
            return to(Files.newOutputStream(file), dialect, headings);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written.", e);
        }
    }

    /**
     * Begins a table on a stream, which {@link #close()} closes.
     *
     * @param headings the names of the columns, in order
     * @throws UncheckedIOException if the stream can't be written
     */
    public static CsvTable to(OutputStream out, Dialect dialect, List<String> headings) {
        try {
            return new CsvTable(new OutputStreamWriter(out, StandardCharsets.UTF_8), dialect, headings);
        } catch (IOException e) {
            throw new UncheckedIOException("The table can't be written.", e);
        }
    }

    /**
     * Writes one row.
     *
     * @throws IllegalArgumentException if it has more or fewer cells than there are headings
     * @throws UncheckedIOException if it can't be written
     */
    public void row(List<CsvCell> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException(
                    "The table has " + width + " columns, but the row has " + cells.size() + " cells.");
        }
        String[] texts = new String[width];
        for (int i = 0; i < width; i++) {
            texts[i] = written(cells.get(i));
        }
        writer.writeRecord(texts);
        rows++;
    }

    /** {@return how many rows were written, the heading not counted} */
    public long rows() {
        return rows;
    }

    /**
     * Writes what is left and closes the file or stream.
     *
     * @throws UncheckedIOException if that fails: the file is then not whole
     */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The table can't be finished.", e);
        }
    }

    private String written(CsvCell cell) {
        if (cell instanceof CsvCell.Text text) {
            return FormulaGuard.guard(text.value());
        }
        if (cell instanceof CsvCell.Numeric number) {
            return plain.of(number.value());
        }
        if (cell instanceof CsvCell.Day day) {
            return plain.of(day.value());
        }
        return cell instanceof CsvCell.Moment moment ? moment.value().toString() : "";
    }
}
