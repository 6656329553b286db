package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.creditkit.creditsafe.company.ReportFinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFindingsTest {

    private static final Pattern TEXT_WILL_DO =
            Pattern.compile("([aA]ddress(es)?|commentaries|messages|vatNumber)(\\[0])?$");

    private static final JsonNode COMPLETE = Fixtures.tree("company/complete.json");
    private static final Map<String, JsonNode> PLACES = Fixtures.nodes(COMPLETE);
    private static final List<Section> SECTIONS = Section.all();

    @Test
    void a_report_that_is_as_it_should_be_has_no_findings() {
        assertThat(CompanyReport.parse(Fixtures.bytes("company/complete.json")).findings())
                .isEmpty();
    }

    /** The shapes and the methods are two lists of the same members; this holds them together. */
    @ParameterizedTest
    @ValueSource(strings = {"'§ nonsense §'", "[1,2]", "{'odd':{'odd':1}}", "-7777777777777777777777.5", "true"})
    void whatever_a_typed_method_stops_seeing_is_found(String nonsense) {
        JsonNode instead = Fixtures.json(nonsense);
        List<String> silently = SECTIONS.parallelStream()
                .flatMap(section ->
                        section.places().stream().flatMap(place -> lostSilently(section, place, instead).stream()))
                .toList();
        assertThat(silently).isEmpty();
    }

    /** So that nothing is left out where each section is spoiled by itself. */
    @Test
    void the_sections_by_themselves_have_all_the_places_and_tell_all_that_the_report_tells() {
        Set<String> places = new TreeSet<>(Set.of("$.report"));
        Set<String> told = new TreeSet<>();
        for (Section section : SECTIONS) {
            places.addAll(section.places());
            told.addAll(withoutIndexes(section.told()));
        }
        assertThat(places).isEqualTo(new TreeSet<>(PLACES.keySet()));
        assertThat(told).containsAll(withoutIndexes(told(COMPLETE)));
    }

    /** Some lists are gathered from several sections. */
    private static Set<String> withoutIndexes(Set<String> told) {
        return told.stream().map(value -> value.replaceAll("\\[\\d+]", "[]")).collect(Collectors.toSet());
    }

    private static Set<String> told(JsonNode document) {
        return TypedReading.of(CompanyReport.parse(Fixtures.write(document)))
                .values()
                .keySet();
    }

    /**
     * A report of one section, and the envelope as one more: what another section may tell instead hides nothing there, and
     * it is read much faster.
     */
    private record Section(JsonNode document, List<String> places, Set<String> told) {

        static List<Section> all() {
            List<Section> sections = new ArrayList<>();
            sections.add(of(Fixtures.with(COMPLETE, "$.report", Fixtures.json("{}")), place -> !isInReport(place)));
            COMPLETE.get("report").fieldNames().forEachRemaining(name -> {
                String path = ReportPath.member("$.report", name);
                JsonNode alone = JsonNodeFactory.instance
                        .objectNode()
                        .set(name, COMPLETE.get("report").get(name));
                sections.add(of(
                        Fixtures.with(COMPLETE, "$.report", alone),
                        place -> place.equals(path) || place.startsWith(path + ".") || place.startsWith(path + "[")));
            });
            return sections;
        }

        private static boolean isInReport(String place) {
            return place.equals("$.report") || place.startsWith("$.report.");
        }

        private static Section of(JsonNode document, Predicate<String> isIn) {
            return new Section(
                    document, PLACES.keySet().stream().filter(isIn).toList(), ReportFindingsTest.told(document));
        }
    }

    private static Optional<String> lostSilently(Section section, String place, JsonNode instead) {
        CompanyReport spoiled = CompanyReport.parse(Fixtures.write(Fixtures.with(section.document(), place, instead)));
        Set<String> after = TypedReading.of(spoiled).values().keySet();
        return section.told().stream()
                .filter(value -> !after.contains(value))
                .findFirst()
                .filter(lost -> !mayStandThere(instead, place))
                .filter(lost -> spoiled.findings().stream()
                        .noneMatch(finding -> finding.path().startsWith(place)))
                .map(lost -> place + " lost " + lost);
    }

    /**
     * Where an object or a list belongs, an object of other members is one whose members are missing; where an address, a
     * remark or a list of texts belongs, bare texts will do; an amount or days may be a bare number.
     */
    private static boolean mayStandThere(JsonNode instead, String place) {
        JsonNode original = PLACES.get(place);
        if (!original.isContainerNode()) {
            return false;
        }
        boolean number = instead.isNumber() && (original.has("value") || original.has("dbt"));
        return instead.isObject() || number || TEXT_WILL_DO.matcher(place).find();
    }

    @Test
    void every_typed_method_finds_what_it_reads() {
        Set<String> silent = new TreeSet<>();
        Set<String> speaking = new TreeSet<>();
        for (String name : Fixtures.NAMES) {
            TypedReading reading = TypedReading.of(CompanyReport.parse(Fixtures.bytes(name)));
            silent.addAll(reading.silent());
            speaking.addAll(reading.speaking());
        }
        silent.removeAll(speaking);
        assertThat(silent).as("methods that found nothing in any report").isEmpty();
    }

    @Test
    void a_finding_says_where_why_and_what_is_there() {
        CompanyReport report = Fixtures.report("'creditScore':{'currentCreditRating':{'providerValue':{'value':'-18'},"
                + "'creditLimit':{'value':'Credit Limit not applicable'},'pod':'none'}},"
                + "'companyIdentification':{'basicInformation':{'operationsStartDate':'0001-01-01T00:00:00Z'}},"
                + "'directors':'none','otherInformation':{'employeesInformation':[{'numberOfEmployees':'20 - 49'}]}");

        assertThat(report.findings())
                .containsExactlyInAnyOrder(
                        finding("creditScore.currentCreditRating.providerValue.value", Reason.NOT_A_SCORE, "'-18'"),
                        finding(
                                "creditScore.currentCreditRating.creditLimit.value",
                                Reason.NOT_A_NUMBER,
                                "'Credit Limit not applicable'"),
                        finding("creditScore.currentCreditRating.pod", Reason.NOT_A_NUMBER, "a value of 4 characters"),
                        finding(
                                "companyIdentification.basicInformation.operationsStartDate",
                                Reason.PLACEHOLDER_DATE,
                                "a value of 20 characters"),
                        finding("directors", Reason.OTHER_SHAPE, "a value of 4 characters"),
                        finding(
                                "otherInformation.employeesInformation[0].numberOfEmployees",
                                Reason.NOT_A_NUMBER,
                                "a value of 7 characters"));
        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(report.at(finding.path()).isPresent()).isTrue());
    }

    private static ReportFinding finding(String path, Reason reason, String found) {
        return new ReportFinding("$.report." + path, reason, found);
    }

    @Test
    void no_personal_datum_shows_in_a_finding() {
        CompanyReport report = Fixtures.report(
                "'directors':{'currentDirectors':[{'dateOfBirth':'Erika Mustermann',"
                        + "'hasNegativeInfo':'Mustermann','positions':'Mustermann','Erika Mustermann':1,'Erika Mustermann':2}]}");

        assertThat(report.findings())
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("Mustermann", "Erika"));
    }

    @Test
    void a_repeated_name_is_found_and_the_document_still_has_both() {
        CompanyReport report = Fixtures.report("'companySummary':{'businessName':'ONE','businessName':'TWO'}");

        assertThat(report.summary().orElseThrow().businessName()).contains("TWO");
        assertThat(report.findings())
                .containsExactly(finding("companySummary.businessName", Reason.NAME_REPEATED, "2 of this name"));
        assertThat(new String(report.document(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("ONE", "TWO");
    }

    @Test
    void a_report_without_its_envelope_has_paths_from_its_own_root() {
        CompanyReport bare = CompanyReport.parse(
                Fixtures.write(Fixtures.json("{'companyId':'match','companySummary':{'country':'Utopia'}}")));

        assertThat(bare.findings())
                .extracting(ReportFinding::path, ReportFinding::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("$.companyId", Reason.NOT_A_KEY),
                        org.assertj.core.api.Assertions.tuple("$.companySummary.country", Reason.NOT_A_COUNTRY));
    }

    @Test
    void every_member_is_reached_by_its_path() {
        CompanyReport report = CompanyReport.parse(Fixtures.write(Fixtures.json(
                "{'report':{'companySummary':{},'x':[null,{'odd name':{'it\\u0027s':7}}],'creditScore':null}}")));

        assertThat(report.at("$.report.x[1]['odd name']['it\\'s']").integer()).hasValue(7);
        assertThat(report.at("$.report.x[0]").isPresent()).isFalse();
        assertThat(report.at("$.report.x[9].y").isPresent()).isFalse();
        for (String noPath : List.of("report", "$report", "$.", "$.a b", "$[x]", "")) {
            assertThatThrownBy(() -> report.at(noPath)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
