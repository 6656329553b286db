package io.creditkit.graph.export;

import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parties and relations as rows. The guard against formulas and the quotes are those of {@link CsvTable}. */
final class CsvRows {
    private CsvRows() {}

    static void nodes(Network shown, Persons persons, OutputStream out) throws IOException {
        List<String> headings = new ArrayList<>(List.of("id"));
        headings.addAll(Facts.OF_NODE);
        try (CsvTable table = table(out, headings)) {
            for (Node node : shown.nodes()) {
                List<CsvCell> row =
                        new ArrayList<>(List.of(CsvCell.text(node.key().value())));
                cells(row, Facts.OF_NODE, Facts.of(node));
                table.row(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void edges(Network shown, Persons persons, OutputStream out) throws IOException {
        List<String> headings = new ArrayList<>(List.of("source", "target", "id"));
        headings.addAll(Facts.OF_EDGE);
        try (CsvTable table = table(out, headings)) {
            for (Edge edge : shown.edges()) {
                List<CsvCell> row = new ArrayList<>(List.of(
                        CsvCell.text(edge.from().value()),
                        CsvCell.text(edge.to().value()),
                        CsvCell.text(edge.id())));
                cells(row, Facts.OF_EDGE, Facts.of(edge));
                table.row(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void cells(List<CsvCell> row, List<String> columns, Map<String, String> facts) {
        for (String column : columns) {
            row.add(Optional.ofNullable(facts.get(column)).map(CsvCell::text).orElseGet(CsvCell::blank));
        }
    }

    private static CsvTable table(OutputStream out, List<String> headings) {
        return CsvTable.to(new LeftOpen(out), CsvTable.Dialect.MACHINE, headings);
    }

    /** Closing a table closes its stream, which is the caller's. */
    private static final class LeftOpen extends FilterOutputStream {
        private LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
