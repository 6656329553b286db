package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.examples.sandbox.world.CompanyFile;
import io.creditkit.examples.sandbox.world.Trait;
import io.creditkit.examples.sandbox.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is made by the rules of its tree and what the world knows of the company. */
class DecisionTest {
    private static final String ENGINE = "/decisionEngine/";

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Caller caller;
    private World world;

    @BeforeEach
    void start() {
        SandboxOptions options = SandboxOptions.builder()
                .companies(300)
                .stateFile(folder.resolve("state.json"))
                .build();
        sandbox = Sandbox.start(options);
        caller = Caller.loggedIn(sandbox);
        world = World.of(options.seed(), options.companies(), options.startDate());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String tree(String type) {
        return caller.get(ENGINE + "GUID?type=" + Caller.encode(type))
                .json()
                .path("GUIDList")
                .path(0)
                .path("GUID")
                .asText();
    }

    /** A company of the subscription that fits. */
    private String company(Predicate<CompanyFile> wanted) {
        return IntStream.range(0, world.size())
                .mapToObj(index -> world.file(index, sandbox.date()))
                .filter(file -> Subscription.includes(file.company().country().code()))
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .company()
                .ids()
                .connectId();
    }

    private String sound() {
        return company(file -> file.rating().score().orElse(0) > 75
                && file.rating().limit() >= 5000
                && file.insolvency().isEmpty()
                && file.facts().daysBeyondTerms() <= 30
                && file.claims().isEmpty()
                && file.company().registeredOn().isBefore(sandbox.date().minusYears(3)));
    }

    private Caller.Reply run(String tree, String company, String given) {
        return caller.post(ENGINE + tree + "?companyId=" + company, given);
    }

    @Test
    void a_sound_company_is_approved_up_to_its_limit_and_rejected_beyond_it() {
        String tree = tree("Credit Approval");
        String company = sound();

        JsonNode approved = run(tree, company, "{\"creditAmount\":\"1000\"}").json();
        assertThat(approved.path("Decision").asText()).isEqualTo("Approve");
        assertThat(approved.path("statusCode").asText()).isEqualTo("1");
        assertThat(approved.has("correlationId")).isFalse();
        assertThat(approved.path("Audits").findValuesAsText("RuleName"))
                .contains("International Score", "Credit Limit")
                .doesNotContain("Number of Employees");

        JsonNode rejected = run(tree, company, "{\"creditAmount\":9999999}").json();
        assertThat(rejected.path("Decision").asText()).isEqualTo("Reject");
        assertThat(rejected.path("DecisionText").asText())
                .isEqualTo("The Sales Amount requested is greater than the recommended credit limit.");
    }

    @Test
    void an_insolvent_company_is_rejected_and_one_without_a_score_referred() {
        String tree = tree("Credit Approval");
        String insolvent = company(file -> file.company().is(Trait.INSOLVENT));
        assertThat(run(tree, insolvent, "{\"creditAmount\":1}")
                        .json()
                        .path("statusCode")
                        .asText())
                .isEqualTo("3");

        JsonNode unrated = run(tree("Demo"), company(file -> file.company().is(Trait.NOT_RATED)), "{}")
                .json();
        assertThat(unrated.path("Decision").asText()).isEqualTo("Refer");
        assertThat(unrated.path("DecisionText").asText()).isEqualTo("International Score is not available.");
    }

    @Test
    void a_rule_that_is_tightened_decides_otherwise_from_then_on() {
        String tree = tree("Demo");
        String company = sound();
        assertThat(run(tree, company, "{}").json().path("statusCode").asText()).isEqualTo("1");

        ObjectNode configuration =
                (ObjectNode) caller.get(ENGINE + "instance/" + tree).json();
        ((ObjectNode) configuration.path("configurationVariables"))
                .putObject("yearsInBusiness")
                .put("isRequired", true)
                .put("failedStatus", 2)
                .put("value", 900);
        configuration.put("decisionTreeName", "Renamed");
        assertThat(caller.put(ENGINE + "instance/" + tree, configuration.toString())
                        .json())
                .isEqualTo(configuration);
        stop();
        start();

        assertThat(run(tree, company, "{}").json().path("statusCode").asText()).isEqualTo("2");
        assertThat(caller.get(ENGINE + "GUID?sortBy=friendlyName&sortDir=desc")
                        .json()
                        .findValuesAsText("friendlyName"))
                .containsExactly("Trade Accounts", "Renamed", "Check & Decide");
        assertThat(caller.get(ENGINE + "usageLog").json().findValuesAsText("friendlyName"))
                .containsExactly("Renamed", "Check & Decide Demo");
    }

    @Test
    void values_that_the_tree_does_not_take_are_refused_and_nothing_is_logged_or_charged() {
        String tree = tree("Credit Approval");
        String company = sound();
        for (String given : List.of(
                "{}",
                "{\"creditAmount\":\"\"}",
                "{\"creditAmount\":\"much\"}",
                "{\"creditAmount\":0}",
                "{\"creditAmount\":10000001}",
                "{\"creditAmount\":1,\"paymentTerms\":\"never\"}")) {
            assertThat(run(tree, company, given).status()).as(given).isEqualTo(400);
        }
        for (String given : List.of("{\"accountNumber\":\"1234567\"}", "{\"accountNumber\":\"A12345678\"}")) {
            assertThat(run(tree("Bespoke"), company, given).status()).as(given).isEqualTo(400);
        }
        assertThat(caller.post(ENGINE + tree, "{}").status()).isEqualTo(400);
        assertThat(run(tree, "GB-0-NONE", "{}").status()).isEqualTo(404);
        assertThat(run("none", company, "{}").status()).isEqualTo(404);
        assertThat(caller.get(ENGINE + "usageLog").json().path("totalCount").asInt())
                .isZero();
        assertThat(sandbox.ledger().billableCalls()).isZero();
    }

    @Test
    void a_run_is_charged_where_the_tree_has_a_service_line() {
        run(tree("Demo"), sound(), "{}");
        run(tree("Bespoke"), sound(), "{\"accountNumber\":\"A123456\"}");

        assertThat(sandbox.ledger().deliveries()).singleElement().satisfies(charge -> {
            assertThat(charge.service()).isEqualTo(SandboxLedger.Service.DECISION);
            assertThat(charge.id()).isEqualTo(sound());
        });
    }

    @Test
    void the_log_keeps_the_trees_word_beside_that_of_a_person() {
        String tree = tree("Demo");
        run(tree, sound(), "{}");
        long id = caller.get(ENGINE + "usageLog")
                .json()
                .path("usageLog")
                .path(0)
                .path("decisionLogId")
                .asLong();
        sandbox.moveTo(sandbox.date().plusDays(2));

        JsonNode changed = caller.patch(ENGINE + "usageLog/" + id, "{\"statusCode\":6,\"notes\":\"no\"}")
                .json();

        assertThat(changed.path("status").asInt()).isEqualTo(6);
        assertThat(changed.path("notes").asText()).isEqualTo("no");
        assertThat(changed.path("response").path("statusCode").asText()).isEqualTo("1");
        assertThat(changed.path("decisionDate").asText()).startsWith("2026-11-02T");
        assertThat(changed.path("modifiedDate").asText()).startsWith("2026-11-04T");
        for (String query :
                List.of("status=6", "companyId=" + sound(), "provenirId=" + tree, "toDate=2026-11-03T00:00:00Z")) {
            assertThat(found(query)).as(query).isEqualTo(1);
        }
        for (String query :
                List.of("status=1", "companyName=nobody", "provenirId=none", "fromDate=2026-11-03T00:00:00Z")) {
            assertThat(found(query)).as(query).isZero();
        }
    }

    private int found(String query) {
        return caller.get(ENGINE + "usageLog?" + query)
                .json()
                .path("totalCount")
                .asInt(-1);
    }

    @Test
    void wrong_questions_and_changes_are_refused() {
        String tree = tree("Demo");
        run(tree, sound(), "{}");
        long id = caller.get(ENGINE + "usageLog")
                .json()
                .path("usageLog")
                .path(0)
                .path("decisionLogId")
                .asLong();

        for (String path : List.of("GUID?type=None", "GUID?sortDir=up", "usageLog?fromDate=today")) {
            assertThat(caller.get(ENGINE + path).status()).as(path).isEqualTo(400);
        }
        for (String path : List.of("instance/none", "decisionOutcome/none", "none/userDataFields", "usageLog/1")) {
            assertThat(caller.get(ENGINE + path).status()).as(path).isEqualTo(404);
        }
        assertThat(caller.patch(ENGINE + "usageLog/" + id, "{\"statusCode\":4}").status())
                .isEqualTo(400);
        assertThat(caller.put(ENGINE + "instance/" + tree, "{\"guid\":\"" + tree + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.put(
                                ENGINE + "instance/" + tree,
                                "{\"guid\":\"other\",\"templateId\":\"t\",\"decisionTreeName\":\"n\"}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.patch(ENGINE + "decisionOutcome/" + tree, "{\"decisionOutcomes\":[{\"label\":\"x\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get(ENGINE + "instances?userId=1").json().path("instances"))
                .isEmpty();
    }
}
