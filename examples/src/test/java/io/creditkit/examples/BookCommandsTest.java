package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.storage.Storage;
import io.creditkit.examples.job.MainJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that go on from what the main job left: update, events, portfolio, score and status. */
class BookCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @Test
    void an_update_takes_over_what_happened_and_only_orders_when_told_to() {
        int eventsBefore = shell.json("events", "list").size();
        int ordersBefore = shell.json("report", "ledger").size();

        Map<String, Integer> update = counts(shell.json("update", "--sandbox-days", "200"));

        assertThat(update.get("events")).isPositive();
        assertThat(update.get("companies that changed")).isPositive();
        assertThat(update).containsEntry("reports ordered", 0);
        assertThat(shell.json("events", "list")).hasSize(eventsBefore + update.get("events"));
        assertThat(shell.json("report", "ledger")).hasSize(ordersBefore);

        Cli told = shell.run("update", "--sandbox-days", "0", "--order", "--json");
        Map<String, Integer> ordering = counts(told.json());

        assertThat(ordering).containsEntry("events", 0);
        assertThat(ordering.get("reports ordered")).isPositive();
        assertThat(shell.json("report", "ledger"))
                .hasSize(ordersBefore + ordering.get("reports ordered") + ordering.get("reports that did not come"));
        assertThat(ordering.get("reports that did not come"))
                .as("companies of which the sandbox has no report")
                .isPositive();
        assertThat(told.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(told.err())
                .contains(ordering.get("reports that did not come") + " of the wanted reports did not come");
        assertThat(counts(shell.run("update", "--sandbox-days", "0", "--order", "--json")
                        .json()))
                .containsEntry("reports ordered", 0)
                .containsEntry("alerts raised", 0);
    }

    @Test
    void what_a_killed_check_of_the_portfolio_held_keeps_nobody_from_the_events() {
        try (Storage storage =
                JdbcStorage.embedded(shell.data().resolve("creditkit")).build()) {
            Instant now = Instant.parse("2026-12-02T09:00:00Z");
            storage.inUnitOfWork(
                    AccountTenant.SANDBOX,
                    work -> work.jobs()
                            .claim("monitoring " + MainJob.PORTFOLIO, "killed", now, now.plus(Duration.ofDays(400)))
                            .orElseThrow());
        }

        assertThat(counts(shell.json("update", "--sandbox-days", "200")).get("events"))
                .isPositive();
    }

    @Test
    void an_update_of_minus_one_day_is_refused() {
        assertThat(shell.failed("update", "--sandbox-days", "-1").lastLine()).contains("--sandbox-days", "-1");
    }

    @Test
    void events_are_listed_newest_first_for_some_customers_or_from_a_day_on() {
        JsonNode all = shell.json("events", "list");
        List<String> moments = all.findValuesAsText("at");
        String customer = all.get(0).get("customer").asText();
        String day = moments.get(0).substring(0, 10);

        assertThat(moments).isNotEmpty().isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(shell.json("events", "list", customer))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.get("customer").asText()).isEqualTo(customer));
        assertThat(shell.json("events", "list", "--since", day))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.get("at").asText()).startsWith(day));
        assertThat(shell.failed("events", "list", "--since", "yesterday").lastLine())
                .contains("--since");
    }

    @Test
    void the_portfolio_tells_who_is_watched_and_what_is_not_in_step() {
        JsonNode watched = shell.json("portfolio", "list");
        String customer = watched.get(0).get("customers").asText().split(" ")[0];
        String company = watched.get(0).get("company").asText();
        List<String> before = shell.json("portfolio", "differences").findValuesAsText("company");

        shell.done("link", "remove", customer, "--reason", "another company");

        assertThat(watched).hasSizeGreaterThan(40);
        assertThat(before).doesNotContain(company);
        assertThat(shell.json("portfolio", "differences")).anySatisfy(row -> {
            assertThat(row.get("company").asText()).isEqualTo(company);
            assertThat(row.get("difference").asText()).isEqualTo("NO_CUSTOMER");
        });
        assertThat(shell.done("portfolio", "sync", "--csv").out()).contains(company + ",NO_CUSTOMER");
    }

    @Test
    void a_company_that_is_linked_later_is_put_under_watch_by_a_sync() {
        JsonNode candidate = null;
        for (JsonNode row : shell.json("link", "candidates")) {
            if (row.get("outcome").asText().equals("CANDIDATES")) {
                candidate = row;
            }
        }
        assertThat(candidate).isNotNull();
        String company = candidate.get("company").asText();
        shell.done("link", "set", candidate.get("customer").asText(), company, "--reason", "asked");

        assertThat(shell.done("portfolio", "differences", "--csv").out()).contains(company + ",");
        assertThat(shell.done("portfolio", "sync", "--csv").out()).contains(company + ",ADDED");
        assertThat(shell.done("portfolio", "differences", "--csv").out()).doesNotContain(company + ",");
    }

    @Test
    void a_score_is_assessed_and_explained_and_its_history_kept() {
        JsonNode assessed = shell.json("score", "assess");
        String explained = shell.done("score", "explain", "C100001").out();

        assertThat(assessed).hasSize(60);
        assertThat(assessed.findValuesAsText("risk")).contains("LOW", "HIGH");
        assertThat(explained)
                .startsWith("Risk of C100001 on ")
                .contains(shell.json("score", "assess", "C100001")
                        .get(0)
                        .get("reasons")
                        .asText()
                        .split(";")[0])
                .containsPattern("field +value +bin +points +best");
        assertThat(shell.json("score", "explain", "C100001").findValuesAsText("field"))
                .contains("score", "band");
        assertThat(shell.json("score", "history", "C100001")).isNotEmpty();
    }

    @Test
    void who_was_never_assessed_is_told_how_to_be() {
        Shell fresh = Shell.in(folder.resolve("fresh"));
        fresh.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());

        assertThat(fresh.failed("score", "explain", "C100001").lastLine()).contains("score assess C100001");
        assertThat(fresh.json("score", "assess", "C100001").get(0).get("risk").asText())
                .isEqualTo("UNKNOWN");
        fresh.done("score", "explain", "C100001");
    }

    @Test
    void the_status_tells_what_is_left_and_when_something_was_done() {
        Map<String, JsonNode> rows = new HashMap<>();
        JsonNode status = shell.json("status");
        status.forEach(
                row -> rows.put(row.get("area").asText() + " " + row.get("name").asText(), row));

        assertThat(status)
                .filteredOn(row -> row.get("area").asText().equals("subscription")
                        && row.get("value").asLong() > 0)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("left").asLong())
                        .isEqualTo(row.get("of").asLong() - row.get("value").asLong()));
        assertThat(rows.get("book customers").get("value").asInt()).isEqualTo(60);
        assertThat(rows.get("orders open").get("value").asInt()).isZero();
        assertThat(rows.get("orders billed or maybe").get("value").asInt()).isGreaterThan(40);
        assertThat(rows.get("monitoring last check").get("value").asText()).startsWith("2026-12-02T");
        assertThat(rows.get("data bytes").get("value").asLong()).isGreaterThan(10_000);
    }

    private static Map<String, Integer> counts(JsonNode rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(
                row -> counts.put(row.get("what").asText(), row.get("count").asInt()));
        return counts;
    }
}
