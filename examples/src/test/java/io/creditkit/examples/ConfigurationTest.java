package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be set for all commands, and what is refused. */
class ConfigurationTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void import_customers() {
        shell = Shell.in(folder.resolve("book"));
        shell.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());
    }

    @Test
    void a_key_that_there_is_not_is_refused_by_name() throws IOException {
        Cli run = shell.with(file("order_per_day=3\n")).failed("customers", "list");

        assertThat(run.lastLine()).contains("order_per_day", "orders_per_day", "creditkit.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "CREDITSAFE_PASSWORD", "agency.username", "api_token"})
    void a_password_in_the_file_is_refused_with_the_reason_and_never_told(String key) throws IOException {
        Cli run = shell.with(file(key + "=swordfish\n")).failed("customers", "list");

        assertThat(run.lastLine())
                .contains(key, "environment alone", AgencyAccess.PASSWORD)
                .doesNotContain("swordfish");
    }

    @Test
    void beyond_the_budget_no_report_is_ordered_and_the_status_tells_what_is_left() throws IOException {
        shell.done("link", "find", "C100001", "C100002");
        Shell poor = shell.with(file("orders_per_day=1\norders_per_month=5\n"));

        Cli run = poor.run("report", "order", "C100001", "C100002", "--reason", "new", "--csv");

        assertThat(run.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(run.out()).contains(",DELIVERED,", ",REFUSED,", "The budget of 1 reports a day is used up");
        assertThat(budget(poor.json("status"), "day")).containsExactly("1", "1", "0");
        assertThat(budget(poor.json("status"), "month")).containsExactly("1", "5", "4");
        assertThat(budget(shell.json("status"), "day")).containsExactly("1", "null", "null");
    }

    @Test
    void of_file_environment_and_option_the_last_decides_about_the_budget() throws IOException {
        Map<String, String> file = file("orders_per_day=1\n");
        Shell both =
                shell.with(Map.of(Configuration.FILE, file.get(Configuration.FILE), "CREDITKIT_ORDERS_PER_DAY", "2"));

        assertThat(budget(both.json("status"), "day")).containsExactly("0", "2", "2");
        assertThat(budget(both.json("status", "--orders-per-day", "3"), "day")).containsExactly("0", "3", "3");
        assertThat(both.failed("status", "--orders-per-day", "-1").lastLine()).contains("--orders-per-day", "-1");
        assertThat(both.failed("status", "--orders-per-day", "few").lastLine()).contains("--orders-per-day", "few");
    }

    @Test
    void the_page_of_a_customer_leads_to_the_agency_where_somebody_said_how() throws IOException {
        shell.done("link", "find", "C100001");
        shell.done("report", "order", "C100001", "--reason", "new");
        Path page = folder.resolve("page.html");
        String number = page.toString();

        shell.done("report", "page", "C100001", number);
        assertThat(Files.readString(page)).doesNotContain("href=\"https");
        shell.with(file("agency_page=https://portal.example.com/c/{id}\n")).done("report", "page", "C100001", number);

        assertThat(Files.readString(page)).contains("<a href=\"https://portal.example.com/c/ES-X-");
        assertThat(shell.with(file("agency_page=http://portal.example.com/\n"))
                        .failed("report", "page", "C100001", number)
                        .lastLine())
                .contains("agency_page", "https://");
    }

    private Map<String, String> file(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("creditkit.properties"), content);
        return Map.of(Configuration.FILE, file.toString());
    }

    private static List<String> budget(JsonNode status, String name) {
        for (JsonNode row : status) {
            if (row.get("area").asText().equals("budget")
                    && row.get("name").asText().equals(name)) {
                return List.of(
                        row.get("value").asText(),
                        row.get("of").asText(),
                        row.get("left").asText());
            }
        }
        throw new AssertionError("No budget of a " + name);
    }
}
