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

/** Customers find their companies at the sandbox. */
class LinkCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void import_customers_that_nobody_looked_for() {
        shell = Shell.in(folder.resolve("book"));
        shell.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());
    }

    @Test
    void who_is_surely_found_is_linked_and_the_others_wait_with_their_candidates() {
        JsonNode found = shell.json("link", "find");
        JsonNode waiting = shell.json("link", "candidates");

        assertThat(found).hasSize(60);
        assertThat(outcomes(found)).contains("LINKED", "CANDIDATES", "NOT_FOUND");
        assertThat(found)
                .filteredOn(row -> row.get("outcome").asText().equals("LINKED"))
                .hasSizeGreaterThan(45)
                .allSatisfy(row -> {
                    assertThat(row.get("company").isNull()).isFalse();
                    assertThat(row.get("why").asText()).isNotBlank();
                });
        assertThat(waiting)
                .filteredOn(row -> row.get("outcome").asText().equals("CANDIDATES"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("score").asInt()).isBetween(1, 100);
                    assertThat(row.get("reasons").asText()).isNotBlank();
                });
    }

    @Test
    void to_look_again_asks_only_for_those_who_are_not_linked() {
        shell.done("link", "find", "C100001");

        assertThat(shell.json("link", "find")).hasSize(59);
        assertThat(outcomes(shell.json("link", "find", "C100001"))).containsExactly("ALREADY_LINKED");
    }

    @Test
    void a_person_chooses_a_candidate_and_may_take_the_link_away() {
        JsonNode candidate = candidate();
        String customer = candidate.get("customer").asText();
        String company = candidate.get("company").asText();

        assertThat(shell.done("link", "set", customer, company, "--reason", "asked by phone")
                        .out())
                .contains(customer, company);
        assertThat(agencyOf(customer)).isEqualTo(company);
        assertThat(shell.done("link", "remove", customer, "--reason", "another one")
                        .out())
                .contains("no longer linked", company);

        assertThat(agencyOf(customer)).isEqualTo("null");
        assertThat(shell.json("link", "candidates", customer)
                        .get(0)
                        .get("reasons")
                        .asText())
                .contains("another one");
        assertThat(outcomes(shell.json("link", "find", customer))).containsExactly("UNLINKED");
        assertThat(shell.done("link", "remove", customer, "--reason", "again").out())
                .contains("was not linked");
        shell.done("link", "set", customer, company, "--reason", "it was right");
    }

    @Test
    void a_second_account_of_a_company_may_stay_one_of_its_own() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        Path twin = Files.write(
                folder.resolve("twin.csv"), List.of(lines.get(0), lines.get(1).replace("C100001", "C900001")));
        shell.done("link", "find", "C100001");
        shell.done("import", "--customers", twin.toString());
        shell.done("link", "find", "C900001");
        assertThat(agencyOf("C900001")).isEqualTo(agencyOf("C100001"));

        assertThat(shell.done("link", "attach", "C900001", "--reason", "a branch")
                        .out())
                .contains("C900001", "stays an account of its own");

        assertThat(agencyOf("C900001")).isEqualTo(agencyOf("C100001"));
        assertThat(shell.done("link", "attach", "C100002", "--reason", "a branch")
                        .out())
                .contains("C100002", "is not linked");
    }

    @Test
    void nobody_is_linked_to_a_company_that_was_not_found() {
        assertThat(shell.failed("link", "set", "C100001", "GB-0-1", "--reason", "a guess")
                        .lastLine())
                .contains("GB-0-1", "link candidates C100001");
        assertThat(shell.failed("link", "set", "C100001", "GB-0-1", "--reason", " ")
                        .lastLine())
                .contains("--reason");
    }

    @Test
    void made_up_companies_and_real_customers_are_kept_apart() {
        Map<String, String> account = Map.of(AgencyAccess.USERNAME, "me", AgencyAccess.PASSWORD, "secret");

        assertThat(shell.failed("link", "find", "--tenant", "main").lastLine()).contains("main", "sandbox");
        assertThat(shell.with(account)
                        .failed("link", "find", "--tenant", "sandbox")
                        .lastLine())
                .contains("sandbox", "kept apart");
    }

    private JsonNode candidate() {
        shell.done("link", "find");
        for (JsonNode row : shell.json("link", "candidates")) {
            if (row.get("outcome").asText().equals("CANDIDATES")) {
                return row;
            }
        }
        throw new AssertionError("Nobody has a candidate.");
    }

    private String agencyOf(String customer) {
        for (JsonNode row : shell.json("customers", "search", customer)) {
            if (row.get("number").asText().equals(customer)) {
                return row.get("agency").asText();
            }
        }
        throw new AssertionError("There is no " + customer);
    }

    private static List<String> outcomes(JsonNode rows) {
        return rows.findValuesAsText("outcome");
    }
}
