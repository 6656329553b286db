package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.creditsafe.company.CompanyMatchRequest;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.ReportUnavailableException;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.PortfolioCompanies;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCall;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve shapes in which the provider refuses, each from the operation that it was seen at, with its words read. */
class ErrorShapesTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final PortfolioId PORTFOLIO = PortfolioId.of("7");
    private static final String ID = "9b1f0c52-8f5e-4e1c-b7e7-7a3a4f0d2c11";

    private static void answers(String path, int status, String body) {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1" + path))
                        .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private static <E extends CreditsafeException> E refused(Class<E> kind, Consumer<CreditsafeClient> call) {
        return catchThrowableOfType(kind, () -> call.accept(api.client()));
    }

    private static void order(CreditsafeClient client) {
        client.companies().report(COMPANY, ReportRequest.usual());
    }

    @Test
    void first_message_and_details_with_a_correlation_id() {
        answers(
                "/companies/GB-0-1",
                404,
                "{\"correlationId\":\"" + ID + "\",\"message\":\"Not found\",\"details\":\"No such company\"}");

        NotFoundException failure = refused(NotFoundException.class, ErrorShapesTest::order);

        assertThat(failure.providerText()).contains("Not found: No such company");
        assertThat(failure.correlationId()).contains(ID);
        assertThat(failure).hasMessageContaining("Not found: No such company").hasMessageContaining(ID);
    }

    @ParameterizedTest
    @CsvSource({"404,Portfolio not found", "403,Access forbidden"})
    void second_a_message_alone(int status, String words) {
        answers("/monitoring/portfolios/7", status, "{\"message\":\"" + words + "\"}");

        ApiException failure = refused(
                ApiException.class, client -> client.monitoring().portfolios().get(PORTFOLIO));

        assertThat(failure).isInstanceOf(status == 404 ? NotFoundException.class : AccessDeniedException.class);
        assertThat(failure.providerText()).contains(words);
        assertThat(failure.correlationId()).isEmpty();
    }

    @Test
    void second_a_message_alone_at_the_login() {
        api.wire()
                .stubFor(post(urlEqualTo("/v1/authenticate"))
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withBody("{\"message\":\"Access denied - check username and password\"}")));

        AuthenticationException failure =
                refused(AuthenticationException.class, client -> client.access().me());

        assertThat(failure.operation()).isEqualTo("Authenticate");
        assertThat(failure.providerText()).contains("Access denied - check username and password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"Invalid token.\"}", "{\"message\":\"Invalid token.\"}"})
    void third_an_error_for_a_token(String body) {
        answers("/access", 401, body);

        AuthenticationException failure =
                refused(AuthenticationException.class, client -> client.access().subscription());

        assertThat(failure.operation()).isEqualTo("subscriptionDetails");
        assertThat(failure.providerText()).contains("Invalid token.");
    }

    @Test
    void third_a_token_refused_without_a_word() {
        answers("/images/companies", 401, "{\"message\":null}");

        AuthenticationException failure =
                refused(AuthenticationException.class, client -> client.images().list(COMPANY));

        assertThat(failure.providerText()).isEmpty();
        assertThat(failure).hasMessageStartingWith("companyImageDocuments: status 401");
    }

    @Test
    void fourth_what_the_subscription_does_not_hold() {
        answers(
                "/companies/GB-0-1",
                403,
                "{\"correlationId\":\"" + ID
                        + "\",\"message\":\"Forbidden request\",\"details\":\"No access to RO reports\"}");

        AccessDeniedException failure = refused(AccessDeniedException.class, ErrorShapesTest::order);

        assertThat(failure.providerText()).contains("Forbidden request: No access to RO reports");
        assertThat(failure.correlationId()).contains(ID);
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void fifth_messages_with_status_400() {
        answers(
                "/companies/GB-0-1",
                400,
                "{\"correlationId\":\"" + ID
                        + "\",\"messages\":[{\"type\":\"Information\",\"code\":\"ReportUnavailable\",\"text\":\"No report\"}]}");

        ReportUnavailableException failure = refused(ReportUnavailableException.class, ErrorShapesTest::order);

        assertThat(failure.providerText()).contains("No report");
        assertThat(failure.correlationId()).contains(ID);
        assertThat(failure.messages()).singleElement().satisfies(message -> {
            assertThat(message.code()).contains(MessageCode.REPORT_UNAVAILABLE);
            assertThat(message.type()).contains("Information");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}"})
    void sixth_messages_with_status_200_are_no_failure_of_a_search(String none) {
        answers(
                "/companies",
                200,
                "{\"correlationId\":\"" + ID
                        + "\",\"messages\":[{\"type\":\"Information\",\"code\":\"NoResults\",\"text\":\"Nothing\"}],"
                        + "\"totalSize\":0,\"companies\":" + none + "}");

        Page<?> page = api.client()
                .companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(CountryCode.of("GB"))
                        .name("x")
                        .build())
                .first();

        assertThat(page.items()).isEmpty();
        assertThat(page.totalCount()).hasValue(0);
    }

    @Test
    void sixth_messages_with_status_200_in_place_of_a_report_are_read() {
        answers(
                "/companies/GB-0-1",
                200,
                "{\"correlationId\":\"" + ID
                        + "\",\"report\":null,\"messages\":[{\"code\":\"ReportUnavailable\",\"text\":\"No report\"}]}");

        ReportUnavailableException failure = refused(ReportUnavailableException.class, ErrorShapesTest::order);

        assertThat(failure.providerText()).contains("No report");
        assertThat(failure.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Param not supported",
        "Parameters not supported",
        "name shorter than the required minimum lenght of 2",
        "ZA is not a supported country",
        "Specified criteria combination is not allowed"
    })
    void seventh_details_alone(String details) {
        answers("/companies/match", 400, "{\"correlationId\":\"" + ID + "\",\"details\":\"" + details + "\"}");

        InvalidRequestException failure = refused(
                InvalidRequestException.class,
                client -> client.companies()
                        .match(CompanyMatchRequest.builder()
                                .country(CountryCode.of("ZA"))
                                .name("x")
                                .build()));

        assertThat(failure.providerText()).contains(details);
    }

    @Test
    void eighth_a_company_that_is_not_there_with_status_400() {
        answers("/monitoring/portfolios/7/companies/GB-0-1", 400, "{\"message\":\"PortfolioCompany not found\"}");

        assertThat(api.client().monitoring().companies().find(PORTFOLIO, COMPANY))
                .isEmpty();
        assertThat(api.client().monitoring().companies().remove(PORTFOLIO, COMPANY))
                .isEqualTo(PortfolioCompanies.RemoveOutcome.NOT_PRESENT);
        InvalidRequestException failure = refused(
                InvalidRequestException.class,
                client -> client.monitoring().companies().update(PORTFOLIO, NewPortfolioCompany.of(COMPANY)));
        assertThat(failure.providerText()).contains("PortfolioCompany not found");
    }

    @Test
    void ninth_a_conflict() {
        answers(
                "/monitoring/portfolios",
                409,
                "{\"correlationId\":\"" + ID + "\",\"message\":\"Portfolio n already exists\"}");
        answers(
                "/monitoring/portfolios/7/companies",
                409,
                "{\"correlationId\":\"" + ID + "\",\"message\":\"Company GB-0-1 already in portfolio\"}");

        ConflictException failure = refused(
                ConflictException.class,
                client -> client.monitoring().portfolios().create(NewPortfolio.named("n")));

        assertThat(failure.providerText()).contains("Portfolio n already exists");
        assertThat(failure.correlationId()).contains(ID);
        assertThat(api.client().monitoring().companies().add(PORTFOLIO, NewPortfolioCompany.of(COMPANY)))
                .isEqualTo(PortfolioCompanies.AddOutcome.ALREADY_PRESENT);
    }

    @Test
    void tenth_a_text_that_holds_json() {
        answers(
                "/freshinvestigations/1/comments",
                404,
                "\"{\\\"correlationId\\\":\\\"" + ID + "\\\",\\\"message\\\":\\\"Order not found\\\"}\"");

        NotFoundException failure = refused(
                NotFoundException.class,
                client -> client.freshInvestigations().comments().list(OrderId.of("1")));

        assertThat(failure.providerText()).contains("Order not found");
        assertThat(failure.correlationId()).contains(ID);
    }

    @ParameterizedTest
    @CsvSource({
        "409,'{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"Assigned already\"}',Assigned already",
        "409,'{\"failed\":[{\"failedItem\":\"1\",\"error\":{\"title\":\"Linked already\"}}],\"successful\":[]}',Linked already",
        "403,'{\"failed\":[{\"id\":\"1\",\"reason\":\"Not yours\"}],\"successful\":[]}',Not yours"
    })
    void eleventh_a_problem_and_a_list_of_what_failed(int status, String body, String words) {
        answers("/compliance/kyc-protect/profiles/types", status, body);

        ApiException failure = refused(
                ApiException.class,
                client -> client.operations()
                        .call(OperationCall.to(OperationCatalogue.at(
                                        Operation.Method.GET, "/compliance/kyc-protect/profiles/types"))
                                .build()));

        assertThat(failure.providerText()).contains(words);
        assertThat(failure.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>',503 Service Unavailable",
        "upstream connect error,upstream connect error",
        "'',"
    })
    void twelfth_the_words_of_a_gateway(String body, String words) {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                        .willReturn(aResponse()
                                .withStatus(503)
                                .withHeader("Content-Type", "text/html")
                                .withBody(body)));

        ServerException failure = refused(ServerException.class, ErrorShapesTest::order);

        assertThat(failure.providerText().orElse(null)).isEqualTo(words);
        assertThat(failure.outcomeUnknown()).isTrue();
    }
}
