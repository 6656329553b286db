package io.creditkit.customer.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.creditkit.customer.csv.CsvFormatException.Kind;
import io.creditkit.customer.csv.CsvHeader.Form;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table in a file that was seen to be sound as a whole: readable, with the right columns and balanced quotes. */
final class CsvFile {
    private final CsvSource source;
    private final Form form;
    private final CsvHeader header;

    private CsvFile(CsvSource source, Form form, CsvHeader header) {
        this.source = source;
        this.form = form;
        this.header = header;
    }

    /**
     * {@return the table}
     *
     * @param columns the columns it must have
     * @param options under which names, and which of them are fixed
     * @throws CsvFormatException if it is not sound
     */
    static CsvFile open(CsvSource source, List<String> columns, ImportOptions options) {
        return open(source, columns, List.of(), options);
    }

    /**
     * {@return the table}
     *
     * @param columns the columns it must have
     * @param optional the columns it may have
     * @param options under which names, and which of them are fixed
     * @throws CsvFormatException if it is not sound
     */
    static CsvFile open(CsvSource source, List<String> columns, List<String> optional, ImportOptions options) {
        List<String> names = CsvHeader.names(columns, optional, options);
        try {
            Form form = CsvHeader.form(source.name(), firstLine(source, names), names);
            try (Reader reader = source.open()) {
                new QuoteCheck(source.name(), form.separator()).read(reader);
            }
            try (Reader reader = source.open();
                    CsvReader<CsvRecord> records = records(reader, form)) {
                List<String> cells =
                        next(records.iterator()).map(CsvRecord::getFields).orElse(List.of());
                return new CsvFile(source, form, CsvHeader.read(source.name(), cells, columns, optional, options));
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
    }

    String name() {
        return source.name();
    }

    List<String> notes() {
        return header.notes();
    }

    /** Hands over every row but the header and empty lines, in the order of the file. */
    void forEach(Consumer<CsvRow> consumer) {
        try (Reader reader = source.open();
                CsvReader<CsvRecord> records = records(reader, form)) {
            Iterator<CsvRecord> rows = records.iterator();
            next(rows);
            for (Optional<CsvRecord> row = next(rows); row.isPresent(); row = next(rows)) {
                consumer.accept(new CsvRow(
                        header,
                        form,
                        row.get().getStartingLineNumber(),
                        row.get().getFields()));
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
    }

    private static String firstLine(CsvSource source, List<String> columns) throws IOException {
        try (Reader reader = source.open()) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0 && line.length() < QuoteCheck.LONGEST_FIELD; c = reader.read()) {
                if (c == '\0') {
                    // Every second byte of a header in UTF-16 is one, and without its mark those bytes are UTF-8 all
                    // the same.
                    throw CsvSource.notUtf8(source.name(), new CharacterCodingException());
                }
                boolean ends = c == '\r' || c == '\n';
                if (ends && line.length() > 0) {
                    return line.toString();
                }
                if (!ends) {
                    line.append((char) c);
                }
            }
            if (line.length() > 0) {
                return line.toString();
            }
        }
        throw new CsvFormatException(
                Kind.EMPTY,
                source.name(),
                source.name() + " is empty. Expected is a header with the columns " + String.join(", ", columns) + ".",
                Map.of("columns", String.join(", ", columns)));
    }

    /** Reads alone are turned into failures of the file; what a consumer throws is its own. */
    private static Optional<CsvRecord> next(Iterator<CsvRecord> rows) throws IOException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException | CsvParseException e) {
            throw new IOException(e);
        }
    }

    private static CsvReader<CsvRecord> records(Reader reader, Form form) {
        return CsvReader.builder()
                .fieldSeparator(form.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
    }
}
