package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job with an account, where each report costs money: it works on what the user named and on nothing else. */
class RunOnAccountTest {
    @TempDir
    private Path folder;

    private final SandboxOptions options = SandboxOptions.builder().build();
    private Sandbox agency;
    private Shell shell;

    @BeforeEach
    void start_an_agency() {
        agency = Sandbox.start(options);
        shell = Shell.in(folder.resolve("book"))
                .with(Map.of(
                        AgencyAccess.USERNAME, options.username(),
                        AgencyAccess.PASSWORD, options.password(),
                        AgencyAccess.BASE_URL, agency.baseUri().toString()));
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--invoices", "--contacts", "--rates"})
    void made_up_companies_are_never_ordered_for_with_an_account(String option) {
        List<String> arguments = new ArrayList<>(List.of("run", "--no-progress"));
        if (!option.isEmpty()) {
            arguments.add(option);
            arguments.add(Cli.DATA.resolve(option.substring(2) + ".csv").toString());
        }

        Cli refused = shell.failed(arguments.toArray(String[]::new));

        assertThat(refused.lastLine())
                .contains(
                        "billed",
                        "--customers",
                        "creditkit demo",
                        agency.baseUri().toString());
        assertThat(shell.data()).doesNotExist();
        assertThat(agency.ledger().deliveries()).isEmpty();
    }

    @Test
    void named_customers_alone_are_not_mixed_with_made_up_invoices_and_people() throws IOException {
        Cli run = shell.done("run", "--no-progress", "--customers", customers().toString());

        assertThat(run.out())
                .contains("mine.csv", "2 new", "Billable calls: 2 in this run")
                .doesNotContain("invoices.csv", "contacts.csv", "rejected: ");
        assertThat(reports()).hasSize(2);
        JsonNode rows = shell.json("customers", "list");
        assertThat(rows).hasSize(2);
        assertThat(rows).allMatch(row -> row.get("exposure").decimalValue().signum() == 0);
    }

    @Test
    void made_up_exchange_rates_are_not_used_for_real_money() throws IOException {
        Path invoices = Files.write(
                folder.resolve("invoices.csv"),
                List.of(
                        Files.readAllLines(Cli.DATA.resolve("invoices.csv")).get(0),
                        "R1,C100001,INVOICE,2026-01-05,2026-02-05,EUR,100.00,,",
                        "R2,C100001,INVOICE,2026-01-05,2026-02-05,GBP,100.00,,"));
        shell.done("run", "--no-progress", "--customers", customers().toString(), "--invoices", invoices.toString());

        assertThat(shell.json("customers", "search", "C100001")
                        .get(0)
                        .get("exposure")
                        .isNull())
                .isTrue();
        assertThat(shell.json(
                                "customers",
                                "search",
                                "C100001",
                                "--rates",
                                Cli.DATA.resolve("rates.csv").toString())
                        .get(0)
                        .get("exposure")
                        .decimalValue())
                .isGreaterThan(java.math.BigDecimal.valueOf(200));
    }

    private Path customers() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        return Files.write(folder.resolve("mine.csv"), lines.subList(0, 3));
    }

    private List<String> reports() {
        return agency.ledger().deliveries().stream()
                .filter(delivery -> delivery.service() == SandboxLedger.Service.COMPANY_REPORT)
                .map(SandboxLedger.Delivery::id)
                .toList();
    }
}
