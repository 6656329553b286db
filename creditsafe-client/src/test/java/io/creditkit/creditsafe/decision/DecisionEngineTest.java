package io.creditkit.creditsafe.decision;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange.ManualReview;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange.NamedOutcome;
import io.creditkit.creditsafe.decision.DecisionTreeQuery.SortDirection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionEngineTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final DecisionTreeId TREE = DecisionTreeId.of("tree-1");
    private static final String RECORD = """
            {"correlationId":"c","decisionLogId":12,"provenirId":"tree-1","friendlyName":"Credit","userId":5,
             "companyId":"GB-0-1","companyName":"ALPHA","response":{"Decision":"Approve","DecisionText":"yes",
             "Audits":[],"originationId":null,"statusCode":"1"},"decisionDate":"2026-01-02T03:04:05Z",
             "modifiedDate":"2026-01-03T03:04:05Z","notes":"n","status":5,"originationId":"o"}
            """;

    private static DecisionEngine family() {
        return api.client().decisionEngine();
    }

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1" + path)).willReturn(okJson(json)));
    }

    @Test
    void trees_are_listed_as_asked() {
        answer(
                "/decisionEngine/GUID",
                "{\"GUIDList\":[{\"friendlyName\":\"Credit\",\"GUID\":\"tree-1\",\"type\":\"Credit Approval\","
                        + "\"serviceLine\":\"line\"},{\"GUID\":\"tree-2\",\"type\":\"Brand New\",\"serviceLine\":null}]}");

        List<DecisionTree> trees = family().trees(DecisionTreeQuery.builder()
                .type(TreeType.CREDIT_APPROVAL)
                .sortByName(SortDirection.DESCENDING)
                .outcomes(DecisionTreeQuery.Outcomes.INCLUDE)
                .build());
        family().trees(DecisionTreeQuery.all());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "GET /decisionEngine/GUID?sortDir=desc&sortBy=friendlyName&type=Credit%20Approval"
                                        + "&decisionOutcome=true"),
                        SentRequest.of("GET /decisionEngine/GUID"));
        assertThat(trees.get(0).id()).contains(TREE);
        assertThat(trees.get(0).name()).contains("Credit");
        assertThat(trees.get(0).type()).contains(TreeType.CREDIT_APPROVAL);
        assertThat(trees.get(0).serviceLine()).contains("line");
        assertThat(trees.get(1).serviceLine()).isEmpty();
        assertThat(trees.get(1).type().orElseThrow().isKnown()).isFalse();
        assertThat(trees.get(1).type().orElseThrow().text()).isEqualTo("Brand New");
    }

    @Test
    void the_fields_of_a_tree_are_read() {
        answer("/decisionEngine/tree-1/userDataFields", """
                {"decisionEngineId":"tree-1","fields":[{"orderIndex":1,"label":"Limit","paramName":"limit",
                 "fieldType":"Dropdown","mandatory":true,"dropdownDetails":[{"label":"Low","presentationOrder":"2"}],
                 "validation":[{"validationType":"Maximum","validationValue":100,"description":"at most 100"}]}]}
                """);

        DecisionField field = family().fields(TREE).get(0);

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /decisionEngine/tree-1/userDataFields"));
        assertThat(field.order()).contains(BigDecimal.ONE);
        assertThat(field.label()).contains("Limit");
        assertThat(field.parameter()).contains("limit");
        assertThat(field.type()).contains(FieldType.DROPDOWN);
        assertThat(field.mandatory()).contains(true);
        assertThat(field.options().get(0).label()).contains("Low");
        assertThat(field.options().get(0).order()).contains(new BigDecimal("2"));
        FieldValidation validation = field.validations().get(0);
        assertThat(validation.type()).contains("Maximum");
        assertThat(validation.value()).contains("100");
        assertThat(validation.description()).contains("at most 100");
    }

    @Test
    void a_run_sends_the_values_and_reads_the_decision() {
        answer("/decisionEngine/tree-1", """
                {"Decision":"Refer","DecisionText":"look at it","Audits":[{"RuleName":"DBT","description":"late"}],
                 "originationId":"app 1","statusCode":"2"}
                """);
        DecisionRequest request = DecisionRequest.builder()
                .company(ConnectId.of("GB-0-1"))
                .originationId("app 1")
                .putValues("limit", "100")
                .putValues("age", "7")
                .build();

        Decision decision = family().decide(TREE, request);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "POST /decisionEngine/tree-1?companyId=GB-0-1&originationId=app%201",
                        "{\"age\":\"7\",\"limit\":\"100\"}"));
        assertThat(decision.decision()).contains("Refer");
        assertThat(decision.text()).contains("look at it");
        assertThat(decision.originationId()).contains("app 1");
        assertThat(decision.status()).contains(DecisionStatus.PENDING);
        assertThat(decision.audits()).singleElement().satisfies(audit -> {
            assertThat(audit.rule()).contains("DBT");
            assertThat(audit.description()).contains("late");
        });
        assertThat(request.toString()).doesNotContain("100");
    }

    @Test
    void a_run_is_never_sent_twice() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/decisionEngine/tree-1"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> family().decide(
                                TREE,
                                DecisionRequest.builder()
                                        .company(ConnectId.of("GB-0-1"))
                                        .build()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(SentRequest.all(api)).hasSize(1);
    }

    @Test
    void a_word_of_the_api_is_no_key_of_a_tree() {
        for (String word : List.of("GUID", "usageLog", "instances", "", "..")) {
            assertThatThrownBy(() -> DecisionTreeId.of(word)).isInstanceOf(IllegalArgumentException.class);
            assertThat(DecisionTreeId.find(word)).isEmpty();
        }
    }

    @Test
    void settings_are_read_changed_and_written_back_whole() {
        answer("/decisionEngine/instances", "{\"instances\":{\"guid\":\"tree-1\",\"decisionTreeName\":\"Credit\"}}");
        String before =
                "{\"templateId\":\"t\",\"guid\":\"tree-1\",\"decisionTreeName\":\"Credit\",\"inputParams\":{\"a\":1},"
                        + "\"configurationVariables\":{\"limit\":10},\"scalarVariables\":{\"s\":2},\"other\":[1,2]}";
        answer("/decisionEngine/instance/tree-1", before);

        DecisionInstance instance = family().instances().get(0);
        DecisionConfiguration read = family().configuration(instance.id().orElseThrow());
        DecisionConfiguration changed =
                read.with(json -> ((ObjectNode) json.get("configurationVariables")).put("limit", 20));
        DecisionConfiguration written = family().configure(TREE, changed);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /decisionEngine/instances"),
                        SentRequest.of("GET /decisionEngine/instance/tree-1"),
                        SentRequest.of(
                                "PUT /decisionEngine/instance/tree-1", before.replace("\"limit\":10", "\"limit\":20")));
        assertThat(instance.name()).contains("Credit");
        assertThat(read.id()).contains(TREE);
        assertThat(read.templateId()).contains("t");
        assertThat(read.name()).contains("Credit");
        assertThat(read.inputParameters().get("a").integer()).hasValue(1);
        assertThat(read.configurationVariables().get("limit").integer()).hasValue(10);
        assertThat(read.scalarVariables().get("s").integer()).hasValue(2);
        assertThat(changed.configurationVariables().get("limit").integer()).hasValue(20);
        assertThat(written).isEqualTo(read);
    }

    @Test
    void outcomes_are_read_in_both_forms_and_named() {
        answer(
                "/decisionEngine/decisionOutcome/tree-1",
                "{\"includeInManualReview\":true,\"decisionOutcomes\":{\"items\":[{\"status\":1,\"label\":\"Yes\","
                        + "\"description\":\"fine\"}]}}");

        DecisionOutcomes outcomes = family().outcomes(TREE);
        family().nameOutcomes(
                        TREE,
                        DecisionOutcomesChange.builder()
                                .manualReview(ManualReview.LEAVE_OUT)
                                .addOutcomes(new NamedOutcome(DecisionStatus.NEGATIVE, "No", "bad"))
                                .build());
        family().nameOutcomes(
                        TREE,
                        DecisionOutcomesChange.builder()
                                .manualReview(ManualReview.INCLUDE)
                                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /decisionEngine/decisionOutcome/tree-1"),
                        SentRequest.of(
                                "PATCH /decisionEngine/decisionOutcome/tree-1",
                                "{\"includeInManualReview\":false,\"decisionOutcomes\":[{\"status\":3,\"label\":\"No\","
                                        + "\"description\":\"bad\"}]}"),
                        SentRequest.of(
                                "PATCH /decisionEngine/decisionOutcome/tree-1", "{\"includeInManualReview\":true}"));
        assertThat(outcomes.manualReview()).contains(true);
        assertThat(outcomes.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.status()).contains(DecisionStatus.POSITIVE);
            assertThat(outcome.label()).contains("Yes");
            assertThat(outcome.description()).contains("fine");
        });
        answer("/decisionEngine/decisionOutcome/tree-1", "{\"decisionOutcomes\":[{\"status\":2},{\"status\":3}]}");
        assertThat(family().outcomes(TREE).outcomes()).hasSize(2);
        assertThatThrownBy(() -> DecisionOutcomesChange.builder().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NamedOutcome(DecisionStatus.of("soon"), "l", ""))
                .hasMessageContaining("'soon'");
    }

    @Test
    void the_log_is_listed_by_every_criterion_over_all_pages() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/decisionEngine/usageLog"))
                        .withQueryParam("page", equalTo("1"))
                        .willReturn(okJson("{\"totalCount\":\"2\",\"usageLog\":[" + RECORD + "]}")));
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/decisionEngine/usageLog"))
                        .withQueryParam("page", equalTo("2"))
                        .willReturn(okJson("{\"totalCount\":2,\"usageLog\":[{\"decisionLogId\":13}]}")));

        List<DecisionRecord> records = family().log()
                .list(DecisionLogQuery.builder()
                        .tree(TREE)
                        .company(ConnectId.of("GB-0-1"))
                        .companyName("A & B")
                        .status(DecisionStatus.MANUALLY_APPROVED)
                        .since(Instant.parse("2026-01-01T00:00:00Z"))
                        .until(Instant.parse("2026-02-01T00:00:00Z"))
                        .pageSize(1)
                        .build())
                .toList(9);

        String query =
                "GET /decisionEngine/usageLog?provenirId=tree-1&companyId=GB-0-1&companyName=A%20%26%20B&status=5"
                        + "&fromDate=2026-01-01T00%3A00%3A00Z&toDate=2026-02-01T00%3A00%3A00Z";
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(query + "&page=1&pageSize=1"), SentRequest.of(query + "&page=2&pageSize=1"));
        assertThat(records).hasSize(2);
        checkRecord(records.get(0));
        assertThat(records.get(1).id()).contains(DecisionLogId.of("13"));
    }

    private static void checkRecord(DecisionRecord first) {
        assertThat(first.id()).contains(DecisionLogId.of("12"));
        assertThat(first.tree()).contains(TREE);
        assertThat(first.treeName()).contains("Credit");
        assertThat(first.userId()).contains("5");
        assertThat(first.companyId()).contains(ConnectId.of("GB-0-1"));
        assertThat(first.companyName()).contains("ALPHA");
        assertThat(first.decision().orElseThrow().status()).contains(DecisionStatus.POSITIVE);
        assertThat(first.decided()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(first.modified()).contains(Instant.parse("2026-01-03T03:04:05Z"));
        assertThat(first.notes()).contains("n");
        assertThat(first.status()).contains(DecisionStatus.MANUALLY_APPROVED);
        assertThat(first.originationId()).contains("o");
    }

    @Test
    void one_decision_is_read_and_decided_by_hand() {
        answer("/decisionEngine/usageLog/12", RECORD);

        checkRecord(family().log().get(DecisionLogId.of("12")));
        checkRecord(family().log().decideByHand(DecisionLogId.of("12"), DecisionStatus.MANUALLY_REJECTED, "no"));

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /decisionEngine/usageLog/12"),
                        SentRequest.of("PATCH /decisionEngine/usageLog/12", "{\"statusCode\":6,\"notes\":\"no\"}"));
        assertThatThrownBy(() -> DecisionLogQuery.builder()
                        .since(Instant.MAX)
                        .until(Instant.EPOCH)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
