package io.creditkit.graph.export;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.nio.json.JSONImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Every format read back by a reader that is not ours. */
class ExportFormatsTest {
    private static final String HOSTILE =
            "=cmd|'/c calc'!A1 </script><img src=x onerror=alert(1)> \"q\" \\N \\\" & &amp; ]]> \u202E ünï 𝔘";
    private static final NodeKey OWNER = NodeKey.of("company:odd key_1 <&\">");
    private static final NodeKey OWNED = NodeKey.of("company:creditsafe:GB-0-1");
    private static final NodeKey DIRECTOR = NodeKey.of("person:7");

    private static Network small() {
        return Network.of(
                DAY,
                List.of(
                        node(OWNER, NodeKind.COMPANY, HOSTILE),
                        node(OWNED, NodeKind.COMPANY, "Owned Ltd"),
                        node(DIRECTOR, NodeKind.PERSON, "Jo Secretname"),
                        node(NodeKey.of("unknown:1"), NodeKind.UNKNOWN, "Unnamed")),
                List.of(
                        Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(OWNER)
                                .to(OWNED)
                                .sharePercent(new BigDecimal("33.330"))
                                .validFrom(LocalDate.parse("2020-02-01"))
                                .build(),
                        Edge.builder()
                                .type(EdgeType.CONSOLIDATION)
                                .from(OWNER)
                                .to(OWNED)
                                .build(),
                        Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(OWNED)
                                .to(OWNED)
                                .sharePercent(BigDecimal.ONE)
                                .build(),
                        Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(NodeKey.of("unknown:1"))
                                .to(OWNED)
                                .build(),
                        Edge.builder()
                                .type(EdgeType.DIRECTOR)
                                .from(DIRECTOR)
                                .to(OWNED)
                                .role("Chair")
                                .validFrom(LocalDate.parse("2019-01-01"))
                                .validTo(LocalDate.parse("2026-01-01"))
                                .current(false)
                                .build()));
    }

    private static Node node(NodeKey key, NodeKind kind, String label) {
        return Node.builder().key(key).kind(kind).label(label).build();
    }

    private static String text(Network network, ExportFormat format, Persons persons) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            NetworkExport.of(network).withPersons(persons).writeTo(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> result = new ArrayList<>();
        array.forEach(result::add);
        return result;
    }

    /** What a reader made of a file: the relations by label of their ends, and what it knows of each party by label. */
    private static final class Read {
        private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        private final Map<String, Map<String, Attribute>> nodes = new HashMap<>();
        private final Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();

        private void node(Pair<String, String> field, Attribute value) {
            nodes.computeIfAbsent(field.getFirst(), none -> new HashMap<>()).put(field.getSecond(), value);
        }

        private void edge(Pair<DefaultEdge, String> field, Attribute value) {
            edges.computeIfAbsent(field.getFirst(), none -> new HashMap<>()).put(field.getSecond(), value);
        }

        private List<String> relations() {
            return graph.edgeSet().stream()
                    .map(edge -> label(graph.getEdgeSource(edge)) + ">" + label(graph.getEdgeTarget(edge)))
                    .sorted()
                    .toList();
        }

        private String label(String id) {
            return nodes.get(id).get("label").getValue();
        }
    }

    private static List<String> expected(Network network) {
        return network.edges().stream()
                .map(edge -> network.node(edge.from()).orElseThrow().label() + ">"
                        + network.node(edge.to()).orElseThrow().label())
                .sorted()
                .toList();
    }

    private static Read graphMl(String text) {
        Read read = new Read();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(read::node);
        importer.addEdgeAttributeConsumer(read::edge);
        importer.importGraph(read.graph, new StringReader(text));
        return read;
    }

