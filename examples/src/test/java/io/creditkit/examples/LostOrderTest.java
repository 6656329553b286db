package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.examples.sandbox.Fault;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does about an order whose answer never came, from the command line. */
class LostOrderTest {
    @TempDir
    private Path folder;

    private final SandboxOptions options = SandboxOptions.builder().build();
    private Sandbox agency;
    private Shell shell;

    @BeforeEach
    void a_linked_customer_and_an_agency_whose_next_report_is_billed_and_lost() throws Exception {
        agency = Sandbox.start(options);
        shell = Shell.in(folder.resolve("book"))
                .with(Map.of(
                        AgencyAccess.USERNAME, options.username(),
                        AgencyAccess.PASSWORD, options.password(),
                        AgencyAccess.BASE_URL, agency.baseUri().toString()));
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        Path customers = Files.write(folder.resolve("customers.csv"), lines.subList(0, 2));
        shell.done("import", "--customers", customers.toString());
        shell.done("link", "find", "C100001");
        agency.inject(Fault.droppedAfter().on("/v1/companies/"));
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void a_lost_order_waits_until_a_person_gives_it_up_and_only_then_is_the_report_ordered_anew() {
        Cli lost = shell.run("report", "order", "C100001", "--reason", "new contract");
        assertThat(lost.code()).isEqualTo(ExitCode.DONE_IN_PART.code());
        assertThat(lost.out()).contains("LOST", "may have been billed", "report write-off");
        assertThat(shell.run("report", "order", "C100001", "--reason", "new contract")
                        .out())
                .contains("REFUSED");
        assertThat(agency.ledger().billableCalls()).isEqualTo(1);

        JsonNode order = shell.json("report", "ledger").get(0);
        assertThat(shell.done("report", "write-off", order.get("order").asText(), "--reason", "not on the bill")
                        .out())
                .contains("is written off");

        assertThat(shell.done("report", "order", "C100001", "--reason", "new contract")
                        .out())
                .contains("DELIVERED");
        assertThat(agency.ledger().billableCalls()).isEqualTo(2);
        assertThat(shell.failed("report", "write-off", order.get("order").asText(), "--reason", "again")
                        .lastLine())
                .contains("report ledger");
    }
}
