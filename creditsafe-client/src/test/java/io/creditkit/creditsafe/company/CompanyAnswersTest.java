package io.creditkit.creditsafe.company;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each answer of the family beside the report, told whole. */
class CompanyAnswersTest {

    private static final CountryCode GB = CountryCode.of("GB");

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/companies" + path)).willReturn(okJson(json)));
    }

    @Test
    void a_hit_of_a_search_is_told_whole() {
        answer("", """
                {"correlationId":"c","totalSize":1,"companies":[{"id":"GB-0-00000001","id2":"GB001-0-00000001","country":"GB",
                 "regNo":"00000001","safeNo":"UK00000001","name":"ALPHA","type":"Ltd","officeType":"HeadOffice",
                 "status":"Active","statusDescription":"Trading","vatNo":"GB999999973","tradingNames":["A","B"],
                 "phoneNumbers":["1","2"],"address":{"type":"Trading","simpleValue":"1 High Street, Leeds","street":"High Street",
                  "houseNo":"1","city":"Leeds","postCode":"LS1 1AA","province":"Yorkshire","region":"North","country":"GB",
                  "additionToAddress":"Floor 2","dateChanged":"2020-01-31","telephone":"0113"},
                 "activityCode":"62020","activity":"Consultancy","legalForm":"Private limited",
                 "dateOfLatestAccounts":"2025-06-29T23:00:00.000Z","dateOfLatestChange":"2025-12-31T00:00:00Z",
                 "onlineReports":true,"monitoring":"true","searchRanking":98.5}]}
                """);

        CompanyHit hit = api.client()
                .companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(GB)
                        .registrationNumber("00000001")
                        .build())
                .toList(5)
                .get(0);

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /companies?countries=GB&page=1&pageSize=50&regNo=00000001"));
        assertThat(hit.id()).contains(ConnectId.of("GB-0-00000001"));
        assertThat(hit.formerId()).contains("GB001-0-00000001");
        assertThat(hit.country()).contains(GB);
        assertThat(hit.registrationNumber()).contains("00000001");
        assertThat(hit.safeNumber()).contains("UK00000001");
        assertThat(hit.name()).contains("ALPHA");
        assertThat(hit.type()).contains(CompanyType.of("Ltd"));
        assertThat(hit.officeType()).contains(OfficeType.HEAD_OFFICE);
        assertThat(hit.status()).contains(CompanyStatus.ACTIVE);
        assertThat(hit.statusDescription()).contains("Trading");
        assertThat(hit.vatNumbers()).containsExactly("GB999999973");
        assertThat(hit.tradingNames()).containsExactly("A", "B");
        assertThat(hit.phoneNumbers()).containsExactly("1", "2");
        assertThat(hit.activityCode()).contains("62020");
        assertThat(hit.activity()).contains("Consultancy");
        assertThat(hit.legalForm()).contains("Private limited");
        assertThat(hit.onlineReport()).contains(true);
        assertThat(hit.monitoring()).contains(true);
        assertThat(hit.searchRanking()).contains(new BigDecimal("98.5"));
        assertThat(hit.latestAccounts()).contains(LocalDate.of(2025, 6, 30));
        assertThat(hit.latestChange()).contains(LocalDate.of(2025, 12, 31));
        Address address = hit.address().orElseThrow();
        assertThat(address.type()).contains("Trading");
        assertThat(address.simpleValue()).contains("1 High Street, Leeds");
        assertThat(address.street()).contains("High Street");
        assertThat(address.houseNumber()).contains("1");
        assertThat(address.city()).contains("Leeds");
        assertThat(address.postalCode()).contains("LS1 1AA");
        assertThat(address.province()).contains("Yorkshire");
        assertThat(address.region()).contains("North");
        assertThat(address.country()).contains(GB);
        assertThat(address.addition()).contains("Floor 2");
        assertThat(address.changedOn()).contains(LocalDate.of(2020, 1, 31));
        assertThat(address.telephone()).contains("0113");
    }

    @Test
    void a_match_is_told_whole() {
        answer("/match", """
                {"correlationId":"c-match","totalMatches":1,"matchedCompanies":[{"matchScoreConfidence":950,"id":"DE-0-HRB1",
                 "id2":"DE001-0-HRB1","country":"DE","regNo":"HRB 1","safeNo":"DE00000001","name":"Beispiel GmbH",
                 "phoneNumber":493012345,"address":{"simpleValue":"Weg 1, 10115 Berlin","postcode":"10115"},"status":"Active",
                 "type":"Ltd","officeType":"HeadOffice","dateOfLatestAccounts":"2024-12-31T00:00:00Z",
                 "dateOfLatestChange":"2026-01-02T00:00:00Z","matchScoreExplainPlan":{"matchScore":950}}]}
                """);

        CompanyMatches found = api.client()
                .companies()
                .match(CompanyMatchRequest.builder()
                        .country(CountryCode.of("DE"))
                        .name("Beispiel")
                        .build());

        assertThat(SentRequest.all(api))
                .containsExactly(SentRequest.of("GET /companies/match?country=DE&matchThreshold=900&name=Beispiel"));
        assertThat(found.correlationId()).contains("c-match");
        assertThat(found.total()).hasValue(1);
        assertThat(found.matches()).singleElement().satisfies(match -> {
            assertThat(match.confidence()).hasValue(950);
            assertThat(match.id()).contains(ConnectId.of("DE-0-HRB1"));
            assertThat(match.formerId()).contains("DE001-0-HRB1");
            assertThat(match.country()).contains(CountryCode.of("DE"));
            assertThat(match.registrationNumber()).contains("HRB 1");
            assertThat(match.safeNumber()).contains("DE00000001");
            assertThat(match.name()).contains("Beispiel GmbH");
            assertThat(match.phoneNumber()).contains("493012345");
            assertThat(match.address().orElseThrow().postalCode()).contains("10115");
            assertThat(match.status()).contains(CompanyStatus.ACTIVE);
            assertThat(match.type()).contains(CompanyType.of("Ltd"));
            assertThat(match.officeType()).contains(OfficeType.HEAD_OFFICE);
            assertThat(match.latestAccounts()).contains(LocalDate.of(2024, 12, 31));
            assertThat(match.latestChange()).contains(LocalDate.of(2026, 1, 2));
            assertThat(match.explanation().get("matchScore").integer()).hasValue(950);
        });
    }

    @Test
    void the_rules_of_a_search_are_told_whole() {
        answer("/searchcriteria", """
                {"countries":["GB"],"languages":["EN","DE"],"criteriaSets":[{"regNo":
                 {"required":true,"minLength":1,"maxLength":8,"validationRegExp":"[0-9]+","allowedValues":["1","2"]}}]}
                """);

        SearchCriteria criteria = api.client().companies().searchCriteria(Set.of(GB));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /companies/searchcriteria?countries=GB"));
        assertThat(criteria.countries()).containsExactly(GB);
        assertThat(criteria.languages()).containsExactly("EN", "DE");
        assertThat(criteria.sets()).singleElement().satisfies(set -> {
            assertThat(set.fields()).containsOnlyKeys("regNo");
            FieldRule rule = set.fields().get("regNo");
            assertThat(rule.required()).contains(true);
            assertThat(rule.minimumLength()).hasValue(1);
            assertThat(rule.maximumLength()).hasValue(8);
            assertThat(rule.pattern()).contains("[0-9]+");
            assertThat(rule.allowedValues()).containsExactly("1", "2");
        });
    }
}