    @Test
    void graphml_is_valid_by_its_schema_and_read_whole() {
        Read read = graphMl(text(small(), ExportFormat.GRAPHML, Persons.SHOWN));

        assertThat(read.relations()).isEqualTo(expected(small()));
        assertThat(read.nodes.values())
                .extracting(fields -> fields.get("key").getValue())
                .contains(OWNER.value(), OWNED.value(), DIRECTOR.value());
        assertThat(read.edges.values())
                .filteredOn(fields -> fields.containsKey("sharePercent"))
                .extracting(fields -> fields.get("sharePercent").getType() + " "
                        + fields.get("sharePercent").getValue())
                .containsExactlyInAnyOrder("double 33.33", "double 1");
    }

    @Test
    void graphml_of_a_customer_base_is_read_whole() {
        Network network = SampleNetwork.build();
        Read read = graphMl(text(network, ExportFormat.GRAPHML, Persons.SHOWN));

        assertThat(read.graph.vertexSet()).hasSize(network.nodes().size());
        assertThat(read.relations()).isEqualTo(expected(network));
    }

    @Test
    void gexf_is_read_whole_with_spans_that_include_their_last_day() {
        String text = text(small(), ExportFormat.GEXF, Persons.SHOWN);
        Read read = new Read();
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false); // It holds the schema of 1.2 only.
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(read::node);
        importer.importGraph(read.graph, new StringReader(text));

