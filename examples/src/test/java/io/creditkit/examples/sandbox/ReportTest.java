package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    private static final String REASON = "?customData=de_reason_code%3A%3A1";

    private final FakeClock clock = new FakeClock();
    private Sandbox sandbox;
    private Caller caller;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder().clock(clock).build());
        caller = Caller.loggedIn(sandbox);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private Caller.Reply order(String country, String name) {
        return caller.get(
                "/companies/" + Caller.encode(caller.idOf(country, name)) + ("DE".equals(country) ? REASON : ""));
    }

    private JsonNode report(String country, String name) {
        return order(country, name).json().path("report");
    }

    @Test
    void the_envelope_says_whose_report_it_is_and_who_ordered_it() {
        String id = caller.idOf("GB", "Ashlarpool");
        JsonNode envelope = caller.get("/companies/" + id + "?callRef=job-7").json();

        assertThat(envelope.path("companyId").asText()).isEqualTo(id);
        assertThat(envelope.path("orderId").asText()).isEqualTo("N/A");
        assertThat(envelope.path("dateOfOrder").asText()).startsWith("2026-11-02T");
        assertThat(envelope.path("userId").isTextual()).isTrue();
        assertThat(envelope.path("chargeRef").asText()).isEqualTo("job-7");
    }

    @Test
    void a_safe_number_is_as_good_as_a_connect_id() {
        JsonNode hit = caller.get("/companies?countries=GB&name=Ashlarpool")
                .json()
                .path("companies")
                .path(0);

        JsonNode report =
                caller.get("/companies/" + hit.path("safeNo").asText()).json().path("report");

        assertThat(report.path("companyId")).isEqualTo(hit.path("id"));
        assertThat(report.path("companySummary").path("companyNumber")).isEqualTo(hit.path("safeNo"));
    }

    @Test
    void scores_and_limits_are_text_and_the_contract_limit_is_a_number() {
        JsonNode score = report("GB", "Ashlarpool").path("creditScore");

        assertThat(score.at("/currentCreditRating/providerValue/value").asText())
                .isEqualTo("88");
        assertThat(score.at("/currentCreditRating/providerValue/value").isTextual())
                .isTrue();
        assertThat(score.at("/currentCreditRating/creditLimit/value").isTextual())
                .isTrue();
        assertThat(score.at("/currentCreditRating/commonValue").asText()).isEqualTo("A");
        assertThat(score.at("/currentContractLimit/value").isNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GB,Quenbury,/paymentData/dbt",
        "GB,Quenbury,/additionalInformation/ratingHistory/0/companyValue",
        "GB,Quenbury,/additionalInformation/creditLimitHistory/0/companyValue/value",
        "GB,Thornbury,/negativeInformation/countyCourtJudgements/registered/exact/0/ccjAmount",
        "IE,Ballymore,/negativeInformation/ccjSummary/valueOfExact",
        "FR,Montrevel,/negativeInformation/preferentialRightsDetails/taxOffice/numberOfPreferentialRights",
        "FR,Montrevel,/additionalInformation/trends/profitability",
        "DE,Ziegelhütte,/negativeInformation/bankruptcy/hasBankruptcy",
        "DE,Nordlicht,/extendedGroupStructureExtra/0/level",
        "IT,Lavagrande,/companySummaryExtra/hasProtesti",
        "IT,Lavagrande,/alternateSummary/taxCode",
        "ES,Torremolinar,/negativeInformation/incidents/0/amount",
        "SE,Älvstranden,/negativeInformation/debtBalance/totalBalance",
        "NL,Granitbend,/extendedGroupStructureExtra/groupStructure/0/companyName",
        "NL,Granitbend,/additionalInformation/misc/rsinNumber",
        "BE,Meuselandaise,/negativeInformation/nssoDetails/0/amount",
        "US,Wild Quarry,/negativeInformation/legalFilingSummary/Sum",
        "NO,Fjellbakken,/negativeInformation/paymentRemarks",
        "DK,Fjeldbakken,/shareCapitalStructureExtra/beneficialOwners/0/ownerType",
        "PL,Brzezina,/groupStructure/ultimateParent/name",
    })
    void each_country_has_its_own_places(String country, String name, String pointer) {
        String known = "IE".equals(country)
                ? caller
                        .get("/companies?countries=IE&postCode=H91*&type=Ltd&pageSize=200")
                        .json()
                        .path("companies")
                        .findValuesAsText("name")
                        .stream()
                        .filter(found -> !found.startsWith("Kilbrannoch"))
                        .findFirst()
                        .orElseThrow()
                : name;
        assertThat(report(country, known).at(pointer).isMissingNode()).isFalse();
    }

    @Test
    void an_italian_report_has_shares_as_text_and_no_contract_limit() {
        JsonNode report = report("IT", "Pievalta");

        assertThat(report.at("/shareCapitalStructure/shareHolders/0/percentSharesHeld")
                        .isTextual())
                .isTrue();
        assertThat(report.at("/creditScore/currentContractLimit").isMissingNode())
                .isTrue();
    }

    @Test
    void a_company_without_a_score_says_so_in_words() {
        JsonNode british = report("GB", "Starling Yard").at("/creditScore/currentCreditRating");
        JsonNode swedish = report("SE", "Björkudden").at("/creditScore/currentCreditRating");

        assertThat(british.at("/providerValue/value").asText()).isEqualTo("Not Rated");
        assertThat(british.path("commonValue").asText()).isEqualTo("E");
        assertThat(swedish.at("/providerValue/value").asText()).isEqualTo("No credit rating");
        assertThat(swedish.at("/creditLimit/value").asText()).isEqualTo("Credit Limit not applicable");
    }

    @Test
    void a_limit_of_zero_is_not_the_same_as_no_rating() {
        JsonNode rating = report("IT", "Costachiara").at("/creditScore/currentCreditRating");

        assertThat(rating.at("/creditLimit/value").asText()).isEqualTo("0");
        assertThat(rating.path("commonValue").asText()).isEqualTo("C");
    }

    @Test
    void an_insolvent_company_is_neither_active_nor_without_words() {
        JsonNode status = report("GB", "Holmoor").at("/companySummary/companyStatus");

        assertThat(status.path("status").asText()).isEqualTo("Other");
        assertThat(status.path("description").asText()).isEqualTo("Insolvency proceedings");
    }

    @Test
    void a_german_report_needs_a_reason() {
        String id = caller.idOf("DE", "Nordlicht");

        Caller.Reply refused = caller.get("/companies/" + id);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/messages/0/code").asText()).isEqualTo("InvalidCustomData");
        assertThat(caller.get("/companies/" + id + "?customData=de_reason_code::9")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get("/companies/" + id + "?customData=de_reason_code::1")
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("/reportcustomdata/DE")
                        .json()
                        .at("/customData/0/optional")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void a_report_that_is_not_to_be_had_says_so_under_200_and_under_400() {
        long before = sandbox.ledger().billableCalls();
        Caller.Reply gently = order("DE", "Bäckerei Rautenstrauch");
        Caller.Reply firmly = order("IE", "Kilbrannoch");

        assertThat(gently.status()).isEqualTo(200);
        assertThat(gently.json().has("report")).isFalse();
        assertThat(gently.json().at("/messages/0/code").asText()).isEqualTo("ReportUnavailable");
        assertThat(firmly.status()).isEqualTo(400);
        assertThat(firmly.json().at("/messages/0/code").asText()).isEqualTo("ReportUnavailable");
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(before);
    }

    @Test
    void a_country_outside_the_subscription_is_found_but_not_reported() {
        Caller.Reply refused = order("CH", "Sonnmatter");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("details").asText()).isEqualTo("No access to CH reports");
    }

    @Test
    void a_partial_report_names_what_it_lacks_and_is_charged() {
        long before = sandbox.ledger().billableCalls();
        JsonNode envelope = order("FR", "L'Épinette").json();

        assertThat(envelope.path("failedSections").findValuesAsText("")).isEmpty();
        assertThat(envelope.path("failedSections").path(0).asText()).isEqualTo("GlobalFinancialStatements");
        assertThat(envelope.path("report").has("financialStatements")).isFalse();
        assertThat(envelope.path("report").has("creditScore")).isTrue();
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(before + 1);
    }

    @Test
    void a_report_over_ten_megabytes_is_fetched_elsewhere_without_a_token() {
        long before = sandbox.ledger().billableCalls();
        Caller.Reply sent = order("GB", "Ferrowdale");
        URI there = URI.create(sent.header("Location"));

        assertThat(sent.status()).isEqualTo(302);
        assertThat(there.getPort()).isNotEqualTo(sandbox.baseUri().getPort());
        assertThat(caller.send("GET", there, "").status()).isEqualTo(400);
        Caller.Reply fetched = Caller.send(HttpRequest.newBuilder(there).build());
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.text().length()).isGreaterThan(10 * 1024 * 1024);
        assertThat(fetched.json().at("/report/companySummary/businessName").asText())
                .isEqualTo("Ferrowdale Chemicals Limited");
        URI forged = URI.create(there.toString().replaceFirst("Signature=.", "Signature=_"));
        assertThat(Caller.send(HttpRequest.newBuilder(forged).build()).status()).isEqualTo(403);
        clock.advance(Duration.ofMinutes(5));
        assertThat(Caller.send(HttpRequest.newBuilder(there).build()).status()).isEqualTo(403);
        assertThat(sandbox.ledger().billableCalls()).isEqualTo(before + 1);
    }

    @Test
    void a_group_with_a_foreign_parent_can_be_walked_from_below() {
        JsonNode report = report("FR", "Clairvoyé");

        assertThat(report.at("/groupStructure/ultimateParent/name").asText()).isEqualTo("Granitbend Holdings Inc");
        assertThat(report.at("/groupStructure/immediateParent/country").asText())
                .isEqualTo("NL");
        assertThat(report.at("/extendedGroupStructure")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(report.at("/directors/currentDirectors/0").has("id")).isFalse();
    }

    @Test
    void two_companies_can_hold_shares_of_each_other() {
        JsonNode german = report("DE", "Eichgrund").at("/shareCapitalStructure/shareHolders");
        JsonNode austrian = report("AT", "Alpquell").at("/shareCapitalStructure/shareHolders");

        assertThat(german).anyMatch(holder -> holder.path("name").asText().startsWith("Alpquell"));
        assertThat(austrian).anyMatch(holder -> holder.path("name").asText().startsWith("Eichgrund"));
    }

    @Test
    void a_director_is_found_and_the_report_lists_all_boards() {
        JsonNode hit = caller.get("/people?countries=NL&lastName=van%20Duinen&firstName=Saskia")
                .json()
                .path("directors")
                .path(0);
        JsonNode envelope = caller.get("/people/" + hit.path("peopleId").asText() + "?callRef=p")
                .json();

        assertThat(hit.path("peopleId").asText()).matches("^[a-zA-Z]{2}([0-9]{1,3})?-[a-zA-Z0-9$]+$");
        assertThat(envelope.at("/report/directorships/current")).hasSize(3);
        assertThat(sandbox.ledger().deliveriesOf(hit.path("peopleId").asText())).isEqualTo(1);
        assertThat(caller.get("/people/NL-0").status()).isEqualTo(404);
        assertThat(caller.get("/people/searchcriteria?countries=NL").status()).isEqualTo(200);
    }

    @Test
    void unknown_companies_templates_and_languages_are_refused() {
        assertThat(caller.get("/companies/GB-0-00000000").status()).isEqualTo(404);
        String id = caller.idOf("GB", "Ashlarpool");
        assertThat(caller.get("/companies/" + id + "?template=lavish").status()).isEqualTo(403);
        assertThat(caller.get("/companies/" + id + "?language=english").status())
                .isEqualTo(400);
        assertThat(caller.get("/companies/schema/GB").json().path("properties").has("report"))
                .isTrue();
        assertThat(caller.get("/companies/" + id + "?includeIndicators=true")
                        .json()
                        .at("/report/indicators/0/type")
                        .asText())
                .isEqualTo("eti");
    }
}
