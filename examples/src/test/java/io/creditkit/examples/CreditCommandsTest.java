package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that decide about credit: limit, check-order, and customers merge. */
class CreditCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @Test
    void a_limit_is_decided_shown_kept_in_the_history_and_ended() {
        JsonNode entered = limitOf("C100001", "the customer");
        shell.done("limit", "set", "C100001", "--amount", "25000 EUR", "--reason", "committee of May");
        JsonNode decided = shown("C100001");
        JsonNode history = shell.json("limit", "history", "C100001").get(0);

        assertThat(money(entered)).isEqualTo("20000.00 EUR");
        assertThat(entered.get("comes_from").asText()).isEqualTo("ACCOUNT");
        assertThat(decided.get("amount").isNumber()).isTrue();
        assertThat(money(decided)).isEqualTo("25000.00 EUR");
        assertThat(decided.get("comes_from").asText()).isEqualTo("PERMANENT");
        assertThat(history.get("reason").asText()).isEqualTo("committee of May");
        assertThat(history.get("state").asText()).isEqualTo("APPROVED");

        shell.done("limit", "end", history.get("limit").asText(), "--reason", "by mistake");

        assertThat(shell.json("limit", "history", "C100001").get(0).get("state").asText())
                .isEqualTo("LAPSED");
        assertThat(shown("C100001").get("comes_from").asText()).isEqualTo("ACCOUNT");
        assertThat(shell.failed("limit", "end", "nobody", "--reason", "x").lastLine())
                .contains("nobody");
    }

    @Test
    void the_page_of_a_customer_shows_the_limit_that_was_decided_and_what_is_used_of_it() throws IOException {
        shell.done("limit", "set", "C100001", "--amount", "1 EUR", "--until", "2027-03-31", "--reason", "of May");
        Path page = folder.resolve("page.html");

        shell.done("report", "page", "C100001", page.toString());

        JsonNode row = over("C100001");
        String text = Files.readString(page).replaceAll("<[^>]*>\\s*", " ").replaceAll("[\\s\u00A0]+", " ");
        assertThat(text)
                .contains("Our own limit 1.00 EUR Used: ", "Over by ", "Decided on ", "Valid until 31 Mar 2027")
                .contains("The limit is for the company, all accounts")
                .doesNotContain("Our own limit 20,000.00 EUR");
        assertThat(text.replace(",", ""))
                .as("the same excess as in the list")
                .contains("Over by " + row.get("over_by").decimalValue().setScale(2) + " EUR");
    }

    private static String money(JsonNode row) {
        return row.get("amount").decimalValue().setScale(2) + " "
                + row.get("amount_currency").asText();
    }

    private JsonNode over(String number) {
        for (JsonNode row : shell.json("limit", "over")) {
            if (List.of(row.get("customers").asText().split(" ")).contains(number)) {
                return row;
            }
        }
        throw new AssertionError(number + " is not over its limit.");
    }

    @Test
    void a_temporary_limit_needs_a_last_day_and_falls_back_after_it() {
        shell.done("limit", "set", "C100001", "--amount", "25000 EUR", "--reason", "for good");
        assertThat(shell.failed("limit", "set", "C100001", "--amount", "1 EUR", "--temporary", "--reason", "x")
                        .lastLine())
                .contains("--until");

        shell.done(
                "limit",
                "set",
                "C100001",
                "--amount",
                "40000 EUR",
                "--temporary",
                "--until",
                "2027-03-31",
                "--reason",
                "season");

        assertThat(money(shown("C100001"))).isEqualTo("40000.00 EUR");
        assertThat(money(shown("C100001", "--as-of", "2027-04-01"))).isEqualTo("25000.00 EUR");
    }

    @Test
    void no_credit_and_no_limit_are_told_apart() {
        shell.done("limit", "set", "C100001", "--amount", "0 EUR", "--reason", "never again");
        JsonNode none = shown("C100001");
        shell.done("limit", "set", "C100001", "--not-applicable", "--reason", "an authority");

        assertThat(none.get("kind").asText()).isEqualTo("NO_CREDIT");
        assertThat(money(none)).isEqualTo("0.00 EUR");
        assertThat(shown("C100001").get("kind").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(shown("C100001").get("amount").isNull()).isTrue();
        assertThat(shell.failed("limit", "set", "C100001", "--reason", "x").lastLine())
                .contains("--amount");
        assertThat(shell.failed("limit", "set", "C100001", "--amount", "many EUR", "--reason", "x")
                        .lastLine())
                .contains("many EUR", "25000 EUR");
        assertThat(shell.failed("limit", "set", "C100001", "--amount", "5 XXQ", "--reason", "x")
                        .lastLine())
                .contains("XXQ");
        assertThat(shell.failed("limit", "set", "C100001", "--amount", "-5 EUR", "--reason", "x")
                        .lastLine())
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10 EUR", "-0.5EUR"})
    void an_amount_below_zero_is_told_to_be_that(String amount) {
        assertThat(shell.failed("check-order", "C100001", amount).lastLine()).contains("below zero", amount);
        assertThat(shell.failed("limit", "set", "C100001", "--amount", amount, "--reason", "x")
                        .lastLine())
                .contains("below zero", amount);
    }

    @Test
    void a_script_learns_the_id_of_a_limit_when_it_is_decided() {
        JsonNode told = shell.json("limit", "set", "C100001", "--amount", "25000 EUR", "--reason", "May")
                .get(0);

        assertThat(told.get("limit"))
                .isEqualTo(shell.json("limit", "history", "C100001").get(0).get("limit"));
        assertThat(money(told)).isEqualTo("25000.00 EUR");
    }

    @Test
    void no_limit_cannot_be_for_a_time() {
        assertThat(shell.failed(
                                "limit",
                                "set",
                                "C100001",
                                "--not-applicable",
                                "--temporary",
                                "--until",
                                "2099-12-31",
                                "--reason",
                                "a season")
                        .lastLine())
                .contains("--temporary", "--amount");
        assertThat(shown("C100001").get("comes_from").asText()).isEqualTo("ACCOUNT");
    }

    @Test
    void who_is_over_their_limit_leads_the_advice() {
        JsonNode over = shell.json("limit", "over");
        List<String> advice = shell.json("limit", "advice").findValuesAsText("advice");

        assertThat(over).isNotEmpty();
        assertThat(advice).hasSizeGreaterThan(40).startsWith("OVER_LIMIT");
        assertThat(advice).filteredOn("OVER_LIMIT"::equals).hasSize((int)
                StreamSupport.stream(over.spliterator(), false)
                        .filter(row -> !row.get("over_by").isNull())
                        .count());
    }

    @Test
    void an_order_within_the_limit_may_go_on_and_one_above_it_may_not() {
        shell.done("limit", "set", "C100002", "--amount", "900000 EUR", "--reason", "room");
        Cli granted = shell.done("check-order", "C100002", "1200 EUR");
        Cli refused = shell.run("check-order", "C100002", "1200000 EUR");

        assertThat(granted.out()).containsPattern("^(OK|WATCH): ");
        assertThat(refused.code()).isEqualTo(ExitCode.NOT_GRANTED.code());
        assertThat(refused.out()).containsPattern("^(HOLD|STOP): ").contains("900000.00 EUR");
        assertThat(shell.failed("check-order", "C100002", "much").lastLine()).contains("much");
    }

    @Test
    void people_read_words_in_place_of_constants_and_numbers_in_place_of_ids() {
        assertThat(shell.run("check-order", "C100002", "1200 EUR").out())
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        assertThat(shell.done("limit", "show", "C100002").out()).doesNotContainPattern("[A-Z]_[A-Z]");
    }

    @Test
    void a_script_reads_the_verdict_the_binding_rule_and_how_long_headroom_is_kept() {
        shell.done("limit", "set", "C100002", "--amount", "900000 EUR", "--reason", "room");
        JsonNode kept = shell.json("check-order", "C100002", "500000 EUR", "--order", "SO-1", "--reserve")
                .get(0);
        JsonNode checked = shell.json("check-order", "C100002", "100 EUR").get(0);

        assertThat(kept.get("rule").asText()).isEqualTo("order");
        assertThat(kept.get("verdict").asText()).isIn("OK", "WATCH");
        assertThat(kept.get("explanation").asText()).isNotBlank();
        assertThat(kept.get("kept_until").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(checked.get("kept_until").isNull()).isTrue();
    }

    @Test
    void a_refused_order_tells_that_what_was_kept_for_it_is_kept_still() {
        shell.done("limit", "set", "C100002", "--amount", "900000 EUR", "--reason", "room");
        shell.done("check-order", "C100002", "500000 EUR", "--order", "SO-1", "--reserve");

        Cli refused = shell.run("check-order", "C100002", "950000 EUR", "--order", "SO-1", "--reserve");

        assertThat(refused.code()).isEqualTo(ExitCode.NOT_GRANTED.code());
        assertThat(refused.out()).contains("500000.00 EUR are still kept from before for order SO-1");
    }

    @Test
    void what_is_reserved_is_gone_for_the_next_order_until_it_is_released() {
        shell.done("limit", "set", "C100002", "--amount", "900000 EUR", "--reason", "room");
        assertThat(shell.failed("check-order", "C100002", "500000 EUR", "--reserve")
                        .lastLine())
                .contains("--order");
        shell.done("check-order", "C100002", "500000 EUR", "--order", "SO-1", "--reserve");

        assertThat(shell.json("limit", "reservations", "C100002").findValuesAsText("order"))
                .containsExactly("SO-1");
        assertThat(shell.run("check-order", "C100002", "500000 EUR", "--order", "SO-2")
                        .code())
                .isEqualTo(ExitCode.NOT_GRANTED.code());

        shell.done("limit", "release", "C100002", "SO-1");

        assertThat(shell.json("limit", "reservations", "C100002")).isEmpty();
        shell.done("check-order", "C100002", "500000 EUR", "--order", "SO-2");
        assertThat(shell.failed("limit", "release", "C100002", "SO-9").lastLine())
                .contains("SO-9");
    }

    @Test
    void two_customers_are_made_one_and_two_again() {
        JsonNode duplicate = duplicateOfSomebody();
        String stays = duplicate.get("stays").asText();
        String goes = duplicate.get("customer").asText();
        int before = shell.json("customers", "list").size();

        assertThat(shell.json("customers", "merge", "preview", stays, goes)).isNotEmpty();
        assertThat(shell.json("customers", "list")).hasSize(before);
        JsonNode told = shell.json("customers", "merge", "run", stays, goes, "--take", "phone", "--reason", "twice")
                .get(0);

        assertThat(shell.json("customers", "list")).hasSize(before - 1);

        String merge = told.get("merge").asText();
        shell.done("customers", "merge", "undo", merge, "--reason", "two after all");

        assertThat(shell.json("customers", "list")).hasSize(before);
        assertThat(shell.failed("customers", "merge", "undo", merge, "--reason", "again")
                        .lastLine())
                .contains(merge);
        assertThat(shell.failed("customers", "merge", "run", stays, stays, "--reason", "x")
                        .lastLine())
                .contains("itself");
    }

    private JsonNode duplicateOfSomebody() {
        for (JsonNode customer : shell.json("customers", "list")) {
            String number = customer.get("number").asText();
            JsonNode found = shell.json("customers", "merge", "find", number);
            if (!found.isEmpty()) {
                ((ObjectNode) found.get(0)).put("stays", number);
                return found.get(0);
            }
        }
        throw new AssertionError("No customer of the example book looks like another.");
    }

    private JsonNode shown(String number, String... more) {
        String[] arguments = Stream.concat(Stream.of("limit", "show", number), Stream.of(more))
                .toArray(String[]::new);
        for (JsonNode row : shell.json(arguments)) {
            if (row.get("shown").asBoolean()) {
                return row;
            }
        }
        throw new AssertionError("No limit of " + number + " is shown.");
    }

    private JsonNode limitOf(String number, String whose) {
        for (JsonNode row : shell.json("limit", "show", number)) {
            if (row.get("limit_of").asText().equals(whose)) {
                return row;
            }
        }
        throw new AssertionError("No limit of " + whose);
    }
}