        assertThat(read.relations()).isEqualTo(expected(small()));
        assertThat(read.graph.vertexSet()).contains(OWNER.value(), OWNED.value());
        assertThat(text)
                .contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">")
                .contains("mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\"")
                .contains("start=\"2019-01-01\" end=\"2025-12-31\"")
                .contains("start=\"2020-02-01\">");
    }

    /** The schema in the test resources says, in our words, what the published one of GEXF 1.3 demands of what we write. */
    @Test
    void gexf_of_a_customer_base_keeps_the_rules_of_the_published_schema() throws Exception {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ExportFormatsTest.class.getResource("gexf-1.3-rules.xsd"))
                .newValidator();
        for (Network network : List.of(small(), SampleNetwork.build())) {
            String text = text(network, ExportFormat.GEXF, Persons.SHOWN);

            assertThatCode(() -> validator.validate(new StreamSource(new StringReader(text))))
                    .doesNotThrowAnyException();
            String wrong = text.replaceFirst("mode=\"dynamic\"", "mode=\"moving\"");
            assertThatThrownBy(() -> validator.validate(new StreamSource(new StringReader(wrong))))
                    .isInstanceOf(SAXException.class);
        }
    }

    private static Network held(Persons persons, String holder) {
        return Redaction.apply(
                Network.of(
                        DAY,
                        List.of(
                                Node.builder()
                                        .key(DIRECTOR)
                                        .kind(NodeKind.PERSON)
                                        .label(holder)
                                        .naturalPerson(true)
                                        .build(),
                                node(OWNED, NodeKind.COMPANY, "Owned Ltd")),
                        List.of(Edge.builder()
                                .type(EdgeType.SHAREHOLDING)
                                .from(DIRECTOR)
                                .to(OWNED)
                                .shareRange(new ShareRange(
                                        new BigDecimal("25"),
                                        ShareRange.End.EXCLUDED,
                                        new BigDecimal("50"),
                                        ShareRange.End.INCLUDED))
                                .build())),
                persons);
    }

    @ParameterizedTest
    @EnumSource(Persons.class)
    void a_share_known_as_a_range_is_told_as_one_whoever_holds_it(Persons persons) throws Exception {
        Network network = held(persons, "Jo Secretname");

        assertThat(text(network, ExportFormat.DOT, persons)).contains("25–50 %");
        assertThat(text(network, ExportFormat.EDGES_CSV, persons)).contains("(25,50]");
        assertThat(text(network, ExportFormat.GRAPHML, persons)).contains("<data key=\"e-shareRange\">(25,50]</data>");
        assertThat(text(network, ExportFormat.NODE_LINK_JSON, persons)).contains("\"shareRange\":\"(25,50]\"");
        JsonNode share = list(new ObjectMapper().readTree(text(network, ExportFormat.BODS_JSON, persons))).stream()
                .map(statement -> statement.at("/recordDetails/interests/0/share"))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElseThrow();
        assertThat(share.has("exact")).isFalse();
        assertThat(share.get("exclusiveMinimum").intValue()).isEqualTo(25);
        assertThat(share.get("maximum").intValue()).isEqualTo(50);
    }

    @Test
    void a_picture_tells_in_words_what_it_is() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkSvg.of(small()).writeTo(out);
        Element picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .contains(DAY.toString());
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("4 parties and 5 relations.");
    }

    @Test
    void dot_is_read_whole() {
        Read read = new Read();
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(read::node);
        importer.importGraph(read.graph, new StringReader(text(small(), ExportFormat.DOT, Persons.SHOWN)));

        assertThat(read.graph.edgeSet()).hasSize(small().edges().size());
        assertThat(read.graph.vertexSet()).hasSize(4).contains(OWNED.value());
        assertThat(read.nodes.values())
                .extracting(fields -> fields.get("label").getValue())
                .contains("Owned Ltd");
    }

    @Test
    void dot_is_drawn_by_graphviz(@TempDir Path dir) throws Exception {
        Path dot = graphviz();
        Path file = Files.writeString(dir.resolve("network.dot"), text(small(), ExportFormat.DOT, Persons.SHOWN));
        Process process = new ProcessBuilder(dot.toString(), "-Tjson0", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("out.json").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(dir.resolve("out.json"));
        assertThat(process.exitValue()).as(output).isZero();
        JsonNode drawn = new ObjectMapper().readTree(output);
        assertThat(list(drawn.get("edges"))).hasSize(small().edges().size());
        assertThat(list(drawn.get("objects")))
                .extracting(node -> node.get("name").textValue())
                .containsExactlyInAnyOrder(OWNER.value(), OWNED.value(), DIRECTOR.value(), "unknown:1");
    }

    /** Graphviz as {@code -Dcreditkit.dot=/usr/bin/dot} names it, which must then be there; else one on the path, if any. */
    private static Path graphviz() {
        String named = System.getProperty("creditkit.dot", "");
        if (!named.isEmpty()) {
            Path dot = Path.of(named);
            assertThat(dot).as("creditkit.dot demands Graphviz").isExecutable();
            return dot;
        }
        List<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "dot"))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), "Graphviz is not installed and -Dcreditkit.dot does not demand it");
        return found.get(0);
    }

    @Test
    void node_edge_json_is_read_whole() {
        Read read = new Read();
        JSONImporter<String, DefaultEdge> importer = new JSONImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer(read::node);
        importer.importGraph(read.graph, new StringReader(text(small(), ExportFormat.NODE_EDGE_JSON, Persons.SHOWN)));

        assertThat(read.graph.vertexSet()).contains(OWNER.value(), OWNED.value());
        assertThat(read.graph.edgeSet()).hasSize(small().edges().size());
    }

    @Test
    void node_link_json_differs_in_that_one_word() {
        assertThat(text(small(), ExportFormat.NODE_LINK_JSON, Persons.SHOWN).replace("\"links\":", "\"edges\":"))
                .isEqualTo(text(small(), ExportFormat.NODE_EDGE_JSON, Persons.SHOWN));
    }

    @Test
    void cytoscape_json_has_unique_ids_known_ends_and_a_place_for_each_party() throws Exception {
        Network network = SampleNetwork.build();
        JsonNode elements = new ObjectMapper()
                .readTree(text(network, ExportFormat.CYTOSCAPE_JSON, Persons.SHOWN))
                .get("elements");
        Set<String> ids = new HashSet<>();

        for (JsonNode node : elements.get("nodes")) {
            assertThat(ids.add(node.at("/data/id").textValue())).isTrue();
            assertThat(node.at("/position/x").isNumber()).isTrue();
        }
        for (JsonNode edge : elements.get("edges")) {
            assertThat(ids)
                    .contains(
                            edge.at("/data/source").textValue(),
                            edge.at("/data/target").textValue());
        }
        for (JsonNode edge : elements.get("edges")) {
            assertThat(ids.add(edge.at("/data/id").textValue())).isTrue();
        }
        assertThat(ids).hasSize(network.nodes().size() + network.edges().size());
    }

    @Test
    void csv_is_read_whole_and_no_cell_is_a_formula() {
        List<NamedCsvRecord> nodes = rows(text(small(), ExportFormat.NODES_CSV, Persons.SHOWN));
        List<NamedCsvRecord> edges = rows(text(small(), ExportFormat.EDGES_CSV, Persons.SHOWN));

        assertThat(nodes).extracting(row -> row.getField("label")).contains("'" + HOSTILE, "Owned Ltd");
        assertThat(edges)
                .extracting(row -> row.getField("source") + ">" + row.getField("target") + " " + row.getField("type")
                        + " " + row.getField("sharePercent"))
                .contains(OWNER + ">" + OWNED + " SHAREHOLDING 33.33", OWNER + ">" + OWNED + " CONSOLIDATION ");
        assertThat(Stream.concat(nodes.stream(), edges.stream()).flatMap(row -> row.getFields().stream()))
                .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void bods_statements_have_what_the_standard_demands() throws Exception {
        List<JsonNode> statements =
                list(new ObjectMapper().readTree(text(SampleNetwork.build(), ExportFormat.BODS_JSON, Persons.SHOWN)));
        Map<String, String> records = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : statements) {
            assertThat(statement.get("statementId").textValue()).hasSizeBetween(32, 64);
            assertThat(ids.add(statement.get("statementId").textValue())).isTrue();
            assertThat(statement.at("/publicationDetails/bodsVersion").textValue())
                    .isEqualTo("0.4");
            assertThat(statement.at("/publicationDetails/publicationDate").textValue())
                    .isEqualTo(DAY.toString());
            assertThat(statement.at("/publicationDetails/publisher/name").textValue())
                    .isNotBlank();
            assertThat(statement.at("/recordDetails/isComponent").isBoolean()).isTrue();
            records.put(
                    statement.get("recordId").textValue(),
                    statement.get("recordType").textValue());
        }
        assertThat(records.values()).contains("entity", "person", "relationship");
        for (JsonNode statement : statements) {
            JsonNode details = statement.get("recordDetails");
            assertThat(records.get(statement.get("declarationSubject").textValue()))
                    .isEqualTo("entity");
            switch (statement.get("recordType").textValue()) {
                case "entity" ->
                    assertThat(details.at("/entityType/type").textValue()).isEqualTo("registeredEntity");
                case "person" ->
                    assertThat(details.get("personType").textValue()).isEqualTo("knownPerson");
                default -> {
                    assertThat(records.get(details.get("subject").textValue())).isEqualTo("entity");
                    JsonNode party = details.get("interestedParty");
                    if (party.isTextual()) {
                        assertThat(records.get(party.textValue())).isIn("entity", "person");
                    } else {
                        assertThat(party.get("reason").textValue()).isEqualTo("informationUnknownToPublisher");
                    }
                    assertThat(details.at("/interests/0/type").textValue())
                            .isIn("shareholding", "boardMember", "otherInfluenceOrControl");
                }
            }
        }
    }

    @Test
    void bods_tells_shares_dates_and_unnamed_parties() throws Exception {
        List<JsonNode> relations =
                list(new ObjectMapper().readTree(text(small(), ExportFormat.BODS_JSON, Persons.INITIALS))).stream()
                        .filter(statement ->
                                statement.get("recordType").textValue().equals("relationship"))
                        .map(statement -> statement.get("recordDetails"))
                        .toList();

        assertThat(relations).hasSize(5);
        assertThat(relations)
                .anySatisfy(relation -> {
                    assertThat(relation.get("interestedParty").textValue()).isEqualTo(OWNER.value());
                    assertThat(relation.at("/interests/0/share/exact").decimalValue())
                            .isEqualByComparingTo("33.33");
                    assertThat(relation.at("/interests/0/share/minimum").decimalValue())
                            .isEqualByComparingTo("33.33");
                    assertThat(relation.at("/interests/0/startDate").textValue())
                            .isEqualTo("2020-02-01");
                })
                .anySatisfy(relation -> {
                    assertThat(relation.at("/interests/0/type").textValue()).isEqualTo("boardMember");
                    assertThat(relation.at("/interests/0/endDate").textValue()).isEqualTo("2026-01-01");
                })
                .anySatisfy(relation -> assertThat(
                                relation.at("/interestedParty/reason").textValue())
                        .isEqualTo("informationUnknownToPublisher"));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void no_person_is_named_unless_asked_for(ExportFormat format) {
        assertThat(text(small(), format, Persons.INITIALS))
                .doesNotContain("Secretname")
                .doesNotContain(DIRECTOR.value());
        if (format != ExportFormat.EDGES_CSV) {
            assertThat(text(small(), format, Persons.SHOWN)).contains("Secretname");
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void equal_networks_give_equal_bytes_and_the_stream_stays_open(ExportFormat format) throws Exception {
        OnlyWritten out = new OnlyWritten();
        NetworkExport.of(SampleNetwork.build()).writeTo(format, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(text(SampleNetwork.build(), format, Persons.INITIALS));
        assertThat(out.closed).isFalse();
    }

    private static final class OnlyWritten extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void an_empty_network_is_a_file_too(ExportFormat format) {
        assertThat(text(NetworkBuilder.asOf(DAY).build(), format, Persons.INITIALS))
                .isNotBlank();
    }

    @Test
    void a_selection_takes_a_day_kinds_types_and_a_neighbourhood() {
        Network network = small();

        Network before = Selection.all().on(LocalDate.parse("2019-06-01")).from(network);
        assertThat(before.asOf()).isEqualTo(LocalDate.parse("2019-06-01"));
        assertThat(before.edges())
                .filteredOn(edge -> edge.type() == EdgeType.DIRECTOR)
                .singleElement()
                .satisfies(edge -> assertThat(edge.current()).isTrue());
        assertThat(before.edges())
                .noneMatch(edge -> edge.validFrom().equals(Optional.of(LocalDate.parse("2020-02-01"))));
        assertThat(Selection.all()
                        .on(LocalDate.parse("2026-01-01"))
                        .from(network)
                        .edges())
                .as("the first day on which it is no longer so")
                .noneMatch(edge -> edge.type() == EdgeType.DIRECTOR);
        assertThat(Selection.all()
                        .kinds(List.of(NodeKind.COMPANY))
                        .from(network)
                        .nodes())
                .extracting(Node::kind)
                .containsOnly(NodeKind.COMPANY);
        assertThat(Selection.all()
                        .types(List.of(EdgeType.DIRECTOR))
                        .from(network)
                        .edges())
                .hasSize(1);
        assertThat(Selection.all().around(OWNER, 0).from(network).nodes()).hasSize(1);
        assertThat(Selection.all().from(network)).isEqualTo(network);
    }

    @Test
    void a_selection_walks_only_what_it_keeps() {
        Network chain = NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addShareholders(holder("Beta", "B", "60"))
                        .build())
                .report(report("B", "Beta")
                        .addShareholders(holder("Gamma", "C", "60"))
                        .build())
                .build();

        assertThat(keys(Selection.all().around(company("A"), 1).from(chain)))
                .containsExactlyInAnyOrder(company("A"), company("B"));
        assertThat(keys(Selection.all()
                        .types(List.of(EdgeType.DIRECTOR))
                        .around(company("A"), 5)
                        .from(chain)))
                .containsExactly(company("A"));
        assertThatThrownBy(() -> Selection.all().around(company("A"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    private static Set<NodeKey> keys(Network network) {
        return network.nodes().stream().map(Node::key).collect(Collectors.toSet());
    }
}
