package io.creditkit.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every small program is run, here or in a test of its own, on the data that come with the project, and does what it says. */
class ProgramsTest {
    private static final int ONE_SCREEN = 80;
    private static final Path SOURCES = Path.of("src/main/java/io/creditkit/examples/programs");
    private static final Path TESTS = Path.of("src/test/java/io/creditkit/examples/programs");
    private static final String CUSTOMERS = "data/customers.csv";
    private static final String INVOICES = "data/invoices.csv";
    private static final String DAY = "2026-11-02";

    @TempDir
    Path folder;

    @Test
    void a_scorecard_of_ones_own_scores_every_customer() {
        assertThat(told(OwnScoreCard::main, CUSTOMERS, INVOICES, DAY))
                .hasSize(60)
                .allMatch(line -> line.contains(" payers "))
                .anyMatch(line -> line.contains(" LOW "))
                .anyMatch(line -> line.contains(" HIGH Something is half a year late."));
    }

    @Test
    void a_rule_over_a_field_of_ones_own_warns_of_some() {
        assertThat(told(OwnAlertRule::main, CUSTOMERS, INVOICES, DAY))
                .isNotEmpty()
                .hasSizeLessThan(60)
                .allMatch(line -> line.startsWith("LATE_WITHOUT_VAT_NUMBER: ") && line.contains("Has VAT number"));
    }

    @Test
    void documents_and_payments_of_an_erp_add_up() {
        assertThat(told(WireAnErpLedger::main, CUSTOMERS)).containsExactly("exposure 738.00 EUR, overdue 500.00 EUR");
    }

    @Test
    void the_host_hears_of_what_happened_once() {
        List<String> told = told(ReactToEvents::main, CUSTOMERS);

        assertThat(told)
                .containsOnlyOnce("acme customer.erased CUSTOMER by privacy-desk")
                .last()
                .isEqualTo((told.size() - 1) + " delivered, then 0");
        assertThat(told).filteredOn(line -> line.contains(" customer.created ")).hasSize(60);
    }

    @Test
    void a_storage_around_another_counts_what_is_asked_of_it() {
        assertThat(told(MeasuredStorage::main, CUSTOMERS))
                .singleElement()
                .asString()
                .matches("60 customers by [1-9][0-9]* units of work, 0 failed");
    }

    @Test
    void a_customer_is_found_at_the_agency_reported_on_and_assessed_as_the_readme_shows() throws IOException {
        SandboxOptions options = SandboxOptions.builder().build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            String address = sandbox.baseUri().toString();

            assertThat(told(ConnectCreditsafe::main, address, options.username(), options.password(), CUSTOMERS))
                    .singleElement()
                    .asString()
                    .startsWith(shown())
                    .endsWith("]")
                    .doesNotContain("linked to no company");
            assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
        }
    }

    @Test
    void customers_kept_in_a_database_are_there_at_the_next_start() {
        String database = "jdbc:h2:" + folder.resolve("host");

        assertThat(told(KeepInDatabase::main, database, CUSTOMERS)).containsExactly("60 customers are kept");
        assertThat(told(KeepInDatabase::main, database, CUSTOMERS)).containsExactly("60 customers are kept");
    }

    @Test
    void a_night_job_warns_of_the_same_customer_once() {
        String data = folder.resolve("book").toString();

        assertThat(told(NightJob::main, CUSTOMERS, INVOICES, data, DAY))
                .singleElement()
                .asString()
                .matches("[1-9][0-9]* customers newly warned of");
        assertThat(told(NightJob::main, CUSTOMERS, INVOICES, data, DAY)).containsExactly("0 customers newly warned of");
    }

    @Test
    void every_program_is_run_is_told_in_the_package_and_fits_on_a_screen() throws IOException {
        String tests = tests();
        String overview = Files.readString(SOURCES.resolve("package-info.java"));
        try (Stream<Path> programs = Files.list(SOURCES)) {
            for (Path program :
                    programs.filter(file -> !file.endsWith("package-info.java")).toList()) {
                String name = program.getFileName().toString().replace(".java", "");
                assertThat(tests).contains(name + "::main");
                assertThat(overview).contains("{@code " + name + "}");
                assertThat(Files.readAllLines(program)).as(name).hasSizeLessThanOrEqualTo(ONE_SCREEN);
            }
        }
        assertThat(overview).contains("{@code TestWithTheSandbox}");
        assertThat(Files.readAllLines(TESTS.resolve("TestWithTheSandbox.java"))).hasSizeLessThanOrEqualTo(ONE_SCREEN);
    }

    private static String tests() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.toList()) {
                tests.append(Files.readString(file));
            }
        }
        return tests.toString();
    }

    /** {@return the line of the program with an agency, up to where the README leaves the rest out} */
    private static String shown() throws IOException {
        return Files.readString(Path.of("..", "README.md"))
                .lines()
                .filter(line -> line.startsWith("`Torremolinar Construcciones S.L.: "))
                .map(line -> line.substring(1, line.indexOf('…')))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Consumer<String[]> program, String... arguments) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.accept(arguments);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
