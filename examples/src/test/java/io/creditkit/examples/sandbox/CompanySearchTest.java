package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySearchTest extends SharedSandbox {

    @Test
    void the_same_company_is_found_by_each_of_its_numbers() {
        JsonNode hit = first("countries=GB&name=Brackenrow%20Haulage");

        assertThat(first("countries=GB&regNo=" + hit.path("regNo").asText())).isEqualTo(ranked(hit));
        assertThat(first("countries=GB&vatNo=" + hit.path("vatNo").asText())).isEqualTo(ranked(hit));
        assertThat(first("countries=GB&safeNo=" + hit.path("safeNo").asText())).isEqualTo(ranked(hit));
        assertThat(first("countries=GB&id=" + hit.path("id").asText())).isEqualTo(ranked(hit));
        assertThat(hit.path("safeNo").asText()).startsWith("UK");
    }

    private JsonNode first(String query) {
        JsonNode hit =
                caller.get("/companies?" + query).json().path("companies").path(0);
        return ranked(hit);
    }

    private static JsonNode ranked(JsonNode hit) {
        JsonNode copy = hit.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) copy).remove("searchRanking");
        return copy;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Grünspecht Lebensmittel", "GRUENSPECHT LEBENSMITTEL AG", "grunspecht", "Lebensmittel Grünspecht"
            })
    void accents_case_order_and_legal_form_do_not_matter_in_a_name(String name) {
        JsonNode answer = caller.get("/companies?countries=DE&postCode=48143&name=" + Caller.encode(name))
                .json();

        assertThat(answer.path("companies").path(0).path("name").asText()).isEqualTo("Grünspecht Lebensmittel AG");
    }

    @Test
    void the_best_name_comes_first() {
        JsonNode answer = caller.get("/companies?countries=FR&name=" + Caller.encode("Granvallée Bâtiment"))
                .json();

        assertThat(answer.path("totalSize").asInt()).isEqualTo(2);
        assertThat(answer.path("companies").path(0).path("name").asText()).isEqualTo("Granvallée Bâtiment SAS");
    }

    @Test
    void post_code_and_street_take_a_star() {
        String name = Caller.encode("Lindenhöfer Bau");
        assertThat(total("countries=DE&name=" + name)).isEqualTo(3);
        assertThat(total("countries=DE&name=" + name + "&postCode=20*")).isEqualTo(1);
        assertThat(total("countries=DE&name=" + name + "&street=Web*")).isEqualTo(1);
        assertThat(total("countries=DE&name=" + name + "&postCode=20")).isZero();
    }

    private int total(String query) {
        return caller.get("/companies?" + query).json().path("totalSize").asInt();
    }

    @Test
    void pages_begin_at_one_and_show_every_company_once() {
        Set<String> seen = new HashSet<>();
        int total = total("countries=GB&name=Foods&pageSize=5");
        for (int page = 1; seen.size() < total; page++) {
            JsonNode companies = caller.get("/companies?countries=GB&name=Foods&pageSize=5&page=" + page)
                    .json()
                    .path("companies");
            assertThat(companies).isNotEmpty();
            companies.forEach(
                    company -> assertThat(seen.add(company.path("id").asText())).isTrue());
        }
        assertThat(total).isGreaterThan(5);
        assertThat(caller.get("/companies?countries=GB&name=Foods&page=0").status())
                .isEqualTo(400);
    }

    @Test
    void nothing_found_is_a_success_with_a_message() {
        Caller.Reply reply = caller.get("/companies?countries=GB&name=Zzyzxqq");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("totalSize").asInt()).isZero();
        assertThat(reply.json().path("companies")).isEmpty();
        assertThat(reply.json().path("messages").path(0).path("code").asText()).isEqualTo("NoResults");
    }

    @Test
    void criteria_of_two_sets_are_refused_in_britain_and_taken_in_germany() {
        Caller.Reply refused = caller.get("/companies?countries=GB&regNo=12345678&name=Foods");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("details").asText()).isEqualTo("Specified criteria combination is not allowed");
        assertThat(refused.json().has("message")).isFalse();
        assertThat(caller.get("/companies?countries=DE&regNo=HRB%201&name=Bau").status())
                .isEqualTo(200);
    }

    @Test
    void unknown_countries_and_parameters_are_told_in_details() {
        assertThat(caller.get("/companies?countries=ZA&name=x")
                        .json()
                        .path("details")
                        .asText())
                .isEqualTo("ZA is not a supported country");
        assertThat(caller.get("/companies?countries=GB&phone=123")
                        .json()
                        .path("details")
                        .asText())
                .startsWith("Param not supported");
        assertThat(caller.get("/companies?countries=GB").json().path("details").asText())
                .isEqualTo("Parameters not supported");
        assertThat(caller.get("/companies?countries=GB&name=x")
                        .json()
                        .path("details")
                        .asText())
                .contains("minimum lenght");
        assertThat(caller.get("/companies?countries=SE&name=Bygg&exact=true").status())
                .isEqualTo(400);
        assertThat(caller.get("/companies?name=Bygg").status()).isEqualTo(400);
    }

    @Test
    void search_criteria_are_those_that_all_countries_share() {
        JsonNode one = caller.get("/companies/searchcriteria?countries=GB").json();
        JsonNode two = caller.get("/companies/searchcriteria?countries=GB,US").json();

        assertThat(one.path("criteriaSets")).anyMatch(set -> set.has("vatNo"));
        assertThat(two.path("criteriaSets")).noneMatch(set -> set.has("vatNo"));
        assertThat(two.path("criteriaSets")).anyMatch(set -> set.path("address").has("postCode"));
    }

    @Test
    void a_match_is_scored_by_how_much_of_it_fits() {
        assertThat(confidence("name=" + Caller.encode("Grünspecht Lebensmittel")))
                .isEqualTo(898);
        assertThat(confidence("name=" + Caller.encode("Grünspecht") + "&postCode=48143"))
                .isEqualTo(899);
        assertThat(confidence("name=" + Caller.encode("Grünspecht Lebensmittel AG") + "&postCode=48143"))
                .isBetween(900, 969);
        JsonNode known = caller.get("/companies?countries=DE&name=" + Caller.encode("Grünspecht"))
                .json()
                .path("companies")
                .path(0);
        assertThat(confidence("vatNo=" + known.path("vatNo").asText())).isGreaterThanOrEqualTo(970);
    }

    private int confidence(String query) {
        return caller.get("/companies/match?country=DE&matchThreshold=898&" + query)
                .json()
                .path("matchedCompanies")
                .path(0)
                .path("matchScoreConfidence")
                .asInt();
    }

    @Test
    void a_match_has_the_odd_shapes_of_the_real_one() {
        JsonNode match = caller.get("/companies/match?country=DE&matchThreshold=900&postCode=48143&name="
                        + Caller.encode("Grünspecht Lebensmittel"))
                .json()
                .path("matchedCompanies")
                .path(0);

        assertThat(match.path("phoneNumber").isNumber()).isTrue();
        assertThat(match.path("address").path("postcode").asText()).isEqualTo("48143");
        assertThat(match.path("matchScoreExplainPlan").has("matchScoreLocal Id"))
                .isTrue();
        assertThat(caller.get("/companies/match?country=DE&name=Bau").status()).isEqualTo(400);
        assertThat(caller.get("/companies/match?country=DE&name=Bau&matchThreshold=5")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void access_names_services_and_counts_what_was_used() {
        JsonNode access = caller.get("/access").json().path("countryAccess");

        assertThat(access.path("creditsafeConnectOnlineReports"))
                .anyMatch(line -> line.path("countryIso2").asText().equals("GB"));
        assertThat(access.path("creditsafeConnectOnlineReports"))
                .noneMatch(line -> line.path("countryIso2").asText().equals("CH"));
        assertThat(caller.get("/access/users/me").json().path("isActive").isTextual())
                .isTrue();
        assertThat(caller.get("/nonsense").status()).isEqualTo(404);
    }
}
