package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the user's own, taken in without the main job. */
class ImportCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void choose_a_folder_that_is_not_there() {
        shell = Shell.in(folder.resolve("book"));
    }

    @Test
    void good_rows_go_in_and_each_bad_one_is_told() throws IOException {
        List<String> rows = new ArrayList<>(
                Files.readAllLines(Cli.DATA.resolve("customers.csv")).subList(0, 4));
        rows.add(rows.get(1).replace("C100001,", "C900001,").replace(",ES,", ",XX,"));
        rows.add(rows.get(1).replaceFirst("C100001,[^,]+,", "C900002,,"));
        Path file = Files.write(folder.resolve("mine.csv"), rows);

        Cli run = shell.run("import", "--customers", file.toString(), "--csv");

        assertThat(run.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(run.out().lines()).containsExactly("file,new,changed,unchanged,rejected", "mine.csv,3,0,0,2");
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("mine.csv line 5, country: "))
                .anyMatch(line -> line.startsWith("mine.csv line 6, name: "));
        assertThat(shell.json("customers", "list")).hasSize(3);
    }

    @Test
    void an_import_that_is_interrupted_says_what_became_of_it() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Cli.DATA.resolve("customers.csv")));
        String last = lines.get(lines.size() - 1);
        for (int i = 0; i < 20_000; i++) {
            lines.add("X" + i + last.substring(last.indexOf(',')));
        }
        Path many = Files.write(folder.resolve("many.csv"), lines);
        Path data = folder.resolve("interrupted");
        Path database = data.resolve("creditkit.mv.db");
        try (Child child = Child.run(data, "import", "--customers", many.toString(), "--data", data.toString())) {
            assertThat(child.awaitSize(database, 400_000)).isTrue();
            child.interrupt();

            assertThat(child.end()).isEqualTo(ExitCode.STOPPED.code());
            assertThat(child.err())
                    .contains("Stopped. What was taken in until now is kept")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_file_that_is_imported_again_changes_nothing() {
        String customers = Cli.DATA.resolve("customers.csv").toString();
        String invoices = Cli.DATA.resolve("invoices.csv").toString();
        shell.done("import", "--customers", customers, "--invoices", invoices);

        assertThat(shell.done("import", "--customers", customers, "--invoices", invoices, "--csv")
                        .out()
                        .lines())
                .containsExactly(
                        "file,new,changed,unchanged,rejected", "customers.csv,0,0,60,0", "invoices.csv,0,0,702,0");
    }

    @Test
    void it_calls_no_agency_so_nobody_is_linked() {
        shell.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());

        assertThat(shell.json("customers", "list"))
                .hasSize(60)
                .allSatisfy(row -> assertThat(row.get("agency").isNull()).isTrue());
        assertThat(shell.data().resolve("sandbox.json")).doesNotExist();
    }

    @Test
    void without_a_file_or_with_one_that_is_not_there_nothing_is_made() {
        assertThat(shell.failed("import").lastLine()).contains("--customers");
        assertThat(shell.failed("import", "--customers", "nobody.csv").lastLine())
                .contains("nobody.csv");
        assertThat(shell.data()).doesNotExist();
    }
}
