package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the data that come with it, against the sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
    @TempDir
    static Path folder;

    private Path out;
    private Cli first;
    private Map<String, String> results;

    @BeforeAll
    void run_it_once() {
        out = folder.resolve("first");
        first = run(out);
        results = Cli.results(out);
    }

    @Test
    void it_ends_well_and_tells_what_it_did() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains(
                        "No CREDITSAFE_USERNAME is set: a sandbox", "customers.csv        60 new", "Risk on 2026-12-02")
                .containsPattern("linked +[0-9]+ in this run, 0 before")
                .containsPattern("Billable calls: [1-9][0-9]* in this run");
    }

    @Test
    void every_customer_has_a_row_and_a_page() {
        List<String> rows = results.get("customers.csv").lines().skip(1).toList();

        assertThat(rows).hasSize(60);
        for (String row : rows) {
            assertThat(results).containsKey("customers/" + row.split(",")[0] + ".html");
        }
        assertThat(results).hasSize(60 + 8);
        assertThat(results.get("index.html")).contains("customers/C100001.html");
        assertThat(results.get("index.html")).contains("href=\"book.html\"", "href=\"alerts.html\"");
        assertThat(results.get("book.html"))
                .contains("Risk report of the book", "60 customers on 2\u00A0Dec\u00A02026");
        assertThat(results.get("alerts.html")).contains("customers/C100001.html");
        assertThat(results.get("network.html")).contains("C100001");
    }

    @Test
    void the_picture_shows_the_band_and_the_amounts_of_the_other_pages() throws IOException {
        String page = results.get("network.html");
        int begin = page.indexOf("{", page.indexOf("id=\"data\""));
        JsonNode picture = new ObjectMapper().readTree(page.substring(begin, page.indexOf("</script>", begin)));
        Map<String, String> drawn = new TreeMap<>();
        picture.get("nodes").forEach(node -> {
            String key = node.get(1).asText();
            if (key.startsWith("company:")) {
                int band = node.get(7).asInt();
                drawn.put(
                        key.substring(key.lastIndexOf(':') + 1),
                        band < 0 ? "" : picture.get("bands").get(band).asText());
            }
        });
        Map<String, String> listed = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(results.get("customers.csv"))) {
            rows.forEach(row -> listed.put(row.getField("agency_id"), row.getField("rating_band")));
        }
        listed.remove("");

        // Monitoring told of it after the report, which says B.
        assertThat(listed).containsValue("D").hasSizeGreaterThan(40);
        listed.keySet().removeIf(company -> !drawn.containsKey(company));
        drawn.keySet().retainAll(listed.keySet());
        assertThat(listed).hasSizeGreaterThan(40);
        assertThat(drawn).isEqualTo(listed);
        assertThat(results.get("index.html")).contains("31,645.01\u00A0EUR");
        assertThat(page).contains("31,645.01\u00A0EUR", "Elevated").doesNotContain("31645.01 EUR", "ELEVATED");
    }

    @Test
    void a_chart_shows_the_fall_that_the_trend_tells_of() {
        String page = results.get("customers/C100001.html");
        int begin = page.indexOf("id=\"limit-chart\"");

        assertThat(page).containsPattern("From 68,000 on 2.Nov.2026 to 40,000 on 17.Nov.2026");
        assertThat(page.substring(begin, page.indexOf("</section>", begin)))
                .contains(
                        "2\u00A0Nov\u00A02026, Recommended by the agency: 68,000.00",
                        "17\u00A0Nov\u00A02026",
                        "40,000");
    }

    @Test
    void what_the_agency_charged_is_what_the_ledger_says_and_no_company_is_there_twice() {
        List<String> billed = results.get("report-orders.csv")
                .lines()
                .skip(1)
                .filter(row -> row.contains(",DELIVERED,"))
                .map(row -> row.split(",")[0])
                .toList();

        assertThat(billed).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(charged(out)).containsExactlyInAnyOrderElementsOf(billed);
        assertThat(first.out()).contains("Billable calls: " + billed.size() + " in this run");
    }

    @Test
    void who_is_not_surely_found_waits_for_a_person() {
        assertThat(results.get("review.csv")).contains(",CANDIDATES,", ",NOT_FOUND,");
        assertThat(first.out()).contains("wait for a person", "unknown to the agency");
    }

    @Test
    void time_goes_by_and_what_happened_is_taken_over() {
        assertThat(first.out()).containsPattern("events +[1-9][0-9]* taken over");
        assertThat(results.get("customers.csv")).contains(",STALE,");
    }

    @Test
    void a_second_run_orders_nothing_raises_nothing_and_changes_no_byte() {
        Cli second = run(out);

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out())
                .contains("No report was ordered; nothing new was raised.", "Billable calls: 0 in this run")
                .containsPattern("raised +0 in this run");
        Cli.assertSame(results, Cli.results(out));
    }

    @Test
    void another_run_on_another_day_of_the_machine_gives_the_same_bytes() {
        Path other = folder.resolve("other");

        assertThat(run(other).code()).isZero();
        Cli.assertSame(results, Cli.results(other));
    }

    @Test
    void a_page_of_a_customer_who_is_gone_is_swept_away() throws IOException {
        Path stale = Files.writeString(out.resolve("customers").resolve("GONE.html"), "old");
        Path broken = Files.writeString(out.resolve("customers").resolve("C1.html.unfinished"), "half");

        run(out);

        assertThat(stale).doesNotExist();
        assertThat(broken).doesNotExist();
    }

    @Test
    void own_files_are_read_and_a_bad_row_is_told_with_its_line() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        Path customers = Files.write(
                folder.resolve("mine.csv"),
                List.of(lines.get(0), lines.get(1), ",nobody,,,,,,GB,,,GBP,,", lines.get(2)));
        Path own = folder.resolve("own");

        Cli run = Cli.run("--no-progress", "--out", own.toString(), "--customers", customers.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("mine.csv             2 new, 0 changed, 0 unchanged, 1 rejected", "line 3, ");
        assertThat(Cli.results(own).keySet())
                .filteredOn(name -> name.startsWith("customers/"))
                .containsExactly("customers/C100001.html", "customers/C100002.html");
    }

    private static Cli run(Path out) {
        return Cli.run("run", "--no-progress", "--out", out.toString());
    }

    private static List<String> charged(Path out) {
        SandboxOptions options =
                SandboxOptions.builder().stateFile(out.resolve("sandbox.json")).build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            return sandbox.ledger().deliveries().stream()
                    .filter(delivery -> delivery.service() == SandboxLedger.Service.COMPANY_REPORT)
                    .map(SandboxLedger.Delivery::id)
                    .toList();
        }
    }
}
