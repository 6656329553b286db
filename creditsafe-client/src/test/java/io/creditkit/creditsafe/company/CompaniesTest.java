package io.creditkit.creditsafe.company;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.MessageCode;
import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompaniesTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final CountryCode GB = CountryCode.of("gb");
    private static final ConnectId ALPHA = ConnectId.of("GB-0-00000001");

    private static CompanySearchRequest anything() {
        return CompanySearchRequest.builder().addCountries(GB).name("x").build();
    }

    @Test
    void a_search_sends_every_field_and_reads_every_hit() {
        api.wire().stubFor(get(urlPathEqualTo("/v1/companies")).willReturn(ApiServer.fixture("company/search.json")));

        List<CompanyHit> hits = api.client()
                .companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(CountryCode.of("IE"), GB)
                        .id(ALPHA)
                        .safeNumber("UK1")
                        .registrationNumber("1")
                        .vatNumber("v")
                        .name("Fish & Chips + Söhne")
                        .tradeName("t")
                        .acronym("a")
                        .nameMatching(CompanySearchRequest.NameMatching.EXACT)
                        .address("ad")
                        .street("High*")
                        .houseNumber("1")
                        .city("c")
                        .postalCode("p")
                        .province("pr")
                        .officeType(OfficeType.HEAD_OFFICE)
                        .addPhoneNumbers("1", "2")
                        .status(CompanyStatus.ACTIVE)
                        .type(CompanyType.of("Mystery"))
                        .website("w")
                        .language("EN")
                        .customData("k::v")
                        .callReference("ref 1")
                        .pageSize(3)
                        .build())
                .toList(3);

        assertThat(SentRequest.all(api).get(0))
                .isEqualTo(
                        SentRequest.of(
                                "GET /companies?countries=GB,IE&page=1&pageSize=3&language=EN"
                                        + "&id=GB-0-00000001&safeNo=UK1&regNo=1&vatNo=v"
                                        + "&name=Fish%20%26%20Chips%20%2B%20S%C3%B6hne&tradeName=t&acronym=a&exact=true&address=ad"
                                        + "&street=High%2A&houseNo=1&city=c&postCode=p&province=pr&officeType=headOffice"
                                        + "&phoneNo=1&phoneNo=2&status=Active&type=Mystery&website=w&customData=k%3A%3Av&callRef=ref%201"));
        CompanyHit first = hits.get(0);
        assertThat(first.id()).contains(ALPHA);
        assertThat(first.name()).contains("ALPHA  TRADING LIMITED");
        assertThat(first.safeNumber()).contains("UK00000001");
        assertThat(first.officeType()).contains(OfficeType.HEAD_OFFICE);
        assertThat(first.status()).contains(CompanyStatus.ACTIVE);
        assertThat(first.vatNumbers()).containsExactly("GB999999973");
        assertThat(first.phoneNumbers()).isEmpty();
        assertThat(first.address().orElseThrow().postalCode()).contains("LS1 1AA");
        assertThat(first.latestAccounts()).contains(LocalDate.of(2025, 6, 30));
        assertThat(first.latestChange()).contains(LocalDate.of(2025, 12, 31));
        assertThat(first.monitoring()).contains(true);
        assertThat(first.open().get("brandNew").get("kept").integer()).hasValue(1);
        CompanyHit second = hits.get(1);
        assertThat(second.registrationNumber()).isEmpty();
        assertThat(second.vatNumbers()).containsExactly("A", "B");
        assertThat(second.status().orElseThrow().isKnown()).isFalse();
        assertThat(second.status().orElseThrow().text()).isEqualTo("Sleeping");
        assertThat(first.toString()).doesNotContain("ALPHA");
    }

    @Test
    void further_pages_are_asked_for_when_they_are_reached() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies"))
                        .withQueryParam("page", equalTo("1"))
                        .willReturn(okJson("{\"totalSize\":3,\"companies\":[{\"id\":\"A-1\"},{\"id\":\"A-2\"}]}")));
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies"))
                        .withQueryParam("page", equalTo("2"))
                        .willReturn(okJson("{\"totalSize\":3,\"companies\":[{\"id\":\"A-2\"},{\"id\":\"A-3\"}]}")));

        List<String> ids = api
                .client()
                .companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(GB)
                        .pageSize(2)
                        .build())
                .stream()
                .map(hit -> hit.id().orElseThrow().value())
                .toList();

        assertThat(ids).containsExactly("A-1", "A-2", "A-3");
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /companies?countries=GB&page=1&pageSize=2"),
                        SentRequest.of("GET /companies?countries=GB&page=2&pageSize=2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"totalSize\":0,\"companies\":[],\"messages\":[{\"code\":\"NoResults\"}]}",
                "200|{\"totalSize\":0,\"companies\":{}}",
                "200|{\"messages\":[{\"code\":\"NoResults\"}]}",
                "404|{\"messages\":[{\"code\":\"NoResults\"}],\"totalSize\":0}",
                "204|"
            })
    void a_search_without_hits_is_an_empty_list(int status, String body) {
        api.wire()
                .stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

        assertThat(api.client().companies().search(anything()).toList(10)).isEmpty();
    }

    @Test
    void a_combination_that_is_not_allowed_is_the_callers_to_change() {
        api.wire()
                .stubFor(get(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withBody("{\"details\":\"Specified criteria combination is not allowed\"}")));

        assertThatThrownBy(() -> api.client().companies().search(anything()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Specified criteria combination is not allowed");
    }

    @Test
    void a_search_needs_a_country_and_a_possible_page() {
        assertThatThrownBy(() -> CompanySearchRequest.builder().name("x").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CompanySearchRequest.builder()
                        .addCountries(GB)
                        .pageSize(1001)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountryCode.of("UK")).hasMessageContaining("GB");
    }

    @Test
    void search_criteria_are_read_with_old_and_new_names() {
        api.wire()
                .stubFor(get(urlEqualTo("/v1/companies/searchcriteria?countries=GB"))
                        .willReturn(ApiServer.fixture("company/searchcriteria.json")));

        SearchCriteria criteria = api.client().companies().searchCriteria(Set.of(GB));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /companies/searchcriteria?countries=GB"));
        assertThat(criteria.countries()).containsExactly(GB);
        assertThat(criteria.sets()).hasSize(3);
        assertThat(criteria.sets().get(1).fields())
                .containsOnlyKeys("name", "address.postCode", "address.city", "status");
        assertThat(criteria.sets().get(0).fields().get("regNo").maximumLength()).hasValue(8);
        assertThat(criteria.sets().get(2).fields().get("safeNo").pattern()).contains("GB\\d{8}");
        assertThat(criteria.sets().get(1).fields().get("status").allowedValues())
                .containsExactly("Active", "NonActive");
    }

    @Test
    void a_match_sends_its_fields_and_reads_the_confidence() {
        api.wire()
                .stubFor(
                        get(urlPathEqualTo("/v1/companies/match")).willReturn(ApiServer.fixture("company/match.json")));

        CompanyMatches matches = api.client()
                .companies()
                .match(CompanyMatchRequest.builder()
                        .country(CountryCode.of("DE"))
                        .name("Beispiel GmbH")
                        .city("Berlin")
                        .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "GET /companies/match?country=DE&matchThreshold=900&name=Beispiel%20GmbH&city=Berlin"));
        CompanyMatch match = matches.matches().get(0);
        assertThat(match.confidence()).hasValue(950);
        assertThat(match.phoneNumber()).contains("493012345");
        assertThat(match.address().orElseThrow().postalCode()).contains("10115");
        assertThat(match.explanation().get("matchScoreLocal Id").text()).contains("A");
    }

    @Test
    void a_report_is_ordered_with_its_options_and_kept_byte_for_byte() {
        byte[] document = ApiServer.bytes("company/report.json");
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-00000001"))
                        .willReturn(ApiServer.fixture("company/report.json")));

        CompanyReport report = api.client()
                .companies()
                .report(
                        ALPHA,
                        ReportRequest.builder()
                                .language(ReportLanguage.GERMAN)
                                .template("full")
                                .germanReason(GermanReason.CREDIT_DECISION)
                                .putCustomData("other", "1")
                                .indicators(ReportRequest.Indicators.INCLUDE)
                                .callReference("order-7")
                                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /companies/GB-0-00000001?language=de&template=full"
                        + "&includeIndicators=true&customData=de_reason_code%3A%3A1,other%3A%3A1&callRef=order-7"));
        assertThat(report.document()).isEqualTo(document);
        assertThat(report).isEqualTo(CompanyReport.parse(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"report\":null,\"messages\":[]}", "{\"messages\":[{\"code\":\"ReportUnavailable\"}]}"})
    void no_report_under_status_200_is_no_report(String body) {
        api.wire().stubFor(get(urlPathMatching("/v1/companies/.*")).willReturn(okJson(body)));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .isInstanceOf(ReportUnavailableException.class);
    }

    @Test
    void no_report_under_status_400_is_no_report_and_says_why() {
        api.wire()
                .stubFor(get(urlPathMatching("/v1/companies/.*"))
                        .willReturn(aResponse().withStatus(400).withBody(ApiServer.bytes("company/unavailable.json"))));

        ReportUnavailableException failure = catchThrowableOfType(
                ReportUnavailableException.class, () -> api.client().companies().report(ALPHA, ReportRequest.usual()));

        assertThat(failure.statusCode()).isEqualTo(400);
        assertThat(failure.providerText()).contains("No report for this company");
        assertThat(failure.messages().get(0).code()).contains(MessageCode.REPORT_UNAVAILABLE);
        assertThat(failure.correlationId()).contains("c-none");
    }

    @Test
    void a_missing_german_reason_is_a_wrong_request_and_not_a_missing_report() {
        api.wire()
                .stubFor(get(urlPathMatching("/v1/companies/.*"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withBody("{\"messages\":[{\"code\":\"InvalidCustomData\"}]}")));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .isExactlyInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_country_outside_the_subscription_is_said_so() {
        api.wire()
                .stubFor(
                        get(urlPathMatching("/v1/companies/.*"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(403)
                                                .withBody(
                                                        "{\"correlationId\":\"c\",\"message\":\"Forbidden request\",\"details\":\"No access to RO reports\"}")));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("No access to RO reports")
                .hasMessageContaining("client.access()");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_order_that_breaks_off_is_sent_once_and_left_in_doubt(Fault fault) {
        api.wire()
                .stubFor(get(urlPathMatching("/v1/companies/.*"))
                        .willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .satisfiesAnyOf(
                        failure -> assertThat(((TransportException) failure).outcomeUnknown())
                                .isTrue(),
                        failure -> assertThat(failure)
                                .isInstanceOf(ResponseFormatException.class)
                                .hasMessageContaining("may have been billed"));

        api.wire().verify(1, getRequestedFor(urlPathMatching("/v1/companies/.*")));
    }

    @Test
    void an_order_is_not_repeated_when_the_server_fails_and_asks_for_it() {
        api.wire()
                .stubFor(get(urlPathMatching("/v1/companies/.*"))
                        .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0")));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .isInstanceOf(ServerException.class);

        api.wire().verify(1, getRequestedFor(urlPathMatching("/v1/companies/.*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"report\":{\"companySumm", "<html>Sorry</html>", "", "[]", "{}"})
    void an_order_whose_answer_cannot_be_read_may_have_been_billed(String body) {
        api.wire()
                .stubFor(get(urlPathMatching("/v1/companies/.*"))
                        .willReturn(aResponse().withBody(body)));

        assertThatThrownBy(() -> api.client().companies().report(ALPHA, ReportRequest.usual()))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("may have been billed")
                .hasMessageNotContaining("Sorry");
    }

    @Test
    void a_large_report_is_fetched_elsewhere_without_the_token() {
        api.wire()
                .stubFor(get(urlPathEqualTo("/v1/companies/GB-0-00000001"))
                        .willReturn(aResponse()
                                .withStatus(302)
                                .withHeader(
                                        "Location",
                                        api.wire().baseUrl().replace("localhost", "127.0.0.1")
                                                + "/files/big?sig=%2Fabc%3D")));
        api.wire()
                .stubFor(get(urlEqualTo("/files/big?sig=%2Fabc%3D"))
                        .willReturn(ApiServer.fixture("company/report.json")));

        CompanyReport report = api.client().companies().report(ALPHA, ReportRequest.usual());

        assertThat(report.document()).isEqualTo(ApiServer.bytes("company/report.json"));
        api.wire()
                .verify(getRequestedFor(urlEqualTo("/files/big?sig=%2Fabc%3D")).withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "searchcriteria", "Schema", " ", "."})
    void a_word_of_the_api_is_no_key(String word) {
        assertThatThrownBy(() -> ConnectId.of(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
