package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path folder;

    private SandboxOptions kept() {
        return SandboxOptions.builder()
                .companies(200)
                .stateFile(folder.resolve("state.json"))
                .build();
    }

    private static void fault(Caller caller, String kind, int times) {
        caller.admin(
                "POST",
                "/faults",
                "{\"path\":\"/v1/companies/\",\"kind\":\"" + kind + "\",\"times\":" + times + ",\"delayMillis\":300}");
    }

    @Test
    void each_delivery_is_charged_in_order_with_the_callers_reference() {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(sandbox);
            String first = caller.idOf("GB", "Ashlarpool");
            String second = caller.idOf("GB", "Wexcote");
            caller.get("/companies/" + first + "?callRef=one");
            caller.get("/companies/" + second + "?callRef=two");
            caller.get("/companies/" + first + "?callRef=three");

            assertThat(sandbox.ledger().deliveries())
                    .extracting(SandboxLedger.Delivery::callRef)
                    .containsExactly("one", "two", "three");
            assertThat(sandbox.ledger().deliveriesOf(first)).isEqualTo(2);
            assertThat(caller.admin("GET", "/ledger", "")
                            .json()
                            .path("billableCalls")
                            .asInt())
                    .isEqualTo(3);
            assertThat(caller.get("/access").json().findValues("used").stream()
                            .mapToInt(used -> used.asInt())
                            .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void portfolios_rules_calendar_and_ledger_outlive_the_process() {
        String id;
        String before;
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(sandbox);
            id = caller.idOf("GB", "Wexcote");
            caller.post("/monitoring/portfolios", "{\"name\":\"P\"}");
            caller.post(
                    "/monitoring/portfolios/580001/companies",
                    "{\"id\":\"" + id + "\",\"personalReference\":\"\",\"freeText\":\"\",\"personalLimit\":\"\"}");
            caller.put("/monitoring/portfolios/580001/eventRules/XX", "[{\"ruleCode\":102,\"isActive\":1}]");
            caller.get("/companies/" + id);
            sandbox.moveTo(sandbox.date().plusDays(30));
            before = caller.get("/monitoring/notificationEvents").text();
        }

        try (Sandbox reopened = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(reopened);
            assertThat(reopened.date()).isEqualTo("2026-12-02");
            assertThat(reopened.ledger().deliveriesOf(id)).isEqualTo(1);
            assertThat(caller.get("/monitoring/notificationEvents").text()).isEqualTo(before);
            assertThat(caller.get("/monitoring/portfolios/580001/eventRules/XX").json())
                    .anyMatch(rule -> rule.path("isActive").asInt() == 1);
        }
    }

    @Test
    void a_state_file_of_another_world_or_of_nothing_is_refused() throws IOException {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller.loggedIn(sandbox).post("/monitoring/portfolios", "{\"name\":\"P\"}");
        }
        SandboxOptions other = SandboxOptions.builder().from(kept()).seed(43).build();
        assertThatThrownBy(() -> Sandbox.start(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to seed 42");

        Files.writeString(folder.resolve("state.json"), "{\"seed\":");

        assertThatThrownBy(() -> Sandbox.start(kept())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_a_killed_process_had_half_written_is_of_no_account() throws IOException {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller.loggedIn(sandbox).post("/monitoring/portfolios", "{\"name\":\"P\"}");
        }
        Files.writeString(folder.resolve("state.json.new"), "{\"seed\":42,\"portf");

        try (Sandbox reopened = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(reopened);
            assertThat(caller.get("/monitoring/portfolios/580001").status()).isEqualTo(200);
            assertThat(caller.post("/monitoring/portfolios", "{\"name\":\"Q\"}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void ordered_failures_come_as_often_as_ordered_and_cost_nothing() {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(sandbox);
            String report = "/companies/" + caller.idOf("GB", "Ashlarpool");
            fault(caller, "500", 2);
            fault(caller, "503", 1);
            fault(caller, "429", 1);

            assertThat(caller.get(report).status()).isEqualTo(500);
            assertThat(caller.get(report).status()).isEqualTo(500);
            assertThat(caller.get(report).header("Content-Type")).isEqualTo("text/html");
            assertThat(caller.get(report).status()).isEqualTo(429);
            assertThat(sandbox.ledger().billableCalls()).isZero();
            assertThat(caller.get(report).status()).isEqualTo(200);
            assertThat(caller.admin("POST", "/faults", "{\"kind\":\"earthquake\"}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_dropped_connection_costs_only_if_the_work_was_done() {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(sandbox);
            String report = "/companies/" + caller.idOf("GB", "Ashlarpool");
            fault(caller, "truncated", 1);
            assertThatThrownBy(() -> caller.get(report)).isInstanceOf(UncheckedIOException.class);
            assertThat(sandbox.ledger().billableCalls()).isZero();

            fault(caller, "dropAfter", 1);
            dropped(sandbox, caller, report);
            assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);

            fault(caller, "dropBefore", 1);
            dropped(sandbox, caller, report);
            assertThat(sandbox.ledger().billableCalls()).isEqualTo(1);
        }
    }

    // By hand, because a common client sends a dropped GET a second time.
    private static void dropped(Sandbox sandbox, Caller caller, String path) {
        try (Socket socket = request(sandbox, caller, path)) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket request(Sandbox sandbox, Caller caller, String path) throws IOException {
        URI base = sandbox.baseUri();
        Socket socket = new Socket("127.0.0.1", base.getPort());
        String head = "GET /v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + caller.token()
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void a_caller_that_died_while_waiting_is_not_charged() throws IOException {
        try (Sandbox sandbox = Sandbox.start(kept())) {
            Caller caller = Caller.loggedIn(sandbox);
            String patient = "/companies/" + caller.idOf("GB", "Wexcote");
            String report = "/companies/" + caller.idOf("GB", "Ashlarpool");
            fault(caller, "slow", 2);
            request(sandbox, caller, report).close();

            // As slow as the other, and asked for later: when it is here, the other has been tried.
            caller.get(patient);
            caller.get(patient);

            assertThat(sandbox.ledger().deliveries())
                    .extracting(SandboxLedger.Delivery::id)
                    .containsOnly(patient.substring("/companies/".length()));
        }
    }
}
