package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Workbench;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** README's table of the files that are read tells the columns that the imports ask for. */
class ReadmeColumnsTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern NAME = Pattern.compile("`([a-z_.]+)`");

    private record Columns(List<String> all, Set<String> neverEmpty, List<String> optional) {}

    private final CsvImports imports = new CsvImports(Workbench.on(InMemoryStorage.create()));

    @BeforeEach
    void the_house_is_whole() {
        Assumptions.assumeTrue(Files.exists(README), "The module stands alone.");
    }

    @Test
    void they_are_those_of_customers() throws IOException {
        CustomerRows rows = CustomerRows.of(Workbench.on(InMemoryStorage.create()), ImportOptions.standard());

        assertThat(told("customers.csv"))
                .isEqualTo(new Columns(
                        rows.columns(),
                        needed(imports.customers(new StringReader(blank(rows.columns(), "city")), "file")),
                        rows.optionalColumns()));
    }

    @Test
    void they_are_those_of_invoices() throws IOException {
        InvoiceRows rows = new InvoiceRows();

        assertThat(told("invoices.csv"))
                .isEqualTo(new Columns(
                        rows.columns(),
                        needed(imports.invoices(new StringReader(blank(rows.columns(), "kind")), "file")),
                        rows.optionalColumns()));
    }

    @Test
    void they_are_those_of_contacts() throws IOException {
        ContactRows rows = new ContactRows(Workbench.on(InMemoryStorage.create()));

        assertThat(told("contacts.csv"))
                .isEqualTo(new Columns(
                        rows.columns(),
                        needed(imports.contacts(new StringReader(blank(rows.columns(), "role")), "file")),
                        rows.optionalColumns()));
    }

    @Test
    void they_are_those_of_rates() throws IOException {
        Columns told = told("rates.csv");
        List<String> row = List.of("2026-03-31", "EUR", "GBP", "0.86");

        assertThat(told.neverEmpty()).containsExactlyInAnyOrderElementsOf(told.all());
        assertThat(told.optional()).isEmpty();
        RateTable.read(new StringReader(String.join(",", told.all()) + "\n" + String.join(",", row) + "\n"), "file");
        for (int i = 0; i < told.all().size(); i++) {
            List<String> without = new ArrayList<>(told.all());
            without.remove(i);
            assertThatThrownBy(() -> RateTable.read(new StringReader(String.join(",", without) + "\n"), "file"))
                    .isInstanceOf(CsvFormatException.class);
            List<String> empty = new ArrayList<>(row);
            empty.set(i, "");
            String text = String.join(",", told.all()) + "\n" + String.join(",", empty) + "\n";
            assertThatThrownBy(() -> RateTable.read(new StringReader(text), "file"))
                    .isInstanceOf(CsvFormatException.class);
        }
    }

    /** A file of one row that tells nothing but in one column, in which any word stands. */
    private static String blank(List<String> columns, String told) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        cells.set(columns.indexOf(told), told.equals("kind") ? "INVOICE" : "Any");
        return String.join(",", columns) + "\n" + String.join(",", cells) + "\n";
    }

    private static Set<String> needed(ImportResult result) {
        return result.problems().stream()
                .filter(problem -> problem.key().equals("required"))
                .map(RowProblem::column)
                .collect(Collectors.toSet());
    }

    private static Columns told(String file) throws IOException {
        Map<String, Columns> table = new HashMap<>();
        Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("<!-- columns -->"))
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|", -1))
                        .map(ReadmeColumnsTest::names)
                        .toList())
                .forEach(cells -> table.put(
                        cells.get(1).get(0), new Columns(cells.get(2), Set.copyOf(cells.get(3)), cells.get(4))));
        return table.get(file);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
