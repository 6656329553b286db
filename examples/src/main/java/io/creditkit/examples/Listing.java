package io.creditkit.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a list is told: a table for people, or one of two forms for scripts. Nothing is coloured. */
final class Listing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GAP = "  ";

    @ArgGroup
    private Form form = new Form();

    /** One or the other. */
    static final class Form {
        @Option(names = "--json", description = "A JSON array of objects; what is not known is null.")
        private boolean json;

        @Option(names = "--csv", description = "CSV with a heading; what is not known is empty.")
        private boolean csv;
    }

    /**
     * What is listed.
     *
     * @param headings the names of the columns
     * @param rows as many cells each, all of them text; an empty one is not known
     */
    record Table(List<String> headings, List<List<Optional<String>>> rows) {
        static Table of(String... headings) {
            return new Table(List.of(headings), new ArrayList<>());
        }

        Table add(List<Optional<String>> row) {
            rows.add(row);
            return this;
        }
    }

    /** {@return a cell that is known} */
    static Optional<String> cell(Object value) {
        return Optional.of(value.toString());
    }

    /** {@return whether a person reads it, who likes a sentence above the table} */
    boolean isForPeople() {
        return !form.json && !form.csv;
    }

    void print(Table table, PrintWriter out) {
        if (form.json) {
            out.println(json(table));
        } else if (form.csv) {
            out.print(csv(table));
        } else {
            printForPeople(table, out);
        }
        out.flush();
    }

    private static String json(Table table) {
        ArrayNode rows = JSON.createArrayNode();
        for (List<Optional<String>> row : table.rows()) {
            ObjectNode object = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
                String name = table.headings().get(i);
                row.get(i).ifPresentOrElse(value -> object.put(name, value), () -> object.putNull(name));
            }
        }
        return rows.toPrettyString();
    }

    private static String csv(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvTable file = CsvTable.to(bytes, CsvTable.Dialect.MACHINE, table.headings())) {
            table.rows()
                    .forEach(row -> file.row(row.stream()
                            .map(value -> value.map(CsvCell::text).orElseGet(CsvCell::blank))
                            .toList()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void printForPeople(Table table, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.headings());
        table.rows()
                .forEach(row ->
                        lines.add(row.stream().map(value -> value.orElse("-")).toList()));
        int columns = table.headings().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()))
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
