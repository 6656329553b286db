package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An investigation goes its way by the sandbox's date, and costs when it is ordered. */
class InvestigationTest {
    private static final String ORDERS = "/freshinvestigations";
    private static final String TRACED = order("Wexcote", "GB");
    private static final String UNTRACED = order("Nobody Knows Us", "GB");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder()
                .companies(200)
                .stateFile(folder.resolve("state.json"))
                .build());
        caller = Caller.loggedIn(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static String order(String name, String country) {
        return "{\"searchCriteria\":{\"name\":\"" + name + "\",\"countryCode\":\"" + country + "\"}}";
    }

    private String place(String order) {
        return caller.post(ORDERS, order).json().path("orderID").asText();
    }

    private String status(String id) {
        return caller.get(ORDERS + "/" + id)
                .json()
                .path("status")
                .path("description")
                .asText();
    }

    @Test
    void an_order_is_taken_up_the_next_day_and_delivered_after_six() {
        String id = place(TRACED);
        assertThat(status(id)).isEqualTo("Order placed");
        assertThat(caller.get(ORDERS + "/" + id + "/report").status()).isEqualTo(404);

        sandbox.moveTo(sandbox.date().plusDays(1));
        assertThat(status(id)).isEqualTo("In progress");
        sandbox.moveTo(sandbox.date().plusDays(4));
        assertThat(status(id)).isEqualTo("In progress");
        sandbox.moveTo(sandbox.date().plusDays(1));
        assertThat(status(id)).isEqualTo("Delivered");

        JsonNode order = caller.get(ORDERS + "/" + id).json();
        assertThat(order.path("orderID").isIntegralNumber()).isTrue();
        assertThat(order.path("lastStatusChangeDate").asText()).isEqualTo("2026-11-08 10:24:36+00:00");
        assertThat(order.path("sections").findValuesAsText("name")).contains("creditScore", "directors");
        JsonNode report = caller.get(ORDERS + "/" + id + "/report").json();
        assertThat(report.path("companyId").asText())
                .isEqualTo(report.path("report").path("companyId").asText());
        assertThat(report.path("report").path("companyIdentification").toString())
                .contains("Wexcote");
    }

    @Test
    void a_delivered_report_stays_what_it_was() {
        String id = place(TRACED);
        sandbox.moveTo(sandbox.date().plusDays(6));
        JsonNode then = caller.get(ORDERS + "/" + id + "/report").json().path("report");

        sandbox.moveTo(sandbox.date().plusDays(300));

        assertThat(caller.get(ORDERS + "/" + id + "/report").json().path("report"))
                .isEqualTo(then);
    }

    @Test
    void a_company_that_is_not_in_the_world_is_not_traced_and_charged_all_the_same() {
        String id = place(UNTRACED);
        sandbox.moveTo(sandbox.date().plusDays(6));

        assertThat(status(id)).isEqualTo("Company not traced");
        assertThat(caller.get(ORDERS + "/" + id + "/report").status()).isEqualTo(404);
        assertThat(sandbox.ledger().deliveries()).singleElement().satisfies(charge -> {
            assertThat(charge.service()).isEqualTo(SandboxLedger.Service.FRESH_INVESTIGATION);
            assertThat(charge.id()).isEqualTo(id);
            assertThat(charge.country()).isEqualTo("GB");
        });
        assertThat(caller.get("/access")
                        .json()
                        .path("countryAccess")
                        .path("creditsafeConnectOfflineReports")
                        .path(0)
                        .path("used")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void an_admin_call_ends_an_order_today() {
        String id = place(TRACED);

        assertThat(caller.admin("POST", ORDERS + "/" + id + "/end", "").status())
                .isEqualTo(204);

        assertThat(status(id)).isEqualTo("Delivered");
        assertThat(caller.admin("POST", ORDERS + "/1/end", "").status()).isEqualTo(404);
    }

    @Test
    void an_order_is_cancelled_until_it_has_ended() {
        String early = place(TRACED);
        String late = place(TRACED);
        assertThat(caller.delete(ORDERS + "/" + early).status()).isEqualTo(200);

        sandbox.moveTo(sandbox.date().plusDays(6));

        assertThat(status(early)).isEqualTo("Cancelled");
        assertThat(caller.delete(ORDERS + "/" + late).status()).isEqualTo(403);
        assertThat(caller.patch(ORDERS + "/" + early, "{\"consent\":true}").status())
                .isEqualTo(403);
        assertThat(status(late)).isEqualTo("Delivered");
    }

    @Test
    void a_change_after_delivery_makes_the_report_anew() {
        String id = place(UNTRACED);
        sandbox.moveTo(sandbox.date().plusDays(6));

        assertThat(caller.patch(ORDERS + "/" + id, "{\"searchCriteria\":{\"name\":\"Wexcote\"}}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("FreshInvestigation OrderId is being updated");

        assertThat(status(id)).isEqualTo("In progress");
        sandbox.moveTo(sandbox.date().plusDays(6));
        assertThat(status(id)).isEqualTo("Delivered");
    }

    @Test
    void an_order_outlives_the_sandbox_in_its_state_file() {
        String id = place(TRACED);
        caller.post(ORDERS + "/" + id + "/comments", "{\"comments\":\"hello\"}");
        stop();
        start();

        assertThat(status(id)).isEqualTo("Order placed");
        assertThat(caller.get(ORDERS + "/" + id + "/comments").json().findValuesAsText("comment"))
                .containsExactly("hello");
    }

    @Test
    void a_state_file_from_before_there_were_orders_is_read() throws IOException {
        Path file = folder.resolve("state.json");
        caller.post("/monitoring/portfolios", "{\"name\":\"Customers\"}");
        stop();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode state = (ObjectNode) mapper.readTree(file.toFile());
        state.remove(List.of("investigations", "changedTrees", "decisions"));
        state.path("portfolios").forEach(portfolio -> ((ObjectNode) portfolio).remove("sharing"));
        mapper.writeValue(file.toFile(), state);
        start();

        assertThat(caller.get(ORDERS).json().path("totalCount").asInt(-1)).isZero();
        assertThat(caller.get("/monitoring/portfolios").json().findValuesAsText("name"))
                .containsExactly("Customers");
    }

    @Test
    void an_order_whose_answer_is_lost_is_in_the_list_and_charged_once() {
        caller.admin("POST", "/faults", "{\"path\":\"/v1/freshinvestigations\",\"kind\":\"truncated\"}");
        HttpRequest cut = HttpRequest.newBuilder(URI.create(sandbox.baseUri() + ORDERS))
                .header("Authorization", "Bearer " + caller.token())
                .POST(HttpRequest.BodyPublishers.ofString(TRACED))
                .build();
        assertThatThrownBy(() -> Caller.send(cut)).isInstanceOf(UncheckedIOException.class);

        assertThat(caller.get(ORDERS).json().path("totalCount").asInt()).isEqualTo(1);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
    }

    @Test
    void what_makes_no_order_is_refused_and_costs_nothing() {
        for (String body : List.of(
                "{}",
                order("", "GB"),
                order("Wexcote", ""),
                "{\"contactInfo\":{\"name\":\"Jo\"},\"searchCriteria\":{\"name\":\"Wexcote\",\"countryCode\":\"GB\"}}")) {
            assertThat(caller.post(ORDERS, body).status()).as(body).isEqualTo(400);
        }
        assertThat(caller.post(ORDERS, order("Anybody", "CH")).status()).isEqualTo(403);
        assertThat(caller.post(ORDERS, order("Anybody", "CN")).status()).isEqualTo(403);
        assertThat(caller.get(ORDERS).json().path("totalCount").asInt()).isZero();
        assertThat(sandbox.ledger().billableCalls()).isZero();
    }

    @Test
    void wrong_questions_are_refused() {
        String id = place(TRACED);
        for (String path : List.of(
                "?sortBy=name",
                "?sortDir=up",
                "?lookUpOrderBy=Name",
                "?createdSince=yesterday",
                "?page=0",
                "/" + id + "?comments=all")) {
            assertThat(caller.get(ORDERS + path).status()).as(path).isEqualTo(400);
        }
        for (String body : List.of("{}", "{\"status\":\"3\"}", "{\"searchCriteria\":{\"name\":\"\"}}")) {
            assertThat(caller.patch(ORDERS + "/" + id, body).status()).as(body).isEqualTo(400);
        }
        assertThat(caller.post(ORDERS + "/" + id + "/attachments", "no form").status())
                .isEqualTo(400);
        assertThat(caller.post(ORDERS + "/" + id + "/comments", "{\"comments\":\" \"}")
                        .status())
                .isEqualTo(400);
        for (String path : List.of("/1", "/1/report", "/1/comments", "/1/attachments", "/" + id + "/attachments/1")) {
            assertThat(caller.get(ORDERS + path).status()).as(path).isEqualTo(404);
        }
        assertThat(caller.patch(ORDERS + "/1", "{\"consent\":true}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("Resource not found");
    }

    @Test
    void the_list_tells_orders_apart_by_when_and_whom() {
        String first = place(TRACED);
        sandbox.moveTo(sandbox.date().plusDays(10));
        String second = place(UNTRACED);

        assertThat(listed("createdSince", "2026-11-05 00:00:00+00:00")).containsExactly(second);
        assertThat(listed("createdBefore", "2026-11-05 00:00:00+00:00")).containsExactly(first);
        assertThat(listed("reportCreatedAfter", "2026-11-05 00:00:00+00:00")).containsExactly(first);
        assertThat(listed("reportCreatedBefore", "2026-11-05 00:00:00+00:00")).isEmpty();
        assertThat(listed("lookUpOrderBy", "SearchCriteria&searchCriteriaName=nobody"))
                .containsExactly(second);
        assertThat(listed("sortDir", "desc")).containsExactly(second, first);
        assertThat(listed("sortBy", "status")).containsExactly(second, first);
    }

    private List<String> listed(String name, String value) {
        String encoded = Caller.encode(value).replace("%26", "&").replace("%3D", "=");
        return caller.get(ORDERS + "?" + name + "=" + encoded).json().findValuesAsText("orderID");
    }
}
