package io.creditkit.creditsafe.people;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.SentRequest;
import io.creditkit.creditsafe.TransportException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static final CountryCode GB = CountryCode.of("GB");

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1" + path)).willReturn(okJson(json)));
    }

    @Test
    void search_criteria_are_read_in_both_forms() {
        answer(
                "/people/searchcriteria",
                "{\"correlationId\":\"c\",\"countries\":[\"GB\",\"DE\"],"
                        + "\"criteriaSets\":[{\"lastName\":{\"required\":true}}],"
                        + "\"messages\":[{\"type\":\"Information\",\"code\":\"Other\",\"text\":\"hello\"}]}");

        PersonSearchCriteria criteria = api.client().people().searchCriteria(Set.of(GB, CountryCode.of("DE")));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /people/searchcriteria?countries=DE,GB"));
        assertThat(criteria.countries()).containsExactly(GB, CountryCode.of("DE"));
        assertThat(criteria.sets()).singleElement().satisfies(set -> {
            assertThat(set.country()).isEmpty();
            assertThat(set.open().get("lastName").get("required").truth()).contains(true);
        });
        assertThat(criteria.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("hello"));

        answer("/people/searchcriteria", "{\"countriesCriteria\":[{\"country\":\"GB\",\"schemas\":[]}]}");
        assertThat(api.client().people().searchCriteria(Set.of(GB)).sets())
                .singleElement()
                .satisfies(set -> assertThat(set.country()).contains(GB));
        assertThatThrownBy(() -> api.client().people().searchCriteria(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_search_sends_every_criterion_and_reads_every_member_of_a_hit() {
        answer("/people", """
                {"correlationId":"c","totalSize":"2","directors":[
                  {"peopleId":"GB-912345678","firstName":"JO","lastName":"SMITH","title":"Ms","country":"GB",
                   "dateOfBirth":"1970-02-01T00:00:00Z","localDirectorNumber":912345678,"score":"9","taxCode":"t",
                   "searchRanking":"1.5","address":{"simpleValue":"1 High St"},"source":"s","dateOfLatestChange":"2026-01-02",
                   "brandNew":1,
                   "company":{"id":"GB-0-03977902","companyName":"ALPHA","companyType":"Ltd",
                     "companyRegistrationNumber":"03977902","safeNumber":"UK03977902","status":"Active",
                     "address":{"simpleValue":"2 High St"}}},
                  {"peopleId":"GB-912345679"}]}
                """);

        List<PersonHit> hits = api.client()
                .people()
                .search(PersonSearchRequest.builder()
                        .addCountries(GB)
                        .id(PersonId.of("GB-912345678"))
                        .firstName("Jo & Co")
                        .lastName("Smith")
                        .localDirectorNumber("912345678")
                        .dateOfBirth(LocalDate.of(1970, 2, 1))
                        .callReference("r 1")
                        .pageSize(20)
                        .build())
                .toList(10);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /people?countries=GB&page=1&pageSize=20"
                        + "&peopleId=GB-912345678&firstName=Jo%20%26%20Co&lastName=Smith"
                        + "&localDirectorNumber=912345678&dateOfBirth=1970-02-01&callRef=r%201"));
        assertThat(hits).hasSize(2);
        PersonHit hit = hits.get(0);
        assertThat(hit.id()).contains(PersonId.of("GB-912345678"));
        assertThat(hit.firstName()).contains("JO");
        assertThat(hit.lastName()).contains("SMITH");
        assertThat(hit.title()).contains("Ms");
        assertThat(hit.country()).contains(GB);
        assertThat(hit.dateOfBirth()).contains(LocalDate.of(1970, 2, 1));
        assertThat(hit.localDirectorNumber()).contains("912345678");
        assertThat(hit.score()).contains("9");
        assertThat(hit.taxCode()).contains("t");
        assertThat(hit.searchRanking()).contains(new BigDecimal("1.5"));
        assertThat(hit.address().orElseThrow().simpleValue()).contains("1 High St");
        assertThat(hit.source()).contains("s");
        assertThat(hit.latestChange()).contains(LocalDate.of(2026, 1, 2));
        assertThat(hit.open().get("brandNew").integer()).hasValue(1);
        PersonCompany company = hit.company().orElseThrow();
        assertThat(company.id()).contains(ConnectId.of("GB-0-03977902"));
        assertThat(company.name()).contains("ALPHA");
        assertThat(company.type()).contains("Ltd");
        assertThat(company.registrationNumber()).contains("03977902");
        assertThat(company.safeNumber()).contains("UK03977902");
        assertThat(company.status()).contains("Active");
        assertThat(company.address().orElseThrow().simpleValue()).contains("2 High St");
        assertThat(hit.toString()).doesNotContain("SMITH");
    }

    @Test
    void one_hit_may_come_without_a_list_and_none_as_an_empty_object() {
        answer("/people", "{\"totalSize\":1,\"directors\":{\"peopleId\":\"FR-1\",\"company\":{}}}");
        PersonSearchRequest request = byName("Smith");

        assertThat(api.client().people().search(request).toList(5))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.company()).isEmpty();
                    assertThat(hit.dateOfBirth()).isEmpty();
                });
        answer("/people", "{\"totalSize\":0,\"directors\":{}}");
        assertThat(api.client().people().search(request).toList(5)).isEmpty();
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/people"))
                        .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"NoResults\"}")));
        assertThat(api.client().people().search(request).toList(5)).isEmpty();
    }

    private static PersonSearchRequest byName(String name) {
        return PersonSearchRequest.builder().addCountries(GB).lastName(name).build();
    }

    @Test
    void further_pages_are_asked_for_when_they_are_reached() {
        for (int page = 1; page <= 2; page++) {
            api.wire()
                    .stubFor(any(urlPathEqualTo("/v1/people"))
                            .withQueryParam("page", equalTo(String.valueOf(page)))
                            .willReturn(okJson("{\"totalSize\":3,\"directors\":[{\"peopleId\":\"GB-" + page
                                    + "\"},{\"peopleId\":\"GB-" + (page + 1) + "\"}]}")));
        }

        assertThat(api
                        .client()
                        .people()
                        .search(PersonSearchRequest.builder()
                                .addCountries(GB)
                                .lastName("S")
                                .monthOfBirth(YearMonth.of(1970, 2))
                                .pageSize(2)
                                .build())
                        .stream()
                        .map(hit -> hit.id().orElseThrow().value()))
                .containsExactly("GB-1", "GB-2", "GB-3");
        assertThat(SentRequest.all(api))
                .containsExactly(
                        SentRequest.of("GET /people?countries=GB&page=1&pageSize=2&lastName=S&dateOfBirth=1970-02"),
                        SentRequest.of("GET /people?countries=GB&page=2&pageSize=2&lastName=S&dateOfBirth=1970-02"));
    }

    @Test
    void a_search_that_cannot_be_is_refused_before_it_is_sent() {
        assertThatThrownBy(() -> PersonSearchRequest.builder().lastName("x").build())
                .hasMessageContaining("country");
        assertThatThrownBy(() -> PersonSearchRequest.builder().addCountries(GB).build())
                .hasMessageContaining("needs a key");
        assertThatThrownBy(() -> PersonSearchRequest.builder()
                        .addCountries(GB)
                        .lastName("x")
                        .dateOfBirth(LocalDate.of(1970, 1, 1))
                        .monthOfBirth(YearMonth.of(1970, 1))
                        .build())
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> PersonId.of("searchcriteria")).isInstanceOf(IllegalArgumentException.class);
        assertThat(byName("Secretname").toString()).doesNotContain("Secretname");
    }

    @Test
    void the_report_is_read_whole() {
        answer("/people/GB-912345678", new String(ApiServer.bytes("people/report.json"), StandardCharsets.UTF_8));

        PersonReport report = api.client()
                .people()
                .report(
                        PersonId.of("GB-912345678"),
                        PersonReportRequest.builder()
                                .language("DE")
                                .putCustomData("de_reason_code", "1")
                                .callReference("r")
                                .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of(
                        "GET /people/GB-912345678?language=de&customData=de_reason_code%3A%3A1&callRef=r"));
        assertThat(report.isDelivered()).isTrue();
        assertThat(report.correlationId()).contains("c-1");
        assertThat(report.id()).contains(PersonId.of("GB-912345678"));
        assertThat(report.dateOfOrder()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(report.language()).contains("EN");
        assertThat(report.messages()).isEmpty();
        assertThat(report.currentAppointments()).hasValue(2);
        assertThat(report.inactiveAppointments()).hasValue(1);
        assertThat(report.previousAppointments()).isEmpty();
        assertThat(report.otherAddresses()).hasSize(1);
        PersonDetails details = report.details().orElseThrow();
        assertThat(details.name()).contains("Jo Smith");
        assertThat(details.firstName()).contains("Jo");
        assertThat(details.surname()).contains("Smith");
        assertThat(details.gender()).contains("Female");
        assertThat(details.dateOfBirth()).contains(LocalDate.of(1970, 2, 1));
        assertThat(details.nationality()).contains("British");
        assertThat(details.countryOfResidence()).contains("England");
        assertThat(details.hasNegativeInformation()).contains(false);
        assertThat(details.address().orElseThrow().postalCode()).contains("LS1 1AA");
        assertThat(details.positions()).singleElement().satisfies(position -> {
            assertThat(position.name()).contains("Director");
            assertThat(position.dateAppointed()).contains(LocalDate.of(2001, 5, 6));
        });
        assertThat(report.previousDirectorships()).isEmpty();
        assertThat(report.inactiveDirectorships()).hasSize(1);
        Directorship current = report.currentDirectorships().get(0);
        assertThat(current.id()).contains(ConnectId.of("GB-0-03977902"));
        assertThat(current.companyName()).contains("ALPHA");
        assertThat(current.safeNumber()).contains("UK03977902");
        assertThat(current.registrationNumber()).contains("03977902");
        assertThat(current.status().text()).contains("Active");
        assertThat(current.position().orElseThrow().resignationDate()).contains(LocalDate.of(2020, 1, 31));
        assertThat(current.turnover()).contains(new BigDecimal("12000.50"));
        assertThat(current.netWorth()).contains(new BigDecimal("-5"));
        assertThat(current.currency()).contains("GBP");
        assertThat(current.legalCount()).hasValue(3);
        assertThat(current.legalAmount()).contains(new BigDecimal("100"));
        assertThat(current.legalCountInLastYear()).hasValue(1);
        assertThat(current.daysBeyondTerms()).contains(new BigDecimal("7"));
        assertThat(current.creditScore().get("currentCreditRating").isPresent()).isTrue();
        assertThat(PersonReport.parse(ApiServer.bytes("people/report.json"))).isEqualTo(report);
    }

    @Test
    void an_answer_without_a_report_says_why() {
        answer(
                "/people/GB-1",
                "{\"messages\":[{\"type\":\"Information\",\"code\":\"ReportUnavailable\",\"text\":\"no\"}],\"report\":null}");

        PersonReport report = api.client().people().report(PersonId.of("GB-1"), PersonReportRequest.usual());

        assertThat(report.isDelivered()).isFalse();
        assertThat(report.details()).isEmpty();
        assertThat(report.messages()).hasSize(1);
        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /people/GB-1?language=en"));
    }

    @Test
    void an_order_that_breaks_off_is_not_sent_again() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/people/GB-1"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> api.client().people().report(PersonId.of("GB-1"), PersonReportRequest.usual()));

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(SentRequest.all(api)).hasSize(1);
        assertThatThrownBy(
                        () -> PersonReportRequest.builder().language("english").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_is_told() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/people"))
                        .willReturn(aResponse().withStatus(400).withBody("{\"details\":\"Param not supported\"}")));

        assertThatThrownBy(() -> api.client().people().search(byName("x")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Param not supported");
    }
}
