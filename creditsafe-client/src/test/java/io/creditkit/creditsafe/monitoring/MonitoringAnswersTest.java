package io.creditkit.creditsafe.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.SentRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each answer of the family, told whole. */
class MonitoringAnswersTest {

    private static final PortfolioId PORTFOLIO = PortfolioId.of("77");
    private static final CountryCode GB = CountryCode.of("GB");

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static Monitoring answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/monitoring" + path)).willReturn(okJson(json)));
        return api.client().monitoring();
    }

    private static void assertSent(String line) {
        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of(line));
    }

    @Test
    void a_portfolio_is_told_whole() {
        Portfolio portfolio = answer("/portfolios/77", """
                {"correlationId":"c","portfolioId":77,"name":"Debtors","isDefault":true,"isSharedPortfolio":"false",
                 "emails":[{"firstName":"Jo","lastName":"Smith","emailAddress":"jo@example.com"}],"emailSubject":"News"}
                """).portfolios().get(PORTFOLIO);

        assertSent("GET /monitoring/portfolios/77");
        assertThat(portfolio.correlationId()).contains("c");
        assertThat(portfolio.id()).contains(PORTFOLIO);
        assertThat(portfolio.name()).contains("Debtors");
        assertThat(portfolio.isDefault()).contains(true);
        assertThat(portfolio.shared()).contains(false);
        assertThat(portfolio.emails()).containsExactly(new PortfolioEmail("Jo", "Smith", "jo@example.com"));
        assertThat(portfolio.emailSubject()).contains("News");
    }

    @Test
    void a_company_of_a_portfolio_is_told_whole() {
        PortfolioCompany company = answer("/portfolios/77/companies/GB-0-1", """
                {"id":"GB-0-1","safeNumber":"UK1","name":"ALPHA","address":{"simpleValue":"1 High St",
                 "dateChanged":"2020-01-31"},"countryCode":"GB","creditLimit":{"currency":"GBP","value":"no limit"},
                 "ratingCommon":"B","ratingLocal":"64","companyStatus":"Active","personalLimit":"5000","personalReference":"K-1",
                 "freeText":"slow","dateLastEvent":"2026-01-02T03:04:05Z","dateAdded":"2025-01-02T03:04:05Z",
                 "dateModified":"2025-06-07T08:09:10Z"}
                """)
                .companies()
                .find(PORTFOLIO, ConnectId.of("GB-0-1"))
                .orElseThrow();

        assertSent("GET /monitoring/portfolios/77/companies/GB-0-1");
        assertThat(company.id()).contains(ConnectId.of("GB-0-1"));
        assertThat(company.safeNumber()).contains("UK1");
        assertThat(company.name()).contains("ALPHA");
        assertThat(company.address().orElseThrow().changedOn()).contains(LocalDate.of(2020, 1, 31));
        assertThat(company.country()).contains(GB);
        ReportedMoney limit = company.creditLimit().orElseThrow();
        assertThat(limit.amount()).isEmpty();
        assertThat(limit.text()).contains("no limit");
        assertThat(limit.currency()).contains("GBP");
        assertThat(company.internationalScore()).contains("B");
        assertThat(company.localScore()).contains("64");
        assertThat(company.status()).contains("Active");
        assertThat(company.personalLimit()).contains("5000");
        assertThat(company.personalReference()).contains("K-1");
        assertThat(company.freeText()).contains("slow");
        assertThat(company.lastEvent()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(company.addedAt()).contains(Instant.parse("2025-01-02T03:04:05Z"));
        assertThat(company.modifiedAt()).contains(Instant.parse("2025-06-07T08:09:10Z"));
    }

    @Test
    void an_event_is_told_whole() {
        NotificationEvent event = answer("/portfolios/77/notificationEvents", """
                {"totalCount":1,"data":[{"notificationEventId":12,"portfolioName":"Debtors","eventId":9,
                 "eventDate":"2026-01-02T03:04:05Z","createdDate":"2026-01-03T03:04:05Z","processedDate":"2026-01-04T03:04:05Z",
                 "oldValue":"B","newValue":"C","ruleCode":101,"ruleName":"Rating","ruleText":"Rating changed","summary":"down",
                 "localEventCode":"L1","globalEventCode":"G1","isProcessed":true,
                 "company":{"id":"GB-0-1","safeNumber":"UK1","name":"ALPHA","countryCode":"GB"}}]}
                """)
                .events()
                .list(PORTFOLIO, NotificationEventsRequest.builder().build())
                .first()
                .items()
                .get(0);

        assertThat(event.notificationEventId()).contains("12");
        assertThat(event.portfolioName()).contains("Debtors");
        assertThat(event.eventId()).contains("9");
        assertThat(event.eventDate()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(event.createdDate()).contains(Instant.parse("2026-01-03T03:04:05Z"));
        assertThat(event.processedDate()).contains(Instant.parse("2026-01-04T03:04:05Z"));
        assertThat(event.oldValue()).contains("B");
        assertThat(event.newValue()).contains("C");
        assertThat(event.ruleCode()).hasValue(101);
        assertThat(event.ruleName()).contains("Rating");
        assertThat(event.ruleText()).contains("Rating changed");
        assertThat(event.summary()).contains("down");
        assertThat(event.localEventCode()).contains("L1");
        assertThat(event.globalEventCode()).contains("G1");
        assertThat(event.processed()).contains(true);
        assertThat(event.companyPlace().size()).isEqualTo(4);
        assertThat(event.companyId()).contains(ConnectId.of("GB-0-1"));
        assertThat(event.safeNumber()).contains("UK1");
        assertThat(event.companyName()).contains("ALPHA");
        assertThat(event.country()).contains(GB);
    }

    @Test
    void a_rule_of_the_catalogue_is_told_whole() {
        EventRule rule = answer("/eventRules/GB", """
                {"data":[{"ruleCode":101,"ruleCountryCode":"GB","ruleType":3,"ruleTypeName":"Rating","name":"Rating changed",
                 "isActive":1,"param0":"5","param1":"","param2":"7"}]}
                """).rules().catalogue(GB).get(0);

        assertSent("GET /monitoring/eventRules/GB");
        assertThat(rule.ruleCode()).hasValue(101);
        assertThat(rule.country()).contains(GB);
        assertThat(rule.type()).hasValue(3);
        assertThat(rule.typeName()).contains("Rating");
        assertThat(rule.name()).contains("Rating changed");
        assertThat(rule.active()).contains(true);
        assertThat(rule.parameters()).containsExactly("5", "", "7");
    }

    @Test
    void who_sees_a_portfolio_is_told_whole() {
        SharedUser user = answer("/portfolios/77/sharingPermissions", """
                {"data":{"userPermission":[{"csUserId":5,"customerId":9,"userName":"jo","permission":["read","write"]}]}}
                """)
                .sharing()
                .users(PORTFOLIO)
                .get(0);

        assertSent("GET /monitoring/portfolios/77/sharingPermissions");
        assertThat(user.csUserId()).contains("5");
        assertThat(user.customerId()).contains("9");
        assertThat(user.userName()).contains("jo");
        assertThat(user.permissions()).containsExactly(SharePermission.of("read"), SharePermission.of("write"));
    }
}
