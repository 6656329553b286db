package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.AlertRules;
import io.creditkit.customer.search.FieldCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on what the main job left, after the main job against the sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataCommandsTest {
    @TempDir
    static Path folder;

    private Path data;

    @BeforeAll
    void run_the_main_job() {
        data = folder.resolve("out");
        Cli run = Cli.run(Map.of("CREDITKIT_DATA", data.toString()), "run", "--no-progress");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void customers_are_listed_for_people() {
        Cli run = done("customers", "list");

        assertThat(run.out().lines()).hasSize(61).first().asString().startsWith("number   name");
        assertThat(run.out()).contains("C100001");
    }

    @Test
    void a_condition_narrows_the_list_and_json_tells_what_is_not_known() throws IOException {
        JsonNode german = new ObjectMapper()
                .readTree(done("customers", "list", "--where", "country = \"DE\"", "--json")
                        .out());

        assertThat(german).isNotEmpty().hasSizeLessThan(60).allSatisfy(row -> {
            assertThat(row.get("country").asText()).isEqualTo("DE");
            assertThat(row.has("agency")).isTrue();
        });
    }

    @Test
    void csv_has_a_heading_and_a_row_for_each() {
        assertThat(done("customers", "list", "--csv").out().lines())
                .hasSize(61)
                .first()
                .isEqualTo("number,name,country,agency,risk,exposure,exposure_currency,overdue,overdue_currency");
    }

    @Test
    void the_word_that_the_help_searches_for_is_found_and_an_empty_list_says_so_to_people_alone() {
        assertThat(done("customers", "search", "fjeld").out()).contains("Fjeldbakken");

        assertThat(done("customers", "search", "qqqqqq").err()).contains("Nothing to list.");
        assertThat(done("customers", "search", "qqqqqq", "--json").err()).isEmpty();
    }

    @Test
    void a_search_finds_by_number() {
        assertThat(done("customers", "search", "C100001", "--csv").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("C100001,");
    }

    @Test
    void an_edit_is_seen_by_show() {
        done("customers", "edit", "C100002", "--set", "city=Leeds", "--reason", "moved");

        assertThat(done("customers", "show", "C100002").out()).containsPattern("city +Leeds");
    }

    @Test
    void the_lei_and_trade_names_are_edited_too() {
        done(
                "customers",
                "edit",
                "C100004",
                "--set",
                "lei=529900T8BM49AURSDO55",
                "--set",
                "trade_names=Ferro / Dale",
                "--reason",
                "asked by phone");

        assertThat(done("customers", "show", "C100004").out())
                .containsPattern("lei +529900T8BM49AURSDO55")
                .containsPattern("tradeNames +Ferro / Dale");
    }

    @Test
    void a_wrong_edit_changes_nothing() {
        String before = done("customers", "show", "C100003").out();

        failed("customers", "edit", "C100003", "--set", "city=Leeds", "--set", "country=??", "--reason", "x");

        assertThat(done("customers", "show", "C100003").out()).isEqualTo(before);
    }

    @Test
    void an_export_writes_the_columns_asked_for() throws IOException {
        Path file = folder.resolve("book.csv");

        done("customers", "export", file.toString(), "--columns", "number,country");

        assertThat(Files.readAllLines(file)).hasSize(61).first().asString().contains("number", "country");
    }

    @Test
    void an_export_into_a_folder_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Cli run = run("customers", "export", file.resolve("book.csv").toString());

        assertThat(run.code()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(run.lastLine()).contains("book.csv");
    }

    @Test
    void an_alert_is_acknowledged() throws IOException {
        JsonNode alert = firing();
        String customer = alert.get("customer").asText();
        String rule = alert.get("rule").asText();

        assertThat(done("alerts", "ack", customer, rule).out()).startsWith("Acknowledged: ");

        assertThat(done("alerts", "list", "--csv").out().lines())
                .anyMatch(row -> row.startsWith(customer + "," + rule + ",") && row.contains(",ACKNOWLEDGED,"));
    }

    @Test
    void why_an_alert_was_acknowledged_may_be_said() throws IOException {
        JsonNode alert = firing();

        done("alerts", "ack", alert.get("customer").asText(), alert.get("rule").asText(), "--reason", "called them");

        assertThat(failed("alerts", "ack", "C100001", "SCORE_FELL", "--reason", " ")
                        .lastLine())
                .contains("--reason");
    }

    @Test
    void a_rule_is_tried_before_it_is_in_force() throws IOException {
        Set<String> overdue = new TreeSet<>(new ObjectMapper()
                .readTree(done("customers", "list", "--where", "oldestOverdueDays > 60", "--json")
                        .out())
                .findValuesAsText("number"));
        int alerts = done("alerts", "list", "--all", "--csv").out().split("\n").length;

        JsonNode tried = new ObjectMapper()
                .readTree(done("alerts", "dry-run", "oldestOverdueDays > 60", "--json")
                        .out());

        assertThat(overdue).isNotEmpty();
        assertThat(tried)
                .filteredOn(row -> row.get("outcome").asText().equals("HOLDS"))
                .extracting(row -> row.get("customer").asText())
                .containsExactlyInAnyOrderElementsOf(overdue);
        assertThat(done("alerts", "list", "--all", "--csv").out().split("\n")).hasSize(alerts);
        assertThat(failed("alerts", "dry-run", "oldestOverdueDay > 60").lastLine())
                .contains("oldestOverdueDay");
        assertThat(failed("alerts", "dry-run", "score <").lastLine()).isNotBlank();
    }

    @Test
    void the_rules_in_force_are_listed() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(done("alerts", "rules", "list", "--json").out()))
                .extracting(row -> row.get("rule").asText())
                .containsExactlyElementsOf(AlertRules.starter(FieldCatalogue.standard()).stream()
                        .map(AlertRule::code)
                        .toList());
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(failed("customers", "show", "nobody").lastLine()).contains("nobody", "customers list");
        assertThat(failed("alerts", "ack", "C100001", "NO_RULE").lastLine()).contains("NO_RULE", "alerts list");
        assertThat(failed("customers", "list", "--where", "contry = \"DE\"").lastLine())
                .contains("contry");
        assertThat(failed("customers", "list", "--json", "--csv").lastLine()).contains("--json", "--csv");
    }

    @Test
    void the_environment_names_the_folder_the_file_comes_before_it_and_the_option_last() throws IOException {
        Path file = Files.writeString(folder.resolve("creditkit.properties"), "data=nowhere\ntenant=sandbox\n");
        Map<String, String> fileAlone = Map.of(Configuration.FILE, file.toString());
        Map<String, String> both = Map.of(Configuration.FILE, file.toString(), "CREDITKIT_DATA", data.toString());

        assertThat(Cli.run(fileAlone, "alerts", "list").lastLine()).contains("nowhere");
        assertThat(Cli.run(both, "alerts", "list").code()).isZero();
        assertThat(Cli.run(both, "alerts", "list", "--data", "elsewhere").lastLine())
                .contains("elsewhere");
        assertThat(Cli.run(Map.of(Configuration.FILE, "gone"), "alerts", "list"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT.code()))
                .satisfies(run -> assertThat(run.lastLine()).contains("gone", Configuration.FILE));
    }

    @Test
    void help_teaches_by_examples_and_a_completion_script_knows_the_commands() {
        assertThat(Cli.run("--help").out()).contains("Examples:", "Exit codes:", "customers", "alerts");
        assertThat(Cli.run("customers", "--help").out()).contains("Examples:", "list", "search", "export");
        assertThat(Cli.run("generate-completion").out()).contains("complete", "customers", "alerts");
    }

    @Test
    void overdue_figures_are_those_that_the_main_job_wrote() throws IOException {
        JsonNode listed =
                new ObjectMapper().readTree(done("customers", "list", "--json").out());
        List<String> told = new ArrayList<>();
        listed.forEach(row -> told.add(row.get("number").asText() + " "
                + amount(row.get("overdue").asText("").replaceAll(" .*", ""))));

        assertThat(told).containsExactlyInAnyOrderElementsOf(overdueOfTheMainJob());
        assertThat(told).anyMatch(row -> row.matches("\\S+ [1-9].*"));
    }

    @Test
    void another_day_shows_the_ledger_of_that_day_byOption_or_environment() throws IOException {
        Map<String, String> early = Map.of("CREDITKIT_AS_OF", "2026-01-01");

        Cli byOption = done("customers", "list", "--csv", "--as-of", "2026-01-01");

        assertThat(byOption.out())
                .isNotEqualTo(done("customers", "list", "--csv").out());
        assertThat(with(early, "customers", "list", "--csv").out()).isEqualTo(byOption.out());
        Path out = folder.resolve("early");
        assertThat(Cli.run(early, "run", "--no-progress", "--out", out.toString())
                        .out())
                .contains("Risk on 2026-01-01");
        assertThat(Cli.run(early, "customers", "list", "--csv", "--data", out.toString())
                        .out()
                        .lines()
                        .map(row -> row.replaceAll(".*,", "")))
                .containsExactlyElementsOf(byOption.out()
                        .lines()
                        .map(row -> row.replaceAll(".*,", ""))
                        .toList());
    }

    @Test
    void whose_data_it_is_follows_the_account_as_in_the_main_job() {
        Map<String, String> own = Map.of(AgencyAccess.USERNAME, "me", AgencyAccess.PASSWORD, "secret");

        assertThat(with(own, "customers", "list", "--csv").out().lines()).hasSize(1);
        assertThat(with(own, "customers", "list", "--csv", "--tenant", "sandbox")
                        .out()
                        .lines())
                .hasSize(61);
        assertThat(with(Map.of(AgencyAccess.USERNAME, "me"), "customers", "list"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT.code()))
                .satisfies(run -> assertThat(run.lastLine()).contains(AgencyAccess.PASSWORD));
    }

    @Test
    void a_tenant_that_cannot_be_is_refused() {
        assertThat(failed("customers", "list", "--tenant", "x".repeat(65)).lastLine())
                .contains("--tenant", "1 to 64 characters");
    }

    @Test
    void the_alert_of_the_example_exists() {
        Matcher example = Pattern.compile("alerts ack (\\S+) (\\S+)")
                .matcher(Cli.run("alerts", "--help").out());

        assertThat(example.find()).isTrue();
        assertThat(AlertRules.starter(FieldCatalogue.standard()))
                .extracting(AlertRule::code)
                .contains(example.group(2));
        done("customers", "show", example.group(1));
    }

    private List<String> overdueOfTheMainJob() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(data.resolve("customers.csv"))) {
            return rows.stream()
                    .map(row -> row.getField("number") + " " + amount(row.getField("overdue")))
                    .toList();
        }
    }

    /** Lists for people write every digit of money, files for machines those that count. */
    private static String amount(String words) {
        return words.isEmpty() ? "" : new BigDecimal(words).stripTrailingZeros().toPlainString();
    }

    private JsonNode firing() throws IOException {
        for (JsonNode alert :
                new ObjectMapper().readTree(done("alerts", "list", "--json").out())) {
            if (alert.get("state").asText().equals("FIRING")) {
                return alert;
            }
        }
        throw new AssertionError("The main job raised no alert.");
    }

    private Cli done(String... arguments) {
        Cli run = run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private Cli failed(String... arguments) {
        Cli run = run(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_INPUT.code());
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }

    private Cli run(String... arguments) {
        return with(Map.of(), arguments);
    }

    private Cli with(Map<String, String> environment, String... arguments) {
        return Cli.run(
                environment,
                Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
    }
}
