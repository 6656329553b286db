package io.creditkit.customer.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.monitoring.AgencyPortfolio;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.OfferedRule;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchRule;
import io.creditkit.customer.monitoring.WatchService.Added;
import io.creditkit.customer.monitoring.WatchedCompany;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.BureauException.Billing;
import io.creditkit.customer.report.BureauException.Kind;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.Exchange;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportRequest;
import io.creditkit.customer.report.RiskBand;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsafeBureauTest {
    private static final WireMockServer WIRE =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final CountryCode GB = CountryCode.of("GB");
    private static final CountryCode DE = CountryCode.of("DE");
    private static final AgencyCompanyId ALPHA = Fixtures.company("GB");
    private static final String PORTFOLIOS = "/v1/monitoring/portfolios";

    private CreditsafeClient client;
    private CreditsafeBureau bureau;

    @BeforeAll
    static void listen() {
        WIRE.start();
    }

    @AfterAll
    static void stop() {
        WIRE.stop();
    }

    @BeforeEach
    void connect() {
        WIRE.resetAll();
        WIRE.stubFor(post(urlEqualTo("/v1/authenticate")).willReturn(okJson("{\"token\":\"t\"}")));
        client = Fixtures.client(URI.create("http://127.0.0.1:" + WIRE.port() + "/v1"));
        bureau = CreditsafeBureau.over(client, Fixtures.CLOCK);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static ReportRequest order(CountryCode country) {
        return new ReportRequest(ALPHA, country, ReportPurpose.COLLECTION, OrderId.of("order-1"));
    }

    @Test
    void a_company_is_looked_up_by_its_id_which_has_a_form() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies"))
                .willReturn(okJson(
                        "{\"totalSize\":2,\"companies\":[{\"id\":\"GB-0-10\",\"country\":\"GB\",\"name\":\"OTHER\"},"
                                + "{\"id\":\"GB-0-1\",\"country\":\"GB\",\"name\":\"ALPHA\"}]}")));

        assertThat(bureau.company(ALPHA, GB)).map(CompanyHit::name).contains("ALPHA");
        WIRE.verify(1, getRequestedFor(urlEqualTo("/v1/companies?countries=GB&page=1&pageSize=20&id=GB-0-1")));
        assertThat(bureau.company(AgencyCompanyId.of(CreditsafeBureau.AGENCY, "GB-0-7"), GB))
                .isEmpty();
        assertThat(bureau.formFault("GB-0-03836192")).isEmpty();
        assertThat(bureau.formFault("UK03977902")).isEmpty();
        assertThat(bureau.formFault("03836192").orElseThrow()).contains("two letters of the country");
        assertThat(bureau.formFault("GB-0 1")).isPresent();
    }

    @Test
    void an_identifier_is_searched_alone() {
        WIRE.stubFor(
                get(urlPathEqualTo("/v1/companies"))
                        .willReturn(
                                okJson(
                                        "{\"totalSize\":2,\"companies\":[{\"id\":\"GB-0-1\",\"country\":\"GB\",\"name\":\"ALPHA\",\"regNo\":\"1\",\"vatNo\":[\"V1\",\"V2\"],\"status\":\"Active\",\"officeType\":\"HeadOffice\",\"address\":{\"street\":\"High"
                                                + " Street\",\"houseNo\":\"1\",\"postCode\":\"LS1\",\"city\":\"Leeds\"}},{\"id\":\"GB-0-2\"}]}")));

        List<CompanyHit> hits = bureau.find(CompanyQuery.builder()
                .country(GB)
                .registrationNumber("1")
                .name("Alpha")
                .postCode("LS1")
                .reference("enquiry-1")
                .build());

        WIRE.verify(
                getRequestedFor(urlEqualTo("/v1/companies?countries=GB&page=1&pageSize=20&regNo=1&callRef=enquiry-1")));
        assertThat(hits)
                .containsExactly(CompanyHit.builder()
                        .company(ALPHA)
                        .country(GB)
                        .name("ALPHA")
                        .registrationNumber("1")
                        .addVatNumbers("V1", "V2")
                        .street("High Street 1")
                        .postCode("LS1")
                        .city("Leeds")
                        .status(CompanyStatus.ACTIVE)
                        .officeType("HeadOffice")
                        .build());
    }

    @Test
    void a_name_is_searched_without_the_address_where_the_country_refuses_both() {
        WIRE.stubFor(get(urlEqualTo("/v1/companies?countries=SE&page=1&pageSize=20&name=Zeta&postCode=11122"))
                .willReturn(aResponse().withStatus(400).withBody("{\"details\":\"combination is not allowed\"}")));
        WIRE.stubFor(get(urlEqualTo("/v1/companies?countries=SE&page=1&pageSize=20&name=Zeta"))
                .willReturn(okJson(
                        "{\"totalSize\":1,\"companies\":[{\"id\":\"SE-0-1\",\"country\":\"SE\",\"name\":\"ZETA\"}]}")));

        assertThat(bureau.find(CompanyQuery.builder()
                        .country(CountryCode.of("SE"))
                        .name("Zeta")
                        .postCode("11122")
                        .build()))
                .hasSize(1);
    }

    @Test
    void each_search_hands_over_what_was_sent_and_what_was_received_without_the_token() {
        String received =
                "{\"id\":\"SE-0-1\",\"country\":\"SE\",\"name\":\"ZETA\",\"notKnownToUs\":[1.50,{\"x\":null}]}";
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies"))
                .willReturn(okJson("{\"totalSize\":1,\"companies\":[" + received + "]}")));
        List<String> exchanged = new ArrayList<>();
        Exchange exchange = (question, answer) -> exchanged.addAll(List.of(question, answer));

        bureau.find(
                CompanyQuery.builder()
                        .country(CountryCode.of("SE"))
                        .name("Zeta")
                        .postCode("11122")
                        .reference("enquiry-1")
                        .build(),
                exchange);
        bureau.company(AgencyCompanyId.of(CreditsafeBureau.AGENCY, "SE-0-1"), CountryCode.of("SE"), exchange);

        assertThat(exchanged)
                .containsExactly(
                        "{\"countries\":[\"SE\"],\"name\":\"Zeta\",\"postCode\":\"11122\",\"callRef\":\"enquiry-1\"}",
                        "{\"companies\":[" + received + "]}",
                        "{\"countries\":[\"SE\"],\"id\":\"SE-0-1\"}",
                        "{\"companies\":[" + received + "]}");
    }

    @Test
    void a_german_order_names_its_purpose_and_the_document_is_kept_as_received() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse().withBody(Fixtures.report("DE"))));

        ReportDocument document = bureau.order(order(DE));

        WIRE.verify(getRequestedFor(
                urlEqualTo("/v1/companies/GB-0-1?language=en&customData=de_reason_code%3A%3A4&callRef=order-1")));
        assertThat(document).isEqualTo(ReportDocument.of(Fixtures.report("DE"), "application/json", Fixtures.NOW));
    }

    @Test
    void a_document_is_ordered_with_its_data_and_both_are_found_in_what_is_kept() {
        String received = new String(Fixtures.report("GB"), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"pdfReportStream\":\"JVBERi0xLjQK\",");
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse().withBody(received)));

        ReportDocument document = bureau.orderPdf(order(GB));

        WIRE.verify(getRequestedFor(urlEqualTo("/v1/companies/GB-0-1?language=en&callRef=order-1"))
                .withHeader("Accept", equalTo("application/json+pdf")));
        assertThat(document.mediaType()).isEqualTo("application/json+pdf");
        assertThat(document.bytes()).isEqualTo(received.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bureau.pdf(document).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.4\n");
        assertThat(bureau.read(ALPHA, document).figures())
                .isEqualTo(
                        bureau.read(ALPHA, ReportDocument.of(Fixtures.report("GB"), "application/json", Fixtures.NOW))
                                .figures());
    }

    @Test
    void a_document_without_data_around_it_is_kept_for_it_was_paid_for() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse()
                        .withBody("{\"pdfReportStream\":\""
                                + Base64.getEncoder().encodeToString("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8))
                                + "\"}")));

        ReportDocument document = bureau.orderPdf(order(GB));

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.4\n");
        assertThat(bureau.pdf(document)).isPresent();
    }

    @Test
    void a_document_that_comes_alone_is_kept_as_it_is() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/pdf")
                        .withBody("%PDF-1.7\n")));

        ReportDocument document = bureau.orderPdf(order(GB));

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(bureau.pdf(document))
                .hasValueSatisfying(pdf -> assertThat(pdf).isEqualTo(document.bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"report\":null,\"messages\":[]}|NOT_AVAILABLE|NOT_BILLED",
                "403|{\"message\":\"Forbidden request\"}|FORBIDDEN|NOT_BILLED",
                "500|oops|UNAVAILABLE|UNKNOWN",
                "200|{\"some\":\"thing\"}|UNREADABLE_ANSWER|UNKNOWN"
            })
    void a_document_that_does_not_come_is_told_as_a_report_is(int status, String body, Kind kind, Billing billing) {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse().withStatus(status).withBody(body)));

        BureauException refusal = catchThrowableOfType(BureauException.class, () -> bureau.orderPdf(order(GB)));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.billing()).isEqualTo(billing);
        WIRE.verify(1, getRequestedFor(urlPathEqualTo("/v1/companies/GB-0-1")));
    }

    @Test
    void elsewhere_no_purpose_is_told() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/companies/GB-0-1"))
                .willReturn(aResponse().withBody(Fixtures.report("GB"))));

        bureau.order(order(GB));

        WIRE.verify(getRequestedFor(urlEqualTo("/v1/companies/GB-0-1?language=en&callRef=order-1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"message\":\"Wrong\"}|INVALID_REQUEST|NOT_BILLED",
                "400|{\"messages\":[{\"code\":\"ReportUnavailable\"}]}|NOT_AVAILABLE|NOT_BILLED",
                "200|{\"report\":null,\"messages\":[]}|NOT_AVAILABLE|NOT_BILLED",
                "403|{\"message\":\"Forbidden request\"}|FORBIDDEN|NOT_BILLED",
                "404|{}|NOT_AVAILABLE|NOT_BILLED",
                "401|{\"error\":\"Invalid token.\"}|CREDENTIALS|NOT_BILLED",
                "429|{}|RATE_LIMIT|NOT_BILLED",
                "500|{}|UNAVAILABLE|UNKNOWN",
                "503|{}|UNAVAILABLE|UNKNOWN",
                "412|{}|UNAVAILABLE|UNKNOWN",
                "200|<html>|UNREADABLE_ANSWER|UNKNOWN"
            })
    void each_failure_of_an_order_says_what_to_do_and_whether_it_may_have_cost(
            int status, String body, Kind kind, Billing billing) {
        WIRE.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

        BureauException failure = catchThrowableOfType(BureauException.class, () -> bureau.order(order(GB)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.billing()).isEqualTo(billing);
        assertThat(failure.getCause()).isNotNull();
    }

    @Test
    void an_order_that_broke_off_may_have_cost_and_is_sent_once() {
        WIRE.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        BureauException failure = catchThrowableOfType(BureauException.class, () -> bureau.order(order(GB)));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
        WIRE.verify(1, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"401,CREDENTIALS", "403,CREDENTIALS", "500,UNAVAILABLE"})
    void an_order_that_fails_at_the_login_cost_nothing(int status, Kind kind) {
        WIRE.stubFor(post(urlEqualTo("/v1/authenticate")).willReturn(aResponse().withStatus(status)));

        BureauException failure = catchThrowableOfType(BureauException.class, () -> bureau.order(order(GB)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.billing()).isEqualTo(Billing.NOT_BILLED);
        assertThat(failure.getMessage()).doesNotContain("secret");
    }

    @Test
    void a_company_of_another_agency_is_not_asked_for() {
        AgencyCompanyId foreign = AgencyCompanyId.of("other", "1");

        BureauException failure = catchThrowableOfType(
                BureauException.class,
                () -> bureau.order(new ReportRequest(foreign, GB, ReportPurpose.INSURANCE, OrderId.of("o"))));

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        WIRE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void the_meter_counts_over_all_templates_of_a_country() {
        WIRE.stubFor(
                get(urlEqualTo("/v1/access"))
                        .willReturn(
                                okJson(
                                        "{\"countryAccess\":{\"creditsafeConnectOnlineReports\":[{\"countryIso2\":\"GB\",\"used\":3},{\"countryIso2\":\"GB\",\"templateName\":\"x\",\"used\":\"4\"},{\"countryIso2\":\"DE\"}]}}")));

        assertThat(bureau.reportsUsed(GB)).hasValue(7);
        assertThat(bureau.reportsUsed(DE)).isEmpty();
        assertThat(bureau.reportsUsed(CountryCode.of("FR"))).isEmpty();
    }

    @Test
    void a_portfolio_is_found_by_its_name() {
        WIRE.stubFor(
                get(urlPathEqualTo(PORTFOLIOS))
                        .willReturn(
                                okJson(
                                        "{\"data\":{\"portfolios\":[{\"portfolioId\":1,\"name\":\"Other\"},{\"portfolioId\":2,\"name\":\"Ours\"}]},\"paging\":{\"next\":null}}")));

        assertThat(bureau.ensurePortfolio("Ours")).isEqualTo("2");

        WIRE.verify(0, postRequestedFor(urlEqualTo(PORTFOLIOS)));
    }

    @Test
    void a_missing_portfolio_is_made_and_one_made_meanwhile_is_taken() {
        WIRE.stubFor(get(urlPathEqualTo(PORTFOLIOS))
                .inScenario("race")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"data\":{\"portfolios\":[]},\"paging\":{}}"))
                .willSetStateTo("made"));
        WIRE.stubFor(post(urlEqualTo(PORTFOLIOS)).willReturn(okJson("{\"portfolioId\":8,\"name\":\"Ours\"}")));
        assertThat(bureau.ensurePortfolio("Ours")).isEqualTo("8");

        WIRE.resetScenarios();
        WIRE.stubFor(get(urlPathEqualTo(PORTFOLIOS))
                .inScenario("race")
                .whenScenarioStateIs("made")
                .willReturn(
                        okJson("{\"data\":{\"portfolios\":[{\"portfolioId\":9,\"name\":\"Ours\"}]},\"paging\":{}}")));
        WIRE.stubFor(post(urlEqualTo(PORTFOLIOS)).willReturn(aResponse().withStatus(409)));
        assertThat(bureau.ensurePortfolio("Ours")).isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{}|ADDED",
                "409|{}|ALREADY_THERE",
                "404|{\"message\":\"Company resource not found\"}|NOT_WATCHABLE"
            })
    void a_company_is_put_into_a_portfolio(int status, String body, Added outcome) {
        WIRE.stubFor(post(urlEqualTo(PORTFOLIOS + "/2/companies"))
                .willReturn(aResponse().withStatus(status).withBody(body)));

        assertThat(bureau.add("2", ALPHA, "C-1")).isEqualTo(outcome);

        WIRE.verify(postRequestedFor(urlEqualTo(PORTFOLIOS + "/2/companies"))
                .withRequestBody(equalToJson(
                        "{\"id\":\"GB-0-1\",\"personalReference\":\"C-1\",\"freeText\":\"\",\"personalLimit\":\"\"}")));
    }

    @Test
    void a_missing_portfolio_is_no_company_that_can_not_be_watched() {
        WIRE.stubFor(post(urlEqualTo(PORTFOLIOS + "/2/companies"))
                .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"Portfolio not found\"}")));

        assertThat(catchThrowableOfType(BureauException.class, () -> bureau.add("2", ALPHA, "C-1"))
                        .kind())
                .isEqualTo(Kind.NOT_AVAILABLE);
    }

    @Test
    void members_are_listed() {
        WIRE.stubFor(get(urlPathEqualTo(PORTFOLIOS + "/2/companies"))
                .willReturn(okJson("{\"data\":[{\"id\":\"GB-0-1\"}],\"paging\":{\"next\":null}}")));

        assertThat(bureau.members("2")).containsExactly(ALPHA);
    }

    @Test
    void companies_are_listed_with_what_we_wrote_on_them_and_described_and_taken_out() {
        WIRE.stubFor(get(urlPathEqualTo(PORTFOLIOS + "/2/companies"))
                .willReturn(okJson(
                        "{\"data\":[{\"id\":\"GB-0-1\",\"personalReference\":\"C-1\",\"freeText\":\"look\",\"personalLimit\":\"500"
                                + " GBP\"},{\"id\":\"GB-0-1\"}],\"paging\":{\"next\":null}}")));
        WIRE.stubFor(patch(urlEqualTo(PORTFOLIOS + "/2/companies/GB-0-1")).willReturn(okJson("{}")));
        WIRE.stubFor(delete(urlEqualTo(PORTFOLIOS + "/2/companies/GB-0-1")).willReturn(okJson("{}")));
        WatchedCompany told = new WatchedCompany(ALPHA, "C-1", "look", "500 GBP");

        assertThat(bureau.watched("2")).containsExactly(told);
        bureau.describe("2", told);
        bureau.takeOut("2", ALPHA);

        WIRE.verify(patchRequestedFor(urlEqualTo(PORTFOLIOS + "/2/companies/GB-0-1"))
                .withRequestBody(equalToJson(
                        "{\"personalReference\":\"C-1\",\"freeText\":\"look\",\"personalLimit\":\"500 GBP\"}")));
        WIRE.verify(deleteRequestedFor(urlEqualTo(PORTFOLIOS + "/2/companies/GB-0-1")));
    }

    @Test
    void a_portfolio_is_renamed_and_removed_also_when_it_is_gone() {
        WIRE.stubFor(
                get(urlPathEqualTo(PORTFOLIOS))
                        .willReturn(
                                okJson(
                                        "{\"data\":{\"portfolios\":[{\"portfolioId\":2,\"name\":\"Ours\"}]},\"paging\":{\"next\":null}}")));
        WIRE.stubFor(patch(urlEqualTo(PORTFOLIOS + "/2")).willReturn(aResponse().withStatus(204)));
        WIRE.stubFor(delete(urlEqualTo(PORTFOLIOS + "/2"))
                .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"Portfolio not found\"}")));

        assertThat(bureau.portfolios()).containsExactly(new AgencyPortfolio("2", "Ours"));
        bureau.rename("2", "Others");
        bureau.remove("2");

        WIRE.verify(patchRequestedFor(urlEqualTo(PORTFOLIOS + "/2"))
                .withRequestBody(equalToJson("{\"name\":\"Others\"}", true, true)));
        WIRE.verify(deleteRequestedFor(urlEqualTo(PORTFOLIOS + "/2")));
    }

    @Test
    void wanted_rules_are_put_for_a_place_as_a_whole_and_read_back() {
        String catalogue = "[{\"ruleCode\":101,\"name\":\"International Rating | Reduce by"
                + " {0}\",\"isActive\":0},{\"ruleCode\":105,\"name\":\"Address\",\"isActive\":0}]";
        WIRE.stubFor(get(urlEqualTo("/v1/monitoring/eventRules/XX")).willReturn(okJson(catalogue)));
        WIRE.stubFor(get(urlEqualTo("/v1/monitoring/eventRules/GB"))
                .willReturn(aResponse().withStatus(404)));
        WIRE.stubFor(get(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                .inScenario("wanted")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("[{\"ruleCode\":105,\"isActive\":1}]")));
        WIRE.stubFor(put(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                .inScenario("wanted")
                .willReturn(aResponse().withStatus(204))
                .willSetStateTo("put"));
        WIRE.stubFor(get(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                .inScenario("wanted")
                .whenScenarioStateIs("put")
                .willReturn(okJson(
                        "[{\"ruleCode\":101,\"isActive\":1,\"param0\":\"2\"},{\"ruleCode\":105,\"isActive\":0}]")));
        WatchRule wanted = WatchRule.worldwide(101, "2");

        assertThat(bureau.rules(Optional.empty()))
                .extracting(OfferedRule::topic)
                .containsExactly(EventTopic.BAND, EventTopic.ADDRESS);
        assertThat(bureau.rulesOn("2", Set.of(GB))).containsExactly(WatchRule.worldwide(105));
        assertThat(bureau.applyRules("2", List.of(wanted), Set.of(GB))).containsExactly(wanted);
        assertThat(bureau.applyRules("2", List.of(wanted), Set.of(GB))).containsExactly(wanted);

        WIRE.verify(
                1,
                putRequestedFor(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                        .withRequestBody(
                                equalToJson(
                                        "[{\"ruleCode\":101,\"isActive\":1,\"param0\":\"2\"},{\"ruleCode\":105,\"isActive\":0}]")));
    }

    @Test
    void what_we_watch_is_switched_on_and_what_was_on_stays_on() {
        String global = "[{\"ruleCode\":101,\"name\":\"International"
                + " Rating\",\"isActive\":0},{\"ruleCode\":105,\"name\":\"Address\",\"isActive\":0},{\"ruleCode\":110,\"name\":\"New"
                + " accounts\",\"isActive\":0},{\"ruleCode\":111,\"name\":\"Website\",\"isActive\":0},"
                + "{\"ruleCode\":112,\"name\":\"Telephone\",\"isActive\":0}]";
        WIRE.stubFor(get(urlEqualTo("/v1/monitoring/eventRules/XX")).willReturn(okJson(global)));
        WIRE.stubFor(get(urlEqualTo("/v1/monitoring/eventRules/GB"))
                .willReturn(aResponse().withStatus(404)));
        WIRE.stubFor(get(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                .inScenario("rules")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("[{\"ruleCode\":111,\"name\":\"Website\",\"isActive\":1,\"param0\":\"x\"}]")));
        WIRE.stubFor(put(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                .inScenario("rules")
                .willReturn(aResponse().withStatus(204))
                .willSetStateTo("put"));
        WIRE.stubFor(
                get(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                        .inScenario("rules")
                        .whenScenarioStateIs("put")
                        .willReturn(
                                okJson(
                                        "[{\"ruleCode\":101,\"isActive\":1},{\"ruleCode\":105,\"isActive\":\"1\"},{\"ruleCode\":110,\"isActive\":1},{\"ruleCode\":111,\"isActive\":1},{\"ruleCode\":112,\"isActive\":0}]")));

        assertThat(bureau.ensureRules("2", Set.of(GB))).isEqualTo(4);

        WIRE.verify(
                putRequestedFor(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX"))
                        .withRequestBody(
                                equalToJson(
                                        "[{\"ruleCode\":101,\"isActive\":1,\"param0\":\"1\",\"param1\":\"Any\",\"param2\":\"true\"},{\"ruleCode\":105,\"isActive\":1},{\"ruleCode\":110,\"isActive\":1},{\"ruleCode\":111,\"isActive\":1,\"param0\":\"x\"},{\"ruleCode\":112,\"isActive\":0}]")));
    }

    @Test
    void rules_that_stand_already_are_left_alone() {
        String rules = "[{\"ruleCode\":101,\"name\":\"International Rating\",\"isActive\":1,\"param0\":\"2\"}]";
        WIRE.stubFor(get(urlEqualTo("/v1/monitoring/eventRules/XX")).willReturn(okJson(rules)));
        WIRE.stubFor(get(urlEqualTo(PORTFOLIOS + "/2/eventRules/XX")).willReturn(okJson(rules)));

        assertThat(bureau.ensureRules("2", Set.of())).isEqualTo(1);

        WIRE.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void an_event_of_a_band_tells_what_e_says_in_the_country_of_the_company() {
        WIRE.stubFor(get(urlPathEqualTo(PORTFOLIOS + "/2/notificationEvents"))
                .willReturn(okJson("{\"totalCount\":4,\"data\":["
                        + event(1, "\"id\":\"BE-0-1\"", 101)
                        + "," + event(2, "\"id\":\"GB001-0-1\"", 101)
                        + "," + event(3, "\"safeNumber\":\"UK1\"", 101)
                        + "," + event(4, "\"id\":\"BE-0-1\"", 102)
                        + "],\"paging\":{\"next\":null}}")));
        CreditsafeSettings settings = CreditsafeSettings.builder()
                .putMeaningOfE(CountryCode.of("BE"), MeaningOfE.NOT_RATED)
                .build();

        assertThat(CreditsafeBureau.over(client, Fixtures.CLOCK, settings)
                        .events("2", Instant.parse("2026-02-01T00:00:00Z")))
                .extracting(WatchEvent::meaningOfE)
                .containsExactly(
                        Optional.of(RiskBand.NOT_RATED), Optional.of(RiskBand.E), Optional.empty(), Optional.empty());
    }

    private static String event(int id, String company, int rule) {
        return "{\"notificationEventId\":" + id + ",\"company\":{" + company
                + "},\"createdDate\":\"2026-02-0" + id + "T00:00:00Z\",\"ruleCode\":" + rule
                + ",\"ruleName\":\"Rule\",\"oldValue\":\"B\",\"newValue\":\"E\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "GB-0-00012345,gb-0-12345,true",
        "GB-0-00012345,GB001-0-12345,true",
        "GB-0-1,GB-1-1,false",
        "GB-0-1,GB-0-10,false",
        "GB-0-1,FR-0-1,false",
        "UK03977902,uk03977902,true",
        "DE-X-A-0,DE-X-A-00,false"
    })
    void the_forms_of_one_key_are_compared_by_one_text(String one, String other, boolean same) {
        assertThat(bureau.keyOf(AgencyCompanyId.of("creditsafe", one))
                        .equals(bureau.keyOf(AgencyCompanyId.of("creditsafe", other))))
                .isEqualTo(same);
    }

    @Test
    void events_are_asked_for_by_creation_and_come_oldest_first() {
        WIRE.stubFor(
                get(urlPathEqualTo(PORTFOLIOS + "/2/notificationEvents"))
                        .willReturn(
                                okJson(
                                        "{\"totalCount\":3,\"data\":[{\"notificationEventId\":2,\"company\":{\"id\":\"GB-0-1\"},\"eventDate\":\"2026-02-02T00:00:00Z\",\"createdDate\":\"2026-02-05T00:00:00Z\",\"ruleCode\":1801,\"ruleName\":\"Credit"
                                                + " score"
                                                + " decreased\",\"oldValue\":\"60\",\"newValue\":\"20\"},{\"notificationEventId\":1,\"company\":{\"safeNumber\":\"UK1\"},\"eventDate\":\"2026-02-03T00:00:00Z\",\"ruleCode\":101,\"ruleName\":\"Rating\"},{\"notificationEventId\":3}],\"paging\":{\"next\":null}}")));

        List<WatchEvent> events = bureau.events("2", Instant.parse("2026-02-01T00:00:00Z"));

        WIRE.verify(getRequestedFor(urlPathEqualTo(PORTFOLIOS + "/2/notificationEvents"))
                .withQueryParam("startDate", equalTo("2026-02-01T00:00:00Z"))
                .withQueryParam("filterByCreatedDate", equalTo("true"))
                .withQueryParam("page", equalTo("0")));
        assertThat(events).extracting(WatchEvent::notificationId).containsExactly("1", "2");
        assertThat(events.get(0).topic()).isEqualTo(EventTopic.BAND);
        assertThat(events.get(0).company().value()).isEqualTo("UK1");
        assertThat(events.get(1).topic()).isEqualTo(EventTopic.SCORE);
        assertThat(events.get(1).oldValue()).contains("60");
        assertThat(events.get(1).createdAt()).isEqualTo(Instant.parse("2026-02-05T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1802,Local credit limit decreased,LIMIT",
        "1801,Local score change,SCORE",
        "1803,New CCJ registered,NEGATIVE_RECORD",
        "1805,Company status changed,STATUS",
        "2004,Insolvency opened,STATUS",
        "1810,Director appointed,DIRECTORS",
        "1811,Registered office changed,ADDRESS",
        "1812,Company name changed,NAME",
        "1813,New accounts filed,ACCOUNTS",
        "2201,Incident,NEGATIVE_RECORD",
        "1718,Legal situation,STATUS",
        "9999,Something else,OTHER",
        "102,Anything,LIMIT",
        "107,Anything,DIRECTORS"
    })
    void rules_are_about_what_their_number_or_their_name_says(int number, String name, EventTopic topic) {
        assertThat(Topics.of(number, name)).isEqualTo(topic);
    }

    @Test
    void every_category_that_a_rule_of_events_can_wait_for_is_watched() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(Topics.WATCHED))).containsExactly(EventTopic.OTHER);
    }
}
