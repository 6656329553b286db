package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports ordered one by one from the sandbox, whose own ledger says what was charged. */
class ReportCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void link_two_customers() {
        shell = Shell.in(folder.resolve("book"));
        shell.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());
        shell.done("link", "find", "C100001", "C100002");
    }

    @Test
    void a_report_is_billed_once_and_then_used_again() {
        JsonNode first = shell.json("report", "order", "C100001", "C100002", "--reason", "new customers");
        JsonNode second = shell.json("report", "order", "C100001", "--reason", "again");

        assertThat(first.findValuesAsText("outcome")).containsExactly("DELIVERED", "DELIVERED");
        assertThat(second.findValuesAsText("outcome")).containsExactly("REUSED");
        assertThat(charged()).containsExactlyInAnyOrderElementsOf(first.findValuesAsText("company"));
        assertThat(shell.json("report", "ledger")).hasSize(2).allSatisfy(order -> {
            assertThat(order.get("outcome").asText()).isEqualTo("DELIVERED");
            assertThat(order.get("reason").asText()).isEqualTo("new customers");
            assertThat(order.get("by").asText()).isEqualTo("command-line");
        });
    }

    @Test
    void who_has_no_company_gets_no_report_and_the_others_do() {
        Cli run = shell.run("report", "order", "C100003", "C100001", "--reason", "new customers", "--csv");

        assertThat(run.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(run.out().lines())
                .anyMatch(row -> row.startsWith("C100003,,NOT_LINKED,"))
                .anyMatch(row -> row.contains(",DELIVERED,"));
    }

    @Test
    void a_report_is_shown_and_written_as_a_page() throws IOException {
        shell.done("report", "order", "C100001", "--reason", "new customer");
        Path page = folder.resolve("customer.html");

        assertThat(shell.done("report", "show", "C100001").out())
                .containsPattern("name +Torremolinar Construcciones")
                .containsPattern("limit +[0-9.]+ EUR");
        shell.done("report", "page", "C100001", page.toString());
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Torremolinar", "C100001");
    }

    @Test
    void a_pdf_is_billed_once_kept_and_written_again_for_nothing() throws IOException {
        Path file = folder.resolve("report.pdf");

        JsonNode kept = shell.json("report", "pdf", "C100001", "--reason", "for the committee");
        JsonNode written = shell.json("report", "pdf", "C100001", file.toString(), "--reason", "again");

        assertThat(kept.findValuesAsText("outcome")).containsExactly("DELIVERED");
        assertThat(written.findValuesAsText("outcome")).containsExactly("REUSED");
        assertThat(charged()).isEqualTo(kept.findValuesAsText("company"));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.4")
                .contains("Torremolinar", kept.findValuesAsText("company").get(0))
                .endsWith("%%EOF\n");
        assertThat(shell.json("report", "ledger").findValuesAsText("reason")).containsExactly("for the committee");
        assertThat(shell.json("report", "order", "C100001", "--reason", "data").findValuesAsText("outcome"))
                .as("the data came along")
                .containsExactly("REUSED");
    }

    @Test
    void the_main_job_puts_a_kept_pdf_beside_the_page_of_its_customer_alone() throws IOException {
        Shell book = Shell.afterTheMainJob(folder.resolve("job"));
        book.done("report", "pdf", "C100001", "--reason", "for the committee");

        Path own = Files.createDirectories(book.data().resolve("reports")).resolve("my-own.pdf");
        Files.writeString(own, "not the job's");
        book.done("run", "--no-progress", "--out", book.data().toString());

        assertThat(own).exists();
        String page = Files.readString(book.data().resolve("customers/C100001.html"));
        List<MatchResult> links = Pattern.compile("href=\"\\.\\./(customers/reports/[^\"]+\\.pdf)\"")
                .matcher(page)
                .results()
                .toList();
        assertThat(links).hasSize(1);
        assertThat(Files.readString(book.data().resolve(links.get(0).group(1)), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.4")
                .contains("Torremolinar");
        assertThat(Files.readString(book.data().resolve("customers/C100002.html")))
                .doesNotContain(".pdf");
        try (Stream<Path> files = Files.list(book.data().resolve("customers/reports"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_report_ordered_as_data_is_no_pdf() {
        shell.done("report", "order", "C100001", "--reason", "new customer");

        assertThat(shell.json("report", "pdf", "C100001", "--reason", "to print")
                        .findValuesAsText("outcome"))
                .containsExactly("DELIVERED");
        assertThat(charged()).hasSize(2);
    }

    @Test
    void a_pdf_that_cannot_be_written_or_had_is_told_before_it_costs_anything() {
        String nowhere = folder.resolve("nowhere/report.pdf").toString();

        Cli unwritable = shell.run("report", "pdf", "C100001", nowhere, "--reason", "to print");
        Cli unlinked = shell.run("report", "pdf", "C100003", "--reason", "to print");

        assertThat(unwritable.code()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(unwritable.lastLine()).contains("report.pdf", "Nothing was ordered");
        assertThat(unlinked.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(unlinked.out()).contains("NOT_LINKED");
        assertThat(shell.failed("report", "pdf", "C100001").lastLine()).contains("--reason");
        assertThat(shell.failed("report", "pdf", "C100001", "--reason", " ").lastLine())
                .contains("--reason");
        assertThat(shell.failed("report", "pdf", "nobody", "--reason", "x").lastLine())
                .contains("nobody");
        assertThat(charged()).isEmpty();
    }

    @Test
    void what_cannot_be_is_told() {
        assertThat(shell.failed("report", "show", "C100001").lastLine()).contains("report order C100001", "billed");
        assertThat(shell.failed("report", "order", "C100001").lastLine()).contains("--reason");
        assertThat(shell.failed("report", "order", "C100001", "--reason", " ").lastLine())
                .contains("--reason");
        assertThat(shell.failed("report", "order", "nobody", "--reason", "x").lastLine())
                .contains("nobody");
        assertThat(shell.failed("report", "write-off", "order-1", "--reason", "lost")
                        .lastLine())
                .contains("order-1", "report ledger");
        assertThat(charged()).isEmpty();
    }

    @Test
    void a_page_into_a_folder_that_is_not_there_is_refused() {
        Cli run = shell.run(
                "report", "page", "C100001", folder.resolve("nowhere/page.html").toString());

        assertThat(run.code()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(run.lastLine()).contains("page.html");
    }

    private List<String> charged() {
        SandboxOptions options = RunCommand.sandboxIn(shell.data().resolve(RunCommand.SANDBOX_FILE));
        try (Sandbox sandbox = Sandbox.start(options)) {
            List<String> charged = new ArrayList<>();
            for (SandboxLedger.Delivery delivery : sandbox.ledger().deliveries()) {
                charged.add(delivery.id());
            }
            return charged;
        }
    }
}
