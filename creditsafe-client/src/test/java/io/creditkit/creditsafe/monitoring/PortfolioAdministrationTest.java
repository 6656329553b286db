package io.creditkit.creditsafe.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.ServerException;
import io.creditkit.creditsafe.TransportException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PortfolioAdministrationTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final PortfolioId P = PortfolioId.of("77");
    private static final PortfolioId Q = PortfolioId.of("78");
    private static final ConnectId ALPHA = ConnectId.of("GB-0-1");
    private static final String ONE = "/v1/monitoring/portfolios/77";

    private static Monitoring monitoring() {
        return api.client().monitoring();
    }

    @Test
    void the_user_says_whether_reports_fill_the_default_portfolio() {
        api.wire()
                .stubFor(
                        get(urlEqualTo("/v1/monitoring/user/details"))
                                .willReturn(
                                        okJson(
                                                "[{\"userId\":5,\"csUserId\":101,\"csCustomerId\":\"9\",\"countryCode\":\"GB\","
                                                        + "\"languageCode\":\"EN\",\"createdDate\":\"2020-01-02T03:04:05Z\",\"modifiedDate\":null,"
                                                        + "\"lastAccessDate\":\"2021-01-02 03:04:05\",\"contractEndDate\":\"\",\"isAutoTracker\":1}]")));

        List<MonitoringUser> users = monitoring().users();

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /monitoring/user/details"));
        assertThat(users).singleElement().satisfies(user -> {
            assertThat(user.userId()).contains("5");
            assertThat(user.csUserId()).contains("101");
            assertThat(user.csCustomerId()).contains("9");
            assertThat(user.country()).contains(CountryCode.of("GB"));
            assertThat(user.language()).contains("EN");
            assertThat(user.createdAt()).contains(Instant.parse("2020-01-02T03:04:05Z"));
            assertThat(user.lastAccess()).contains(Instant.parse("2021-01-02T03:04:05Z"));
            assertThat(user.modifiedAt()).isEmpty();
            assertThat(user.contractEnd()).isEmpty();
            assertThat(user.tracksAutomatically()).contains(true);
        });
    }

    @Test
    void a_change_sends_what_was_given_and_nothing_else() {
        api.wire().stubFor(patch(urlEqualTo(ONE)).willReturn(aResponse().withStatus(204)));

        monitoring().portfolios().update(P, PortfolioChange.rename("Debtors"));
        monitoring()
                .portfolios()
                .update(
                        P,
                        PortfolioChange.builder()
                                .name("Debtors")
                                .standing(NewPortfolio.Standing.ORDINARY)
                                .emails(List.of(new PortfolioEmail("T", "P", "t@example.org")))
                                .emailSubject("S")
                                .emailLanguage("de")
                                .build());
        monitoring()
                .portfolios()
                .update(
                        P,
                        PortfolioChange.builder()
                                .name("Debtors")
                                .emails(List.of())
                                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("PATCH /monitoring/portfolios/77", "{\"name\":\"Debtors\"}"),
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77",
                                "{\"name\":\"Debtors\",\"isDefault\":false,\"emails\":[{\"firstName\":\"T\",\"lastName\":\"P\","
                                        + "\"emailAddress\":\"t@example.org\"}],\"frequency\":\"1\",\"emailSubject\":\"S\",\"emailLanguage\":\"de\"}"),
                        SentRequest.of("PATCH /monitoring/portfolios/77", "{\"name\":\"Debtors\",\"emails\":[]}"));
    }

    @Test
    void a_search_for_portfolios_names_its_text_and_shared_ones_stand_apart() {
        String list = "/v1/monitoring/portfolios?";
        api.wire()
                .stubFor(
                        get(urlEqualTo(list + "searchQuery=A%26B&page=0&pageSize=1000"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":1,\"data\":{\"portfolios\":[{\"portfolioId\":77,"
                                                        + "\"emails\":[{\"firstName\":\"T\",\"lastName\":\"P\",\"email\":\"t@example.org\"}],\"emailSubject\":\"S\"}]}}")));
        api.wire()
                .stubFor(
                        get(urlEqualTo(list + "page=0&pageSize=1"))
                                .willReturn(
                                        okJson(
                                                "{\"data\":{\"portfolios\":[{\"portfolioId\":77}],\"sharedPortfolios\":[{\"portfolioId\":\"99\",\"name\":\"Theirs\"}]}}")));

        Portfolio found = monitoring().portfolios().search("A&B").toList(5).get(0);

        assertThat(found.emails()).containsExactly(new PortfolioEmail("T", "P", "t@example.org"));
        assertThat(found.emailSubject()).contains("S");
        assertThat(monitoring().portfolios().sharedWithMe())
                .singleElement()
                .satisfies(shared -> assertThat(shared.name()).contains("Theirs"));
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios?searchQuery=A%26B&page=0&pageSize=1000"),
                        SentRequest.of("GET /monitoring/portfolios?page=0&pageSize=1"));
    }

    @Test
    void a_file_of_companies_is_sent_as_a_form() {
        api.wire()
                .stubFor(post(urlEqualTo(ONE + "/import"))
                        .willReturn(okJson(
                                "{\"correlationId\":\"c\",\"status\":\"Accepted for processing. Import Id 339523\"}")));

        CompanyFile file = CompanyFile.builder()
                .csv("SafeNo,Reference\nUK00000001,Müller --creditkit\n")
                .notificationEmail("t@example.org")
                .build();
        PortfolioImport taken = monitoring().files().addAll(P, file);

        assertThat(taken.importId()).contains("339523");
        assertThat(taken.correlationId()).contains("c");
        assertThat(file.toString()).doesNotContain("UK00000001", "example.org");
        api.wire()
                .verify(postRequestedFor(urlEqualTo(ONE + "/import"))
                        .withHeader("Content-Type", matching("multipart/form-data; boundary=form-[0-9a-f]{64}"))
                        .withRequestBody(matching("--form-[0-9a-f]{64}\r\n"
                                + Pattern.quote(
                                        "Content-Disposition: form-data; name=\"importcsv\"; filename=\"companies.csv\"\r\n"
                                                + "Content-Type: text/csv; charset=utf-8\r\n\r\n"
                                                + "SafeNo,Reference\nUK00000001,Müller --creditkit\n\r\n")
                                + "--form-[0-9a-f]{64}\r\n"
                                + Pattern.quote(
                                        "Content-Disposition: form-data; name=\"email\"\r\n\r\nt@example.org\r\n")
                                + "--form-[0-9a-f]{64}--\r\n")));
    }

    @Test
    void a_file_that_would_empty_the_portfolio_is_not_sent() {
        api.wire().stubFor(post(urlEqualTo(ONE + "/sync")).willReturn(okJson("{\"status\":\"Accepted\"}")));

        assertThatThrownBy(() -> monitoring().files().replaceAll(P, CompanyFile.ofCsv("SafeNo\n\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty portfolio 77");
        assertThatThrownBy(() -> CompanyFile.ofCsv(" \n")).isInstanceOf(IllegalArgumentException.class);
        api.wire().verify(0, postRequestedFor(anyUrl()));

        PortfolioImport taken = monitoring().files().replaceAll(P, CompanyFile.ofCsv("SafeNo\nUK1\n"));

        assertThat(taken.status()).contains("Accepted");
        assertThat(taken.importId()).isEmpty();
        api.wire().verify(1, postRequestedFor(urlEqualTo(ONE + "/sync")).withRequestBody(matching("(?s).*UK1.*")));
    }

    @Test
    void a_file_whose_answer_is_lost_is_not_sent_again() {
        api.wire()
                .stubFor(post(urlEqualTo(ONE + "/import"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> monitoring().files().addAll(P, CompanyFile.ofCsv("a\nb")));

        assertThat(failure.outcomeUnknown()).isTrue();
        api.wire().verify(1, postRequestedFor(urlEqualTo(ONE + "/import")));
    }

    @Test
    void the_risk_of_a_portfolio_is_read_by_band() {
        api.wire()
                .stubFor(get(urlEqualTo(ONE + "/riskSummary"))
                        .willReturn(okJson(
                                "{\"correlationId\":\"c\",\"totalCompanies\":3,\"bandACount\":2,\"bandApc\":66.67,"
                                        + "\"bandECount\":\"1\",\"bandEpc\":33.33}")));

        RiskSummary summary = monitoring().portfolios().riskSummary(P);

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /monitoring/portfolios/77/riskSummary"));
        assertThat(summary.totalCompanies()).isEqualTo(OptionalLong.of(3));
        assertThat(summary.count(RiskSummary.Band.A)).isEqualTo(OptionalLong.of(2));
        assertThat(summary.percent(RiskSummary.Band.A)).contains(new BigDecimal("66.67"));
        assertThat(summary.count(RiskSummary.Band.E)).isEqualTo(OptionalLong.of(1));
        assertThat(summary.count(RiskSummary.Band.B)).isEmpty();
        assertThat(summary.correlationId()).contains("c");
    }

    @Test
    void a_portfolio_is_shared_and_taken_back() {
        String path = ONE + "/sharingPermissions";
        api.wire()
                .stubFor(
                        get(urlEqualTo(path))
                                .willReturn(
                                        okJson(
                                                "{\"data\":{\"portfolioId\":\"77\",\"userPermission\":[{\"csUserId\":101,"
                                                        + "\"userName\":\"A Person\",\"permission\":\"View, Add,Rule\"},{\"csUserId\":102,\"permission\":\"\"}]}}")));
        api.wire().stubFor(patch(urlEqualTo(path)).willReturn(okJson("{\"data\":{\"status\":\"Success\"}}")));

        List<SharedUser> users = monitoring().sharing().users(P);
        monitoring()
                .sharing()
                .share(P, List.of(new ShareGrant("101", List.of(SharePermission.ADD, SharePermission.EDIT))));
        monitoring().sharing().revokeAll(P);

        assertThat(users.get(0).permissions())
                .containsExactly(SharePermission.VIEW, SharePermission.ADD, SharePermission.of("Rule"));
        assertThat(users.get(0).permissions().get(2).isKnown()).isFalse();
        assertThat(users.get(0).userName()).contains("A Person");
        assertThat(users.get(0).toString()).doesNotContain("Person");
        assertThat(users.get(1).permissions()).isEmpty();
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios/77/sharingPermissions"),
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77/sharingPermissions",
                                "{\"revokeAll\":\"false\",\"userPermissions\":[{\"csUserId\":101,\"permissions\":\"Add,Edit\"}]}"),
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77/sharingPermissions",
                                "{\"revokeAll\":\"true\",\"userPermissions\":[]}"));
        assertThatThrownBy(() -> new ShareGrant("a@b", List.of(SharePermission.VIEW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareGrant("1", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void companies_are_copied_and_moved_and_a_failure_of_some_is_told() {
        String result =
                "{\"correlationId\":\"c\",\"data\":{\"totalPortfoliosCompanies\":2,\"successfulPortfoliosCompanies\":1,"
                        + "\"failedPortfoliosCompanies\":1,\"reason\":\"Duplicate entry\"}}";
        for (String target : List.of(
                "/companies/copy?copyAll=false",
                "/companies/copy?copyAll=true",
                "/companies/remove?removeAll=false",
                "/companies/remove?removeAll=true")) {
            api.wire().stubFor(post(urlEqualTo(ONE + target)).willReturn(okJson(result)));
        }

        TransferResult copied = monitoring().transfers().copy(P, List.of(Q), List.of(ALPHA));
        monitoring().transfers().copyAll(P, List.of(Q));
        monitoring().transfers().move(P, List.of(Q), List.of(ALPHA));
        monitoring().transfers().moveAll(P, List.of(Q));

        assertThat(copied.total()).isEqualTo(OptionalLong.of(2));
        assertThat(copied.successful()).isEqualTo(OptionalLong.of(1));
        assertThat(copied.failed()).isEqualTo(OptionalLong.of(1));
        assertThat(copied.reason()).contains("Duplicate entry");
        assertThat(copied.correlationId()).contains("c");
        String some = "{\"portfolios\":[78],\"companies\":[{\"id\":\"GB-0-1\"}]}";
        String all = "{\"portfolios\":[78],\"companies\":[]}";
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("POST /monitoring/portfolios/77/companies/copy?copyAll=false", some),
                        SentRequest.of("POST /monitoring/portfolios/77/companies/copy?copyAll=true", all),
                        SentRequest.of("POST /monitoring/portfolios/77/companies/remove?removeAll=false", some),
                        SentRequest.of("POST /monitoring/portfolios/77/companies/remove?removeAll=true", all));
    }

    @Test
    void an_empty_transfer_is_not_meant_as_all() {
        assertThatThrownBy(() -> monitoring().transfers().move(P, List.of(Q), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> monitoring().transfers().copyAll(P, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> monitoring().transfers().moveAll(P, List.of(P)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> monitoring().companies().clear(P, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_transfer_that_breaks_off_is_not_repeated() {
        api.wire()
                .stubFor(post(urlEqualTo(ONE + "/companies/copy?copyAll=true"))
                        .willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> monitoring().transfers().copyAll(P, List.of(Q)))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        failure -> assertThat(failure.outcomeUnknown()).isTrue());
        api.wire().verify(1, postRequestedFor(urlEqualTo(ONE + "/companies/copy?copyAll=true")));
    }

    @Test
    void a_company_of_a_portfolio_is_read_and_its_texts_replaced_with_the_others_kept() {
        String path = ONE + "/companies/GB-0-1";
        api.wire()
                .stubFor(get(urlEqualTo(path))
                        .willReturn(okJson("{\"connectId\":\"GB-0-1\",\"name\":\"ALPHA\",\"personalReference\":\"R1\","
                                + "\"freeText\":null,\"personalLimit\":\"5000\"}")));
        api.wire().stubFor(patch(urlEqualTo(path)).willReturn(aResponse().withStatus(204)));

        PortfolioCompany company = monitoring().companies().find(P, ALPHA).orElseThrow();
        NewPortfolioCompany changed = NewPortfolioCompany.builder()
                .from(NewPortfolioCompany.from(company))
                .freeText("late payer")
                .build();
        monitoring().companies().update(P, changed);

        assertThat(changed.toString()).doesNotContain("late payer", "R1");
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios/77/companies/GB-0-1"),
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77/companies/GB-0-1",
                                "{\"personalReference\":\"R1\",\"freeText\":\"late payer\",\"personalLimit\":\"5000\"}"));
    }

    @Test
    void a_company_that_is_not_there_is_empty_and_a_portfolio_that_is_not_there_a_failure() {
        api.wire()
                .stubFor(get(urlEqualTo(ONE + "/companies/GB-0-1"))
                        .willReturn(
                                aResponse().withStatus(400).withBody("{\"message\":\"PortfolioCompany not found\"}")));
        api.wire()
                .stubFor(get(urlEqualTo("/v1/monitoring/portfolios/78/companies/GB-0-1"))
                        .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"Portfolio not found\"}")));

        assertThat(monitoring().companies().find(P, ALPHA)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> monitoring().companies().find(Q, ALPHA)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void companies_are_filtered_by_text_and_country() {
        String path = ONE + "/companies?searchQuery=alpha%20ltd&countryCode=GB&page=0&pageSize=50";
        api.wire()
                .stubFor(
                        get(urlEqualTo(path))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":1,\"data\":[{\"id\":\"GB-0-1\"}],\"paging\":{\"next\":null,\"last\":0}}")));

        assertThat(monitoring()
                        .companies()
                        .list(
                                P,
                                PortfolioCompaniesFilter.builder()
                                        .searchQuery("alpha ltd")
                                        .country(CountryCode.of("GB"))
                                        .pageSize(50)
                                        .build())
                        .toList(10))
                .hasSize(1);
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "GET /monitoring/portfolios/77/companies?searchQuery=alpha%20ltd&countryCode=GB&page=0&pageSize=50"));
    }

    @Test
    void the_countries_of_a_portfolio_are_listed() {
        api.wire().stubFor(get(urlEqualTo(ONE + "/countries")).willReturn(okJson("[\"GB\",\"de\",\"??\"]")));

        assertThat(monitoring().companies().countries(P)).containsExactly(CountryCode.of("GB"), CountryCode.of("DE"));
        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /monitoring/portfolios/77/countries"));
    }

    @Test
    void companies_are_cleared_by_name_or_all() {
        String path = ONE + "/companies/clear?clearAll=";
        api.wire().stubFor(patch(urlEqualTo(path + "false")).willReturn(okJson("{\"message\":\"done\"}")));
        api.wire().stubFor(patch(urlEqualTo(path + "true")).willReturn(okJson("{\"message\":\"done\"}")));

        monitoring().companies().clear(P, List.of(ALPHA));
        monitoring().companies().clearAll(P);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77/companies/clear?clearAll=false",
                                "{\"companies\":[\"GB-0-1\"]}"),
                        SentRequest.of(
                                "PATCH /monitoring/portfolios/77/companies/clear?clearAll=true", "{\"companies\":[]}"));
    }
}
