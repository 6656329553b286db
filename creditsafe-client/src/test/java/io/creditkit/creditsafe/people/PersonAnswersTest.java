package io.creditkit.creditsafe.people;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person's report tells, whole. */
class PersonAnswersTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static PersonReport report(String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/people/GB-7")).willReturn(okJson(json)));
        PersonReport report = api.client()
                .people()
                .report(PersonId.of("GB-7"), PersonReportRequest.builder().build());
        assertThat(SentRequest.all(api)).extracting(SentRequest::line).containsExactly("GET /people/GB-7?language=en");
        return report;
    }

    @Test
    void the_person_is_told_whole() {
        PersonDetails person = report("""
                {"report":{"directorDetails":{"id":"912","idType":"Other","name":"Jo Smith","title":"Ms","firstName":"Jo",
                 "middleName":"M","surname":"Smith","birthName":"Jones","gender":"Female","dateOfBirth":"1970-02-01T00:00:00Z",
                 "placeOfBirth":"Leeds","nationality":"British","countryOfResidence":"England","directorType":"Person",
                 "hasNegativeInfo":"Yes","signingAuthority":"Alone","address":{"simpleValue":"1 High St"},
                 "positions":[{"positionName":"Director","authority":"Joint","dateAppointed":"2001-05-06",
                  "resignationDate":"2003-04-05","commonCode":"5","providerCode":"D1","country":"GB"}],
                 "additionalData":{"extra":1}}}}
                """).details().orElseThrow();

        assertThat(person.id()).contains("912");
        assertThat(person.idType()).contains("Other");
        assertThat(person.name()).contains("Jo Smith");
        assertThat(person.title()).contains("Ms");
        assertThat(person.firstName()).contains("Jo");
        assertThat(person.middleName()).contains("M");
        assertThat(person.surname()).contains("Smith");
        assertThat(person.birthName()).contains("Jones");
        assertThat(person.gender()).contains("Female");
        assertThat(person.dateOfBirth()).contains(LocalDate.of(1970, 2, 1));
        assertThat(person.placeOfBirth()).contains("Leeds");
        assertThat(person.nationality()).contains("British");
        assertThat(person.countryOfResidence()).contains("England");
        assertThat(person.directorType()).contains("Person");
        assertThat(person.hasNegativeInformation()).contains(true);
        assertThat(person.signingAuthority()).contains("Alone");
        assertThat(person.address().orElseThrow().simpleValue()).contains("1 High St");
        assertThat(person.additionalData().get("extra").integer()).hasValue(1);
        assertThat(person.positions()).singleElement().satisfies(position -> {
            assertThat(position.name()).contains("Director");
            assertThat(position.authority()).contains("Joint");
            assertThat(position.dateAppointed()).contains(LocalDate.of(2001, 5, 6));
            assertThat(position.resignationDate()).contains(LocalDate.of(2003, 4, 5));
            assertThat(position.commonCode()).contains("5");
            assertThat(position.providerCode()).contains("D1");
            assertThat(position.country()).contains(CountryCode.of("GB"));
        });
    }

    @Test
    void a_directorship_is_told_whole() {
        Directorship board = report("""
                {"report":{"directorships":{"current":[{"id":"GB-0-03977902","idType":"connectId","companyName":"ALPHA",
                 "companyNumber":"UK03977902","companyRegistrationNumber":"03977902","address":{"simpleValue":"2 High St"},
                 "status":{"description":"Active"},"activity":{"code":"62"},"position":{"positionName":"Director"},
                 "signingAuthority":"Alone","companyRegistrationDate":"1999-01-02","legalForm":{"description":"Ltd"},
                 "state":"Leeds","yearEndDate":"2025-03-31","currency":"GBP","latestTurnoverFigure":"12000.50","netWorth":-5,
                 "legalCount":"3","legalAmount":100,"legalCountInLast12Months":1,
                 "creditScore":{"currentCreditRating":{"commonValue":"A"}},"dbt":7,"additionalData":{"extra":1}}]}}}
                """).currentDirectorships().get(0);

        assertThat(board.id()).contains(ConnectId.of("GB-0-03977902"));
        assertThat(board.idType()).contains("connectId");
        assertThat(board.companyName()).contains("ALPHA");
        assertThat(board.safeNumber()).contains("UK03977902");
        assertThat(board.registrationNumber()).contains("03977902");
        assertThat(board.address().orElseThrow().simpleValue()).contains("2 High St");
        assertThat(board.status().get("description").text()).contains("Active");
        assertThat(board.activity().get("code").text()).contains("62");
        assertThat(board.position().orElseThrow().name()).contains("Director");
        assertThat(board.signingAuthority()).contains("Alone");
        assertThat(board.companyRegistrationDate()).contains(LocalDate.of(1999, 1, 2));
        assertThat(board.legalForm().get("description").text()).contains("Ltd");
        assertThat(board.state()).contains("Leeds");
        assertThat(board.yearEndDate()).contains(LocalDate.of(2025, 3, 31));
        assertThat(board.currency()).contains("GBP");
        assertThat(board.turnover()).contains(new BigDecimal("12000.50"));
        assertThat(board.netWorth()).contains(new BigDecimal("-5"));
        assertThat(board.legalCount()).hasValue(3);
        assertThat(board.legalAmount()).contains(new BigDecimal("100"));
        assertThat(board.legalCountInLastYear()).hasValue(1);
        assertThat(board.creditScore()
                        .get("currentCreditRating")
                        .get("commonValue")
                        .text())
                .contains("A");
        assertThat(board.daysBeyondTerms()).contains(new BigDecimal("7"));
        assertThat(board.additionalData().get("extra").integer()).hasValue(1);
    }
}
