package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may ask for: everything that is kept, and erasure. */
class PrivacyCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void import_customers_who_owe_nothing() {
        shell = Shell.in(folder.resolve("book"));
        shell.done(
                "import",
                "--customers",
                Cli.DATA.resolve("customers.csv").toString(),
                "--contacts",
                Cli.DATA.resolve("contacts.csv").toString());
    }

    @Test
    void a_customer_is_erased_when_that_is_said_twice() {
        assertThat(shell.done("erase", "C100001", "--plan").out()).contains("contact", "DELETED");
        assertThat(shell.failed("erase", "C100001").lastLine()).contains("--reason", "--plan");
        assertThat(shell.failed("erase", "C100001", "--reason", "asked by letter")
                        .lastLine())
                .contains("Nothing was done", "--yes");
        assertThat(shell.done("customers", "show", "C100001").out()).contains("Torremolinar");

        assertThat(shell.done("erase", "C100001", "--reason", "asked by letter", "--yes")
                        .out())
                .contains("Customer C100001 is erased.");

        assertThat(shell.done("customers", "show", "C100001").out())
                .contains("ERASED")
                .doesNotContain("Torremolinar");
        assertThat(shell.failed("erase", "C100001", "--reason", "again", "--yes")
                        .lastLine())
                .contains("erased before");
    }

    @Test
    void who_owes_is_not_erased() {
        shell.done("import", "--invoices", Cli.DATA.resolve("invoices.csv").toString());

        assertThat(shell.failed("erase", "C100001", "--reason", "asked by letter", "--yes")
                        .lastLine())
                .contains("C100001 is not erased", "open documents");
        assertThat(shell.done("customers", "show", "C100001").out()).contains("Torremolinar");
    }

    @Test
    void everything_about_a_person_is_handed_out_once_that_is_confirmed() throws IOException {
        Path file = folder.resolve("person.zip");

        assertThat(shell.failed("export-person", "C100001", file.toString(), "--purpose", "request")
                        .lastLine())
                .contains("Nothing was done", "--yes")
                .doesNotContain("undone");
        assertThat(shell.failed("export-person", "C100001", file.toString(), "--yes")
                        .lastLine())
                .contains("--purpose");
        assertThat(file).doesNotExist();

        shell.done("export-person", "C100001", file.toString(), "--purpose", "request", "--yes");

        Map<String, String> parts = parts(file);
        assertThat(parts.get("data.json")).contains("Torremolinar", "Álvaro Arizmendi");
        assertThat(parts.get("contact.csv")).contains("Álvaro Arizmendi");
    }

    @Test
    void nobody_unknown_is_handed_out_or_erased() {
        assertThat(shell.failed("export-person", "nobody", "x.zip", "--purpose", "request", "--yes")
                        .lastLine())
                .contains("nobody");
        assertThat(shell.failed("erase", "nobody", "--reason", "x", "--yes").lastLine())
                .contains("nobody");
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
