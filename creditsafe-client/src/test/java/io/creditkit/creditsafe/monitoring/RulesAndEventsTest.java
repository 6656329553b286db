package io.creditkit.creditsafe.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.monitoring.EventRuleSetting.Activation;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest.DateFilter;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest.Processing;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest.SortDirection;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest.SortKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RulesAndEventsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final PortfolioId P = PortfolioId.of("77");
    private static final ConnectId ALPHA = ConnectId.of("GB-0-1");
    private static final String ONE = "/v1/monitoring/portfolios/77";
    private static final String LAST_PAGE = ",\"paging\":{\"size\":1,\"prev\":null,\"next\":null,\"last\":0}}";

    private static Monitoring monitoring() {
        return api.client().monitoring();
    }

    @Test
    void a_catalogue_is_asked_for_once_a_day() {
        String rules = "[{\"ruleCode\":101,\"ruleCountryCode\":\"XX\"},{\"ruleCode\":1801,\"ruleCountryCode\":\"GB\"}]";
        api.wire().stubFor(get(urlEqualTo("/v1/monitoring/eventRules")).willReturn(okJson(rules)));
        api.wire().stubFor(get(urlEqualTo("/v1/monitoring/eventRules/GB")).willReturn(okJson(rules)));

        assertThat(monitoring().rules().catalogue()).hasSize(2);
        assertThat(monitoring().rules().catalogue()).hasSize(2);
        assertThat(monitoring().rules().catalogue(CountryCode.of("GB"))).hasSize(2);
        api.clock().advance(Duration.ofHours(23));
        monitoring().rules().catalogue(CountryCode.of("GB"));
        api.wire().verify(2, getRequestedFor(anyUrl()));
        api.clock().advance(Duration.ofHours(2));
        monitoring().rules().catalogue();

        api.wire().verify(2, getRequestedFor(urlEqualTo("/v1/monitoring/eventRules")));
        api.wire().verify(1, getRequestedFor(urlEqualTo("/v1/monitoring/eventRules/GB")));
    }

    @Test
    void a_failure_is_not_kept_as_a_catalogue() {
        api.wire()
                .stubFor(get(urlEqualTo("/v1/monitoring/eventRules/GB"))
                        .willReturn(aResponse().withStatus(404)));
        assertThatThrownBy(() -> monitoring().rules().catalogue(CountryCode.of("GB")))
                .isInstanceOf(io.creditkit.creditsafe.NotFoundException.class);
        api.wire().stubFor(get(urlEqualTo("/v1/monitoring/eventRules/GB")).willReturn(okJson("[]")));

        assertThat(monitoring().rules().catalogue(CountryCode.of("GB"))).isEmpty();
    }

    @Test
    void rules_that_did_not_take_are_told() {
        String path = ONE + "/eventRules/XX";
        api.wire().stubFor(put(urlEqualTo(path)).willReturn(aResponse().withStatus(204)));
        api.wire()
                .stubFor(
                        get(urlEqualTo(path))
                                .willReturn(
                                        okJson(
                                                "[{\"ruleCode\":101,\"isActive\":1,\"param0\":\"2\",\"param1\":\"\"},"
                                                        + "{\"ruleCode\":102,\"isActive\":0,\"param0\":\"true\"},{\"ruleCode\":104,\"isActive\":1}]")));
        EventRuleSetting takes = new EventRuleSetting(101, Activation.ON, List.of("2"));
        EventRuleSetting stayedOff = new EventRuleSetting(102, Activation.ON, List.of("true"));
        EventRuleSetting unknown = new EventRuleSetting(105, Activation.OFF, List.of());

        List<EventRuleSetting> missing =
                monitoring().rules().putAndVerify(P, CountryCode.GLOBAL, List.of(takes, stayedOff, unknown));

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("PUT /monitoring/portfolios/77/eventRules/XX", """
                                [{"ruleCode":101,"isActive":1,"param0":"2"},{"ruleCode":102,"isActive":1,"param0":"true"},
                                 {"ruleCode":105,"isActive":0}]
                                """),
                        SentRequest.of("GET /monitoring/portfolios/77/eventRules/XX"));
        assertThat(missing).containsExactly(stayedOff, unknown);
    }

    @Test
    void all_rules_of_a_portfolio_are_read_and_switched_off() {
        api.wire()
                .stubFor(get(urlEqualTo(ONE + "/eventRules"))
                        .willReturn(okJson("{\"data\":[{\"ruleCode\":101,\"isActive\":true}]}")));
        api.wire()
                .stubFor(put(urlEqualTo(ONE + "/eventRules/setDefault"))
                        .willReturn(aResponse().withStatus(204)));

        assertThat(monitoring().rules().ofPortfolio(P))
                .singleElement()
                .satisfies(rule -> assertThat(rule.active()).contains(true));
        monitoring().rules().switchAllOff(P);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /monitoring/portfolios/77/eventRules"),
                        SentRequest.of("PUT /monitoring/portfolios/77/eventRules/setDefault"));
    }

    @Test
    void events_of_all_portfolios_come_once_for_each() {
        api.wire()
                .stubFor(
                        get(urlEqualTo("/v1/monitoring/notificationEvents?searchQuery=a%2Bb&sortBy=eventId&sortDir=desc"
                                        + "&startDate=2026-01-01T00%3A00%3A00Z&endDate=2026-02-01T00%3A00%3A00Z&filterByCreatedDate=true"
                                        + "&page=0&pageSize=10"))
                                .willReturn(okJson(
                                        "{\"totalCount\":2,\"data\":[{\"eventId\":1,\"notificationEventId\":11,\"company\":{\"portfolioId\":77}},"
                                                + "{\"eventId\":1,\"notificationEventId\":12,\"company\":{\"portfolioId\":78}}]"
                                                + LAST_PAGE)));

        List<NotificationEvent> events = monitoring()
                .events()
                .all(NotificationEventsRequest.builder()
                        .searchQuery("a+b")
                        .sortBy(SortKey.EVENT_ID)
                        .sortDirection(SortDirection.DESCENDING)
                        .startDate(Instant.parse("2026-01-01T00:00:00Z"))
                        .endDate(Instant.parse("2026-02-01T00:00:00Z"))
                        .dateFilter(DateFilter.CREATED)
                        .pageSize(10)
                        .build())
                .toList(10);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "GET /monitoring/notificationEvents?searchQuery=a%2Bb&sortBy=eventId&sortDir=desc"
                                + "&startDate=2026-01-01T00%3A00%3A00Z&endDate=2026-02-01T00%3A00%3A00Z&filterByCreatedDate=true"
                                + "&page=0&pageSize=10"));
        assertThat(events)
                .extracting(e -> e.notificationEventId().orElseThrow())
                .containsExactly("11", "12");
    }

    @Test
    void events_of_one_company_are_told_by_their_mark_and_none_is_no_failure() {
        String path = ONE + "/companies/GB-0-1/notificationEvents?sortBy=eventDate&sortDir=asc";
        api.wire()
                .stubFor(get(urlEqualTo(path + "&isProcessed=false&page=0&pageSize=1000"))
                        .willReturn(
                                okJson("{\"totalCount\":1,\"data\":[{\"notificationEventId\":11,\"isProcessed\":false}]"
                                        + LAST_PAGE)));
        api.wire()
                .stubFor(get(urlEqualTo(path + "&page=0&pageSize=1000"))
                        .willReturn(aResponse().withStatus(204)));

        NotificationEventsRequest open =
                NotificationEventsRequest.builder().processing(Processing.OPEN).build();

        assertThat(monitoring().events().ofCompany(P, ALPHA, open).toList(5))
                .singleElement()
                .satisfies(event -> assertThat(event.processed()).contains(false));
        assertThat(monitoring().events().ofCompany(P, ALPHA, NotificationEventsRequest.all()))
                .isEmpty();
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "GET /monitoring/portfolios/77/companies/GB-0-1/notificationEvents?sortBy=eventDate&sortDir=asc&isProcessed=false&page=0&pageSize=1000"),
                        SentRequest.of(
                                "GET /monitoring/portfolios/77/companies/GB-0-1/notificationEvents?sortBy=eventDate&sortDir=asc&page=0&pageSize=1000"));
    }

    @Test
    void what_the_provider_would_not_hear_is_refused() {
        NotificationEventsRequest dated =
                NotificationEventsRequest.builder().startDate(Instant.EPOCH).build();
        NotificationEventsRequest marked = NotificationEventsRequest.builder()
                .processing(Processing.PROCESSED)
                .build();

        assertThatThrownBy(() -> monitoring().events().ofCompany(P, ALPHA, dated))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> monitoring().events().all(marked)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> monitoring().events().list(P, marked)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_company_tells_what_happened_to_it_in_every_portfolio() {
        api.wire()
                .stubFor(get(urlEqualTo("/v1/monitoring/companies/GB-0-1/events?startDate=2026-01-01T00%3A00%3A00Z"
                                + "&page=0&pageSize=1000"))
                        .willReturn(okJson(
                                "{\"totalCount\":2,\"data\":[{\"eventId\":7,\"companyId\":\"UK1\",\"portfolioId\":77,"
                                        + "\"ruleName\":\"Limit\",\"localEventCode\":\"CL\",\"globalEventCode\":\"G\",\"newValue\":5,\"oldValue\":\"9\","
                                        + "\"eventDate\":\"2026-01-02T00:00:00Z\",\"createdDate\":\"\"},{\"eventId\":7,\"portfolioId\":78}]"
                                        + LAST_PAGE)));

        List<CompanyEvent> events = monitoring()
                .events()
                .companyEvents(
                        ALPHA,
                        CompanyEventsRequest.builder()
                                .startDate(Instant.parse("2026-01-01T00:00:00Z"))
                                .build())
                .toList(10);

        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of(
                                "GET /monitoring/companies/GB-0-1/events?startDate=2026-01-01T00%3A00%3A00Z&page=0&pageSize=1000"));
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).satisfies(event -> {
            assertThat(event.eventId()).contains("7");
            assertThat(event.safeNumber()).contains("UK1");
            assertThat(event.portfolio()).contains(P);
            assertThat(event.ruleName()).contains("Limit");
            assertThat(event.localEventCode()).contains("CL");
            assertThat(event.globalEventCode()).contains("G");
            assertThat(event.newValue()).contains("5");
            assertThat(event.oldValue()).contains("9");
            assertThat(event.eventDate()).contains(Instant.parse("2026-01-02T00:00:00Z"));
            assertThat(event.createdDate()).isEmpty();
        });
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused_where_it_is_built() {
        Instant start = Instant.parse("2026-02-01T00:00:00Z");
        Instant end = Instant.parse("2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> CompanyEventsRequest.builder()
                        .startDate(start)
                        .endDate(end)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The events end 2026-01-01T00:00:00Z before they begin 2026-02-01T00:00:00Z. "
                        + "Give an end after the start.");
        assertThatThrownBy(() -> NotificationEventsRequest.builder()
                        .startDate(start)
                        .endDate(end)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before they begin");
        assertThat(CompanyEventsRequest.builder().startDate(end).endDate(end).build())
                .as("a span of one moment")
                .isNotNull();
    }
}
