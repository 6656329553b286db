package io.creditkit.creditsafe.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ResponseFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReportLawsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> KNOWN_NAMES = knownNames();

    private static List<String> knownNames() {
        Set<String> names = new TreeSet<>();
        for (String place : Fixtures.places(Fixtures.tree("company/complete.json"))) {
            String last = place.substring(place.lastIndexOf('.') + 1);
            if (!last.contains("[")) {
                names.add(last);
            }
        }
        return new ArrayList<>(names);
    }

    @Provide
    Arbitrary<JsonNode> anyJson() {
        Arbitrary<JsonNode> scalar = Arbitraries.oneOf(
                Arbitraries.just(JSON.nullNode()),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.bigDecimals().map(JSON::numberNode),
                Arbitraries.strings().ofMaxLength(12).map(JSON::textNode),
                Arbitraries.of(
                                "2019-01-01T00:00:00Z",
                                "0001-01-01T00:00:00Z",
                                "Not Rated",
                                "-18",
                                "04/2007",
                                "2019-99-99T99:99:99.9999999999Z",
                                "9".repeat(40),
                                "1e999999999",
                                "GB",
                                "")
                        .map(JSON::textNode));
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(KNOWN_NAMES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        return Arbitraries.recursive(() -> scalar, inner -> nested(inner, name), 0, 4);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner, Arbitrary<String> name) {
        Arbitrary<JsonNode> object = Arbitraries.maps(name, inner).ofMaxSize(6).map(members -> {
            ObjectNode node = JSON.objectNode();
            members.forEach(node::set);
            return node;
        });
        Arbitrary<JsonNode> list =
                inner.list().ofMaxSize(4).map(items -> JSON.arrayNode().addAll(items));
        return Arbitraries.frequencyOf(Tuple.of(3, object), Tuple.of(1, list), Tuple.of(1, inner));
    }

    @Property(tries = 600)
    void any_json_at_all_is_read_or_refused_as_documented(@ForAll("anyJson") JsonNode any) {
        read(Fixtures.write(any));
        read(Fixtures.write(JSON.objectNode().set("report", any)));
    }

    @Property(tries = 500)
    void any_bytes_at_all_are_read_or_refused_as_documented(@ForAll byte[] any) {
        read(any);
    }

    @Property(tries = 300)
    void so_is_a_report_with_any_json_in_any_place(
            @ForAll("anyJson") JsonNode any, @ForAll("names") String name, @ForAll int seed) {
        JsonNode tree = Fixtures.tree(name);
        List<String> places = Fixtures.places(tree);
        String place = places.get(Math.floorMod(seed, places.size()));

        read(Fixtures.write(Fixtures.with(tree, place, any)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Fixtures.NAMES);
    }

    /** Reads all there is, and holds the document against what came in: no byte is lost, no member out of reach. */
    private static void read(byte[] document) {
        CompanyReport report;
        try {
            report = CompanyReport.parse(document);
        } catch (ResponseFormatException | ReportUnavailableException documented) {
            return;
        }
        assertThat(report.document()).isEqualTo(document);
        TypedReading.of(report);
        report.financialStatements().forEach(FinancialStatement::figures);
        report.evidence().negativeRecords();
        assertThat(report.findings()).doesNotContainNull().allSatisfy(finding -> report.at(finding.path()));
    }

    @Property(tries = 200)
    void every_member_is_reached(@ForAll("anyJson") JsonNode any) {
        ObjectNode report = JSON.objectNode();
        report.putObject("companySummary").put("country", "GB");
        report.set("sectionFromTheFuture", any);
        CompanyReport parsed =
                CompanyReport.parse(Fixtures.write(JSON.objectNode().set("report", report)));

        Fixtures.nodes(parsed.open().json())
                .forEach((path, node) -> assertThat(
                                parsed.at("$.report" + path.substring(1)).json())
                        .isEqualTo(node));
    }
}
