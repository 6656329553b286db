package io.creditkit.creditsafe.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.monitoring.EventRuleSetting.Activation;
import io.creditkit.creditsafe.monitoring.PortfolioCompanies.AddOutcome;
import io.creditkit.creditsafe.monitoring.PortfolioCompanies.RemoveOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final PortfolioId P = PortfolioId.of("77");
    private static final ConnectId ALPHA = ConnectId.of("GB-0-1");
    private static final String PORTFOLIOS = "/v1/monitoring/portfolios";

    private static Monitoring monitoring() {
        return api.client().monitoring();
    }

    @Test
    void portfolios_are_listed_over_all_pages_from_page_0() {
        api.wire()
                .stubFor(
                        get(urlEqualTo(PORTFOLIOS + "?page=0&pageSize=1000"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":2,\"data\":{\"portfolios\":[{\"portfolioId\":77,\"name\":\"A\",\"isDefault\":\"true\",\"isSharedPortfolio\":0}]},\"paging\":{\"size\":1,\"prev\":null,\"next\":1,\"last\":1}}")));
        api.wire()
                .stubFor(
                        get(urlEqualTo(PORTFOLIOS + "?page=1&pageSize=1000"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":2,\"data\":{\"portfolios\":[{\"portfolioId\":\"78\",\"name\":\"B\"}]},\"paging\":{\"size\":1,\"prev\":0,\"next\":null,\"last\":1}}")));

        List<Portfolio> portfolios = monitoring().portfolios().list().toList(10);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios?page=0&pageSize=1000"),
                        SentRequest.of("GET /monitoring/portfolios?page=1&pageSize=1000"));
        assertThat(portfolios).extracting(p -> p.id().orElseThrow().value()).containsExactly("77", "78");
        assertThat(portfolios.get(0).isDefault()).contains(true);
        assertThat(portfolios.get(0).shared()).contains(false);
    }

    @Test
    void a_portfolio_is_created_with_all_it_has() {
        api.wire()
                .stubFor(
                        post(urlEqualTo(PORTFOLIOS))
                                .willReturn(
                                        aResponse()
                                                .withStatus(201)
                                                .withBody(
                                                        "{\"correlationId\":\"c\",\"portfolioId\":77,\"name\":\"Customers\",\"isDefault\":true}")));

        NewPortfolio request = NewPortfolio.builder()
                .name("Customers")
                .standing(NewPortfolio.Standing.DEFAULT)
                .addEmails(new PortfolioEmail("Test", "Person", "test@example.org"))
                .emailSubject("News of {{portfolioName}}")
                .emailLanguage("en")
                .build();
        Portfolio created = monitoring().portfolios().create(request);

        assertThat(created.id()).contains(P);
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "POST /monitoring/portfolios",
                                "{\"name\":\"Customers\",\"isDefault\":true,\"emails\":[{\"firstName\":\"Test\",\"lastName\":\"Person\",\"emailAddress\":\"test@example.org\"}],\"emailSubject\":\"News of {{portfolioName}}\",\"emailLanguage\":\"en\",\"frequency\":\"1\"}"));
        assertThat(request.toString()).doesNotContain("example.org", "Person");
    }

    @Test
    void a_plain_portfolio_sends_its_name_alone_and_a_taken_name_is_a_conflict() {
        api.wire()
                .stubFor(post(urlEqualTo(PORTFOLIOS))
                        .willReturn(aResponse().withStatus(409).withBody("{\"message\":\"exists\"}")));

        assertThatThrownBy(() -> monitoring().portfolios().create(NewPortfolio.named("Customers")))
                .isInstanceOf(ConflictException.class);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("POST /monitoring/portfolios", "{\"name\":\"Customers\"}"));
    }

    @Test
    void a_creation_that_breaks_off_is_not_repeated() {
        api.wire()
                .stubFor(
                        post(urlEqualTo(PORTFOLIOS)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> monitoring().portfolios().create(NewPortfolio.named("x")));

        assertThat(failure.outcomeUnknown()).isTrue();
        api.wire().verify(1, postRequestedFor(urlEqualTo(PORTFOLIOS)));
    }

    @Test
    void a_portfolio_is_read_and_deleted() {
        api.wire()
                .stubFor(get(urlEqualTo(PORTFOLIOS + "/77")).willReturn(okJson("{\"portfolioId\":77,\"name\":\"A\"}")));
        api.wire().stubFor(delete(urlEqualTo(PORTFOLIOS + "/77")).willReturn(okJson("{\"message\":\"gone\"}")));

        assertThat(monitoring().portfolios().get(P).name()).contains("A");
        monitoring().portfolios().delete(P);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios/77"),
                        SentRequest.of("DELETE /monitoring/portfolios/77"));
    }

    @Test
    void companies_of_a_portfolio_are_listed() {
        api.wire()
                .stubFor(
                        get(urlEqualTo(PORTFOLIOS + "/77/companies?page=0&pageSize=1000"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":1,\"data\":[{\"id\":\"GB-0-1\",\"safeNumber\":\"UK1\",\"name\":\"A\",\"address\":\"1 High Street\",\"countryCode\":\"GB\",\"creditLimit\":5000,\"ratingCommon\":\"B\",\"ratingLocal\":\"Not rated - too young\",\"companyStatus\":\"Active\",\"dateLastEvent\":\"\",\"dateAdded\":\"2019-12-06 08:23:37\"}],\"paging\":{\"next\":null,\"last\":0}}")));

        PortfolioCompany company =
                monitoring().companies().list(P).first().items().get(0);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /monitoring/portfolios/77/companies?page=0&pageSize=1000"));
        assertThat(company.id()).contains(ALPHA);
        assertThat(company.address().orElseThrow().simpleValue()).contains("1 High Street");
        assertThat(company.creditLimit().orElseThrow().amount().orElseThrow()).isEqualByComparingTo("5000");
        assertThat(company.localScore()).contains("Not rated - too young");
        assertThat(company.lastEvent()).isEmpty();
        assertThat(company.addedAt()).contains(Instant.parse("2019-12-06T08:23:37Z"));
    }

    @ParameterizedTest
    @CsvSource({"200,ADDED", "201,ADDED", "409,ALREADY_PRESENT"})
    void a_company_is_added_with_all_four_members(int status, AddOutcome outcome) {
        api.wire()
                .stubFor(post(urlEqualTo(PORTFOLIOS + "/77/companies"))
                        .willReturn(aResponse().withStatus(status).withBody("{\"message\":\"Company GB-0-1\"}")));

        assertThat(monitoring()
                        .companies()
                        .add(
                                P,
                                NewPortfolioCompany.builder()
                                        .id(ALPHA)
                                        .personalReference("C-1")
                                        .build()))
                .isEqualTo(outcome);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "POST /monitoring/portfolios/77/companies",
                        "{\"id\":\"GB-0-1\",\"personalReference\":\"C-1\",\"freeText\":\"\",\"personalLimit\":\"\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "200,{},REMOVED",
        "204,,REMOVED",
        "404,{\"message\":\"Company resource not found\"},NOT_PRESENT",
        "400,{\"message\":\"PortfolioCompany not found\"},NOT_PRESENT"
    })
    void a_company_is_removed_once(int status, String body, RemoveOutcome outcome) {
        api.wire()
                .stubFor(delete(urlEqualTo(PORTFOLIOS + "/77/companies/GB-0-1"))
                        .willReturn(aResponse().withStatus(status).withBody(body)));

        assertThat(monitoring().companies().remove(P, ALPHA)).isEqualTo(outcome);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("DELETE /monitoring/portfolios/77/companies/GB-0-1"));
    }

    @Test
    void a_missing_portfolio_is_not_a_removed_company() {
        api.wire()
                .stubFor(delete(anyUrl())
                        .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"Portfolio not found\"}")));

        assertThatThrownBy(() -> monitoring().companies().remove(P, ALPHA)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rules_are_read_and_put_back_with_their_parameters() {
        String rules =
                "[{\"ruleCode\":101,\"ruleCountryCode\":\"XX\",\"ruleType\":4,\"ruleTypeName\":\"Rating\",\"name\":\"Reduce by {0} OR less than {1}\",\"isActive\":0,\"param0\":\"2\",\"param2\":\"true\"},{\"ruleCode\":107,\"isActive\":1}]";
        api.wire().stubFor(get(urlEqualTo("/v1/monitoring/eventRules/XX")).willReturn(okJson(rules)));
        api.wire().stubFor(get(urlEqualTo(PORTFOLIOS + "/77/eventRules/XX")).willReturn(okJson(rules)));
        api.wire()
                .stubFor(put(urlEqualTo(PORTFOLIOS + "/77/eventRules/XX"))
                        .willReturn(aResponse().withStatus(204)));

        List<EventRule> catalogue = monitoring().rules().catalogue(CountryCode.GLOBAL);
        monitoring()
                .rules()
                .put(
                        P,
                        CountryCode.GLOBAL,
                        catalogue.stream()
                                .map(rule -> rule.setting(Activation.ON))
                                .toList());

        EventRule first =
                monitoring().rules().ofPortfolio(P, CountryCode.GLOBAL).get(0);
        assertThat(first.active()).contains(false);
        assertThat(first.country()).contains(CountryCode.GLOBAL);
        assertThat(first.parameters()).containsExactly("2", "", "true");
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/eventRules/XX"),
                        SentRequest.of(
                                "PUT /monitoring/portfolios/77/eventRules/XX",
                                "[{\"ruleCode\":101,\"isActive\":1,\"param0\":\"2\",\"param1\":\"\",\"param2\":\"true\"},{\"ruleCode\":107,\"isActive\":1}]"),
                        SentRequest.of("GET /monitoring/portfolios/77/eventRules/XX"));
    }

    @Test
    void events_are_asked_for_with_every_option_and_each_comes_once() {
        String query =
                "?searchQuery=a%20b&sortBy=eventId&sortDir=desc&startDate=2026-01-01T00%3A00%3A00Z&endDate=2026-02-01T00%3A00%3A00Z&filterByCreatedDate=true&page=";
        api.wire()
                .stubFor(
                        get(urlEqualTo(PORTFOLIOS + "/77/notificationEvents" + query + "0&pageSize=2"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":3,\"data\":[{\"notificationEventId\":1,\"eventId\":10,\"company\":{\"id\":\"GB-0-1\",\"safeNumber\":\"UK1\",\"name\":\"A\",\"countryCode\":\"GB\"},\"eventDate\":\"2026-01-05T00:00:00Z\",\"createdDate\":\"2026-01-07 10:00:00\",\"newValue\":\"C\",\"oldValue\":\"B\",\"ruleCode\":101,\"ruleName\":\"Rating\",\"isProcessed\":\"false\"},{\"notificationEventId\":2}],\"paging\":{\"next\":1,\"last\":1}}")));
        api.wire()
                .stubFor(
                        get(urlEqualTo(PORTFOLIOS + "/77/notificationEvents" + query + "1&pageSize=2"))
                                .willReturn(
                                        okJson(
                                                "{\"totalCount\":3,\"data\":[{\"notificationEventId\":2},{\"notificationEventId\":3,\"eventDate\":\"\"}],\"paging\":{\"next\":null,\"last\":1}}")));

        List<NotificationEvent> events = monitoring()
                .events()
                .list(
                        P,
                        NotificationEventsRequest.builder()
                                .searchQuery("a b")
                                .sortBy(NotificationEventsRequest.SortKey.EVENT_ID)
                                .sortDirection(NotificationEventsRequest.SortDirection.DESCENDING)
                                .startDate(Instant.parse("2026-01-01T00:00:00Z"))
                                .endDate(Instant.parse("2026-02-01T00:00:00Z"))
                                .dateFilter(NotificationEventsRequest.DateFilter.CREATED)
                                .pageSize(2)
                                .build())
                .toList(100);

        assertThat(SentRequest.all(api))
                .extracting(SentRequest::line)
                .containsExactly(
                        "GET /monitoring/portfolios/77/notificationEvents" + query + "0&pageSize=2",
                        "GET /monitoring/portfolios/77/notificationEvents" + query + "1&pageSize=2");
        assertThat(events)
                .extracting(e -> e.notificationEventId().orElseThrow())
                .containsExactly("1", "2", "3");
        NotificationEvent first = events.get(0);
        assertThat(first.companyId()).contains(ALPHA);
        assertThat(first.country()).contains(CountryCode.of("GB"));
        assertThat(first.createdDate()).contains(Instant.parse("2026-01-07T10:00:00Z"));
        assertThat(first.processed()).contains(false);
        assertThat(events.get(2).eventDate()).isEmpty();
    }

    @Test
    void a_failure_on_a_later_page_says_which() {
        api.wire()
                .stubFor(get(urlEqualTo(PORTFOLIOS + "?page=0&pageSize=1000"))
                        .willReturn(
                                okJson("{\"data\":{\"portfolios\":[{\"portfolioId\":77}]},\"paging\":{\"next\":1}}")));
        api.wire()
                .stubFor(get(urlEqualTo(PORTFOLIOS + "?page=1&pageSize=1000"))
                        .willReturn(aResponse().withStatus(404)));

        NotFoundException failure = catchThrowableOfType(
                NotFoundException.class, () -> monitoring().portfolios().list().toList(10));

        assertThat(failure.page()).contains(new PageRequest(1, 1000));
        assertThat(failure).hasMessageContaining("page index 1");
        api.wire().verify(1, getRequestedFor(urlEqualTo(PORTFOLIOS + "?page=0&pageSize=1000")));
    }
}
