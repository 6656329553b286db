package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alert rules as files: checked, tried over the past, put in force. */
class RuleCommandsTest {
    private static final String RULE = """
            {"code": "LATE", "version": 1, "title": "Pays late", "severity": "LOW", "category": "COLLECTION",
             "criteria": "overdue > 0 EUR"}
            """;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @Test
    void a_shipped_pack_is_a_file_that_can_be_checked() throws IOException {
        Path pack = folder.resolve("pack.json");
        Files.writeString(
                pack, shell.done("alerts", "rules", "pack", "significant_risk").out());

        JsonNode checked = shell.json("alerts", "rules", "check", pack.toString());

        assertThat(checked).hasSizeGreaterThan(5);
        assertThat(checked.findValuesAsText("severity")).contains("CRITICAL");
    }

    @Test
    void what_is_wrong_with_a_rule_is_told_with_its_place() throws IOException {
        assertThat(shell.failed("alerts", "rules", "check", rule(RULE.replace("overdue >", "overdeu >")))
                        .lastLine())
                .contains("/criteria", "overdeu", "overdue");
        assertThat(shell.failed("alerts", "rules", "check", rule("{\"code\": ")).lastLine())
                .startsWith("The alert rule can't be used");
        assertThat(shell.failed(
                                "alerts",
                                "rules",
                                "check",
                                folder.resolve("none.json").toString())
                        .lastLine())
                .contains("none.json");
        Path latin = folder.resolve("latin.json");
        Files.write(latin, RULE.replace("Pays", "P\u00e4ys").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shell.failed("alerts", "rules", "check", latin.toString()).lastLine())
                .contains("UTF-8");
    }

    @Test
    void a_rule_raises_nothing_until_it_is_put_in_force_and_is_retired_again() throws IOException {
        shell.done("alerts", "rules", "save", rule(RULE), "--reason", "tried");
        assertThat(shell.json("alerts", "rules", "list").findValuesAsText("rule"))
                .doesNotContain("LATE");

        shell.done("alerts", "rules", "activate", "LATE", "1", "--reason", "agreed");

        assertThat(shell.json("alerts", "rules", "list").findValuesAsText("rule"))
                .contains("LATE");
        assertThat(shell.json("alerts", "rules", "versions").findValuesAsText("state"))
                .containsExactly("ACTIVE");
        assertThat(shell.failed("alerts", "rules", "save", rule(RULE), "--reason", "again")
                        .lastLine())
                .contains("LATE");

        shell.done("alerts", "rules", "retire", "LATE", "--reason", "too many");

        assertThat(shell.json("alerts", "rules", "list").findValuesAsText("rule"))
                .doesNotContain("LATE");
    }

    @Test
    void a_back_test_tells_what_a_rule_would_have_raised_on_which_day() {
        JsonNode raised =
                shell.json("alerts", "back-test", "overdue > 0 EUR", "--from", "2026-11-20", "--to", "2026-12-02");

        assertThat(raised).isNotEmpty();
        assertThat(raised.findValuesAsText("day")).isSorted().allMatch(day -> day.compareTo("2026-11-19") > 0);
        assertThat(raised.findValuesAsText("outcome")).contains("RAISED");
        assertThat(shell.done("alerts", "back-test", "score > 1000", "--from", "2026-12-01", "--to", "2026-12-02")
                        .out())
                .contains("raised nothing");
        assertThat(shell.failed("alerts", "back-test", "score < 40", "--from", "2026-12-02", "--to", "2026-12-01")
                        .lastLine())
                .contains("--to");
    }

    private String rule(String json) throws IOException {
        Path file = folder.resolve("rule.json");
        Files.writeString(file, json);
        return file.toString();
    }
}
