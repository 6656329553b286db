package io.creditkit.creditsafe.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.operation.Operation.Billing;
import io.creditkit.creditsafe.operation.Operation.Method;
import io.creditkit.creditsafe.operation.Operation.Repeat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final Operation JOB = OperationCatalogue.named("getJobByIdNumber");

    private static OperationAnswer call(OperationCall call) {
        return api.client().operations().call(call);
    }

    @Test
    void each_of_the_224_but_the_login_can_be_called() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
        int sent = 0;
        for (Operation operation : OperationCatalogue.described()) {
            if (operation.path().equals("/authenticate")) {
                continue;
            }
            OperationCall.Builder call = OperationCall.to(operation);
            operation.places().forEach(place -> call.path(place, "v-1"));

            assertThat(call(call.build()).statusCode()).isEqualTo(200);

            SentRequest last = SentRequest.all(api).get(sent++);
            assertThat(last.line())
                    .isEqualTo(operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "v-1"));
        }
        assertThat(sent).isEqualTo(223);
    }

    @Test
    void the_login_is_not_for_hosts() {
        assertThatThrownBy(() -> OperationCall.to(OperationCatalogue.named("Authenticate")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OperationCall.to(Operation.of(Method.POST, "/authenticate")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_stay_where_they_belong() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"id\":\"x\"}")));

        OperationAnswer answer = call(OperationCall.to(JOB)
                .path("id", "a/../b?c=d&e#f%")
                .query("name&x", "Fish & Chips + Co")
                .query("countries", List.of("GB", "F,R"))
                .query("none", List.of())
                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /dataCleaning/jobs/a%2F..%2Fb%3Fc%3Dd%26e%23f%25"
                        + "?name%26x=Fish%20%26%20Chips%20%2B%20Co&countries=GB,F%2CR"));
        assertThat(answer.content().get("id").text()).contains("x");
        assertThat(answer.attempts()).isEqualTo(1);
        assertThat(answer.mediaType()).contains("application/json");
        assertThat(answer.toString()).isEqualTo("OperationAnswer[getJobByIdNumber, status 200, 10 bytes]");
    }

    @Test
    void a_path_that_leads_elsewhere_is_refused() {
        for (String value : List.of("", " ", ".", "..")) {
            assertThatThrownBy(() -> OperationCall.to(JOB).path("id", value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> OperationCall.to(JOB).path("jobId", "1")).hasMessageContaining("jobId");
        assertThatThrownBy(() -> OperationCall.to(JOB).build()).hasMessageContaining("needs a value for id");
        OperationCall.Builder report = OperationCall.to(OperationCatalogue.named("companyCreditReport"))
                .path("connectId", "match");
        assertThatThrownBy(report::build).hasMessageContaining("would be confidenceMatchSearch");
    }

    @Test
    void json_is_sent_as_it_was_when_it_was_given() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(204)));
        OperationCall call = OperationCall.to(OperationCatalogue.named("DeleteKYCProfileSearchesByProfileId"))
                .path("profileId", "p")
                .body(OpenValue.parse("{\"searchIds\":[\"1\"]}"))
                .build();

        OperationAnswer answer = call(call);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "DELETE /compliance/kyc-protect/profiles/p/searches/link", "{\"searchIds\":[\"1\"]}"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.content().isPresent()).isFalse();
        assertThat(answer.file().size()).isZero();
        assertThat(call.toString()).doesNotContain("searchIds");
    }

    @Test
    void a_form_with_a_file_is_sent() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));

        call(OperationCall.to(OperationCatalogue.named("jobFileUploadWithId"))
                .path("id", "7")
                .field("hasHeader", "true")
                .file("jobFile", Upload.of("customers.csv", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8)))
                .build());

        api.wire()
                .verify(postRequestedFor(urlEqualTo("/v1/dataCleaning/jobs/7/upload"))
                        .withRequestBodyPart(aMultipart("hasHeader")
                                .withBody(equalTo("true"))
                                .build())
                        .withRequestBodyPart(aMultipart("jobFile")
                                .withHeader("Content-Type", equalTo("text/csv"))
                                .withBody(equalTo("a;b"))
                                .build()));
        assertThatThrownBy(() -> OperationCall.to(OperationCatalogue.named("createJob"))
                        .field("a", "b")
                        .body(OpenValue.parse("{}"))
                        .build())
                .hasMessageContaining("not both");
    }

    @Test
    void what_is_no_json_comes_as_bytes() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/localSolutions/NL/extract/123"))
                        .willReturn(aResponse().withBody("<p>é</p>").withHeader("Content-Type", "text/html")));

        OperationAnswer answer = call(OperationCall.to(OperationCatalogue.named("ExtractNLKvkNumber"))
                .path("kvkNumber", "123")
                .accept("text/html")
                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /localSolutions/NL/extract/123").accepting("text/html"));
        assertThat(answer.file().content()).isEqualTo("<p>é</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.file().mediaType()).contains("text/html");
        assertThatThrownBy(answer::content).isInstanceOf(CreditsafeException.class);
        assertThatThrownBy(() -> OperationCall.to(JOB).accept("text\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lists_are_walked_whether_a_member_or_the_whole_and_from_one_or_zero() {
        page("/v1/compliance/kyc-protect/profiles", "page", "1", "{\"totalSize\":3,\"items\":[{\"id\":1},{\"id\":2}]}");
        page("/v1/compliance/kyc-protect/profiles", "page", "2", "{\"totalSize\":3,\"items\":[{\"id\":2},{\"id\":3}]}");
        OperationCall profiles = OperationCall.to(OperationCatalogue.named("ComplianceProtectGetKYCProfiles"))
                .query("searchTerm", "x")
                .build();

        assertThat(api
                        .client()
                        .operations()
                        .list(profiles, Listing.of("items").identifiedBy("id"), PageRequest.first(2))
                        .stream()
                        .map(item -> item.get("id").integer().orElseThrow()))
                .containsExactly(1, 2, 3);
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /compliance/kyc-protect/profiles?searchTerm=x&page=1&pageSize=2"),
                        SentRequest.of("GET /compliance/kyc-protect/profiles?searchTerm=x&page=2&pageSize=2"));

        page("/v1/protect/investigations/i/notes", "limit", "2", "[{\"id\":1}]");
        OperationCall notes = OperationCall.to(OperationCatalogue.named("getInvestigationNotes"))
                .path("id", "i")
                .build();
        assertThat(api.client()
                        .operations()
                        .list(notes, Listing.ofWholeAnswer().sizedBy("limit"), PageRequest.first(2))
                        .toList(9))
                .hasSize(1);

        page(
                "/v1/monitoring/portfolios",
                "page",
                "0",
                "{\"totalCount\":2,\"data\":{\"portfolios\":[{\"portfolioId\":1}]},\"paging\":{\"next\":1,\"last\":1}}");
        page(
                "/v1/monitoring/portfolios",
                "page",
                "1",
                "{\"totalCount\":2,\"data\":{\"portfolios\":[{\"portfolioId\":2}]},\"paging\":{\"next\":null,\"last\":1}}");
        assertThat(api.client()
                        .operations()
                        .list(
                                OperationCall.to(OperationCatalogue.named("listAllPortfolios"))
                                        .build(),
                                Listing.of("data.portfolios").countedFromZero())
                        .toList(9))
                .hasSize(2);
    }

    private static void page(String path, String parameter, String value, String json) {
        api.wire()
                .stubFor(any(urlPathEqualTo(path))
                        .withQueryParam(parameter, equalTo(value))
                        .willReturn(okJson(json)));
    }

    @Test
    void a_list_that_comes_at_once_is_asked_for_without_a_page() {
        api.wire()
                .stubFor(any(urlEqualTo("/v1/compliance/kyc-protect/lookup/countryCodes"))
                        .willReturn(okJson("[\"GB\",\"DE\"]")));

        assertThat(api
                        .client()
                        .operations()
                        .list(
                                OperationCall.to(OperationCatalogue.named("ProtectGETLookupCountryCodes"))
                                        .build(),
                                Listing.ofWholeAnswer().allAtOnce())
                        .stream()
                        .map(OpenValue::text))
                .containsExactly(Optional.of("GB"), Optional.of("DE"));
        assertThatThrownBy(() -> api.client()
                        .operations()
                        .list(
                                OperationCall.to(JOB)
                                        .path("id", "1")
                                        .query("page", "3")
                                        .build(),
                                Listing.of("x")))
                .hasMessageContaining("page");
    }

    @Test
    void errors_are_those_of_every_call() {
        api.wire()
                .stubFor(any(anyUrl())
                        .atPriority(10)
                        .willReturn(aResponse().withStatus(409).withBody("{\"message\":\"in use\"}")));

        assertThatThrownBy(() -> call(OperationCall.to(JOB).path("id", "1").build()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("getJobByIdNumber")
                .hasMessageContaining("in use");
    }

    @Test
    void a_free_question_is_repeated_and_what_may_be_billed_is_not() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/dataCleaning/jobs/1"))
                        .inScenario("once down")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withStatus(503))
                        .willSetStateTo("up"));
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/dataCleaning/jobs/1"))
                        .inScenario("once down")
                        .whenScenarioStateIs("up")
                        .willReturn(okJson("{}")));
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/consumers"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(call(OperationCall.to(JOB).path("id", "1").build()).attempts())
                .isEqualTo(2);
        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> call(OperationCall.to(OperationCatalogue.named("consumerReport"))
                        .build()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(SentRequest.all(api)).hasSize(3);
    }

    @Test
    void what_may_be_billed_cannot_be_declared_repeatable() {
        assertThatThrownBy(() -> new Operation("f", "i", Method.GET, "/x", Repeat.SAFE, Billing.MAY_BE_BILLED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Listing.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
