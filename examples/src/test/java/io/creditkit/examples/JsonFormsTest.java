package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.customer.search.FieldCatalogue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script may rely on in every list that is told as JSON. */
class JsonFormsTest {
    @TempDir
    static Path folder;

    private static Shell shell;

    @BeforeAll
    static void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers list",
                "customers show C100001",
                "limit show C100001",
                "limit advice",
                "limit over",
                "alerts list",
                "score explain C100001",
                "score history C100001",
                "report show C100001",
                "report ledger",
                "portfolio list",
                "groups list",
                "status",
                "events list"
            })
    void keys_have_no_blanks_and_no_text_is_a_number_or_an_amount(String command) {
        JsonNode rows = shell.json(command.split(" "));

        for (JsonNode row : rows) {
            row.properties().forEach(cell -> {
                assertThat(cell.getKey()).matches("[A-Za-z0-9_]+");
                if (cell.getValue().isTextual() && !isIdentifier(row, cell.getKey())) {
                    assertThat(cell.getValue().asText())
                            .as(command + " " + row)
                            .doesNotMatch("-?\\d+(\\.\\d+)?( [A-Z]{3}| %)?");
                }
            });
        }
    }

    /** Numbers by which something is called, that nobody reckons with. */
    private static boolean isIdentifier(JsonNode row, String key) {
        return key.equals("value")
                && row.has("field")
                && row.get("field").asText().matches("number|phone.*|registration.*|vat.*|postCode|VAT number|name");
    }

    @Test
    void an_amount_and_its_currency_stand_apart() {
        JsonNode row = shell.json("customers", "list").get(0);

        assertThat(row.get("exposure").isNumber()).isTrue();
        assertThat(row.get("exposure_currency").asText()).matches("[A-Z]{3}");
    }

    @Test
    void a_customer_is_shown_with_every_field_that_is_known() {
        Map<String, JsonNode> fields = new HashMap<>();
        shell.json("customers", "show", "C100001")
                .forEach(row -> fields.put(row.get("field").asText(), row));

        assertThat(fields)
                .containsKeys("number", "name", "score", "band", "providerLimit", "oldestOverdueDays", "reportAgeDays")
                .hasSizeGreaterThan(25);
        assertThat(fields.get("score").get("value").isNumber()).isTrue();
        assertThat(fields.get("providerLimit").get("value_currency").asText()).isEqualTo("EUR");
        assertThat(fields.keySet())
                .allMatch(key -> key.equals("reasons")
                        || FieldCatalogue.standard().find(key).isPresent());
    }

    @Test
    void a_rule_can_not_be_tried_over_days_to_come() {
        assertThat(shell.failed("alerts", "back-test", "score < 40", "--from", "2026-11-20", "--to", "2027-01-15")
                        .lastLine())
                .contains("--to", "2027-01-15", "not over yet");
    }
}
