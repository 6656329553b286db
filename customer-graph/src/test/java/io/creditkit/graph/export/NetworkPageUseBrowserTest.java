package io.creditkit.graph.export;

import static io.creditkit.graph.Facts.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader does with the page, in a real browser: saving, looking around a party, opening and closing groups. Runs as
 * {@link NetworkPageBrowserTest} does.
 */
class NetworkPageUseBrowserTest {
    private static final String CY = "document.getElementById('picture')._cyreg.cy";
    private static final NodeKey P = NodeKey.of("person:1");
    private static final NodeKey A = NodeKey.of("company:A");
    private static final NodeKey B = NodeKey.of("company:B");
    private static final NodeKey C = NodeKey.of("company:C");

    @TempDir
    static Path directory;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        String program = System.getProperty("creditkit.chromium", "");
        assumeTrue(!program.isEmpty(), "No browser asked for: -Dcreditkit.chromium=/usr/bin/chromium runs these tests");
        browser = Chromium.start(Path.of(program), directory.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void the_page_was_quiet_and_asked_for_nothing() {
        assertThat(browser.complaints()).isEmpty();
        // A picture that is saved is an address within the page itself.
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith("file:") || url.startsWith("data:") || url.startsWith("blob:"));
    }

    private static void open(NetworkPage page) throws Exception {
        Path file = directory.resolve("network.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            page.writeTo(out);
        }
        browser.open(file.toUri());
        browser.until("document.querySelector('#picture canvas')");
        browser.call("Page.setDownloadBehavior", Map.of("behavior", "deny"));
    }

    private static Node node(NodeKey key, NodeKind kind, String label) {
        return Node.builder().key(key).kind(kind).label(label).build();
    }

    private static Edge share(NodeKey from, NodeKey to, String percent) {
        return Edge.builder()
                .type(EdgeType.SHAREHOLDING)
                .from(from)
                .to(to)
                .sharePercent(new BigDecimal(percent))
                .build();
    }

    /** P holds a part of A that is a range; A holds B, B holds C. */
    private static Network chain() {
        Edge range = Edge.builder()
                .type(EdgeType.SHAREHOLDING)
                .from(P)
                .to(A)
                .shareRange(new ShareRange(
                        BigDecimal.valueOf(25),
                        ShareRange.End.EXCLUDED,
                        BigDecimal.valueOf(50),
                        ShareRange.End.INCLUDED))
                .build();
        return Network.of(
                DAY,
                List.of(
                        node(P, NodeKind.PERSON, "Jo Quillfeather"),
                        node(A, NodeKind.COMPANY, "Alpha"),
                        node(B, NodeKind.COMPANY, "Beta, \"the\" second"),
                        node(C, NodeKind.COMPANY, "=Gamma")),
                List.of(range, share(A, B, "100"), share(B, C, "66.67")));
    }

    private static int count(String selector) {
        return browser.get(CY + ".$(\"" + selector + "\").length").intValue();
    }

    private static String text(String selector) {
        return browser.get("document.querySelector('" + selector + "').textContent")
                .textValue();
    }

    private static void keep(String name) throws Exception {
        String place = System.getProperty("creditkit.screenshots", "");
        if (!place.isEmpty()) {
            byte[] picture = Base64.getDecoder()
                    .decode(browser.call("Page.captureScreenshot", Map.of())
                            .get("data")
                            .textValue());
            Files.write(Files.createDirectories(Path.of(place)).resolve(name + ".png"), picture);
        }
    }

    /** Clicks a button of the download menu; {@return the bytes that the page offers to be saved} */
    private static byte[] saved(String button) {
        browser.get("(function () { var make = URL.createObjectURL; window.offered = null;"
                + " URL.createObjectURL = function (blob) { window.offered = blob; URL.createObjectURL = make;"
                + " return make.call(URL, blob); }; document.getElementById('" + button + "').click(); }())");
        browser.until("window.offered !== null");
        String data = browser.get("new Promise(function (done) { var reader = new FileReader();"
                        + " reader.onload = function () { done(reader.result); };"
                        + " reader.readAsDataURL(window.offered); })")
                .textValue();
        return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    }

    @Test
    void from_afar_customers_are_named_where_there_is_room_and_from_nearby_everybody_is() throws Exception {
        List<Node> customers = IntStream.range(0, 300)
                .mapToObj(i -> node(NodeKey.of("customer:C" + i), NodeKind.CUSTOMER, "Customer with the number " + i))
                .toList();
        open(NetworkPage.of(Network.of(DAY, customers, List.of())));

        assertThat(browser.get(CY + ".zoom() < 0.5").booleanValue()).isTrue();
        assertThat(count("node.afar")).isBetween(20, 250);
        browser.get(CY + ".zoom(1)");
        browser.until(CY + ".$('node.afar').length === 0");
    }

    @Test
    void the_picture_is_saved_as_png_with_all_that_is_shown() throws Exception {
        open(NetworkPage.of(SampleNetwork.build()));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(saved("save-png")));

        assertThat(picture.getWidth()).isGreaterThan(1_000);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).as("bands A and E").contains(0xff15803d, 0xffb91c1c);
    }

    @Test
    void the_picture_is_saved_as_svg_with_names_and_percentages_but_no_person() throws Exception {
        open(NetworkPage.of(chain()));

        byte[] picture = saved("save-svg");

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(picture));
        assertThat(new String(picture, StandardCharsets.UTF_8))
                .contains("Alpha")
                .contains("66.67 %")
                .contains("25–50 %")
                .contains("J. Q.")
                .doesNotContain("Quillfeather")
                .doesNotContain("<script");
    }

    @Test
    void data_are_saved_with_ranges_as_ranges_and_no_formula() throws Exception {
        open(NetworkPage.of(chain()).withPersons(Persons.SHOWN));

        String csv = new String(saved("save-csv"), StandardCharsets.UTF_8).replace("\ufeff", "");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows)
                .extracting(row -> row.getField("from_name") + "|" + row.getField("to_name") + "|"
                        + row.getField("share_percent") + "|" + row.getField("share_range"))
                .containsExactlyInAnyOrder(
                        "Jo Quillfeather|Alpha||(25,50]",
                        "Alpha|Beta, \"the\" second|100|",
                        "Beta, \"the\" second|'=Gamma|66.67|");

        JsonNode json = new ObjectMapper().readTree(saved("save-json"));
        Map<String, String> shares = new TreeMap<>();
        json.get("links")
                .forEach(link -> shares.put(
                        link.get("source").textValue(),
                        link.path("sharePercent").asText("")
                                + link.path("shareRange").asText("")));
        assertThat(shares).containsEntry("person:1", "(25,50]").containsEntry("company:B", "66.67");
        assertThat(json.get("nodes")).hasSize(4);
    }

    @Test
    void lines_show_their_percentages_and_small_ones_can_be_left_out() throws Exception {
        open(NetworkPage.of(chain()));

        assertThat(browser.get(CY + ".edges().map(function (e) { return e.data('label'); }).sort().join('; ')")
                        .textValue())
                .isEqualTo("100 %; 25–50 %; 66.67 %");
        browser.get("(function () { var share = document.getElementById('share'); share.value = 60;"
                + " share.dispatchEvent(new Event('input')); }())");
        assertThat(count("edge")).as("a range counts with its lower end").isEqualTo(2);
    }

    @Test
    void steps_around_a_party_show_so_much_and_no_more() throws Exception {
        open(NetworkPage.of(chain()));
        browser.press("/");
        browser.type("Alpha");
        browser.press("Enter");

        for (Map.Entry<String, Integer> steps : new TreeMap<>(Map.of("1", 3, "2", 4)).entrySet()) {
            browser.press(steps.getKey());
            assertThat(count("node")).as(steps.getKey()).isEqualTo(steps.getValue());
            assertThat(text("#notice")).contains(steps.getKey() + " step").contains("Alpha");
        }
        browser.get("(function () { var steps = document.querySelector('#details select'); steps.value = '1';"
                + " steps.dispatchEvent(new Event('change')); }())");
        assertThat(count("node")).isEqualTo(3);
        keep("one-step");
        browser.press("a");
        assertThat(count("node")).isEqualTo(4);
        assertThat(text("#notice")).isEmpty();
    }

    @Test
    void a_group_closes_to_one_node_that_says_how_many_are_inside_and_opens_again() throws Exception {
        open(NetworkPage.of(SampleNetwork.build()));
        int open = count("node");
        String head = browser.get("(function () { var cy = " + CY + "; var best = null;"
                        + " cy.nodes(\"[kind = 'COMPANY']\").forEach(function (node) {"
                        + " if (!best || node.degree() > best.degree()) { best = node; } }); return best.id(); }())")
                .textValue();
        browser.get("(" + CY + ".$id('" + head + "').emit('tap'), true)");
        browser.get("[].filter.call(document.querySelectorAll('#details button'),"
                + " function (b) { return b.textContent === 'Close the group'; })[0].click()");

        int closed = count("node");
        assertThat(closed).isLessThan(open);
        assertThat(browser.get(CY + ".$id('" + head + "').data('label')").textValue())
                .contains("+ " + (open - closed) + " inside");
        browser.get("document.getElementById('picture').focus()");
        browser.press("c");
        assertThat(count("node")).isEqualTo(open);
        browser.get("(" + CY + ".$id('" + head + "').emit('dbltap'), true)");
        assertThat(count("node")).isEqualTo(closed);
        keep("one-group-closed");
        browser.get("document.getElementById('open-all').click()");
        assertThat(count("node")).isEqualTo(open);
    }

    @Test
    void no_person_can_be_found_on_a_page_that_names_none() throws Exception {
        open(NetworkPage.of(chain()));
        browser.press("/");
        browser.type("quillfeather");

        assertThat(text("#hits")).doesNotContain("J. Q.");
        assertThat(browser.get("document.documentElement.outerHTML.indexOf('Quillfeather')")
                        .intValue())
                .isEqualTo(-1);
    }

    /** Nothing here is a group: every company below has two companies above that nobody holds. */
    @Test
    void more_than_can_be_drawn_opens_around_one_party_and_says_so() throws Exception {
        Random random = new Random(7);
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 7_000; i++) {
            NodeKey key = NodeKey.of("company:" + i);
            nodes.add(node(key, NodeKind.COMPANY, "Company " + i));
            if (i >= 3_500) {
                int first = random.nextInt(3_500);
                edges.add(share(NodeKey.of("company:" + first), key, "50"));
                edges.add(share(NodeKey.of("company:" + (first + 1) % 3_500), key, "50"));
            }
        }
        open(NetworkPage.of(Network.of(DAY, nodes, edges)));

        assertThat(text("#notice")).contains("7000 parties, too many for one picture", "2 steps around Company 0");
        assertThat(count("node")).isBetween(1, 1_500);
        keep("too-many");
        browser.get("document.getElementById('picture').focus()");
        browser.press("a");
        assertThat(count("node")).as("never all at once").isLessThan(1_500);
    }

    @Test
    void the_page_follows_a_reader_who_prefers_dark() throws Exception {
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        open(NetworkPage.of(chain()));
        String dark =
                browser.get("getComputedStyle(document.body).backgroundColor").textValue();
        browser.press("d");

        assertThat(dark).isEqualTo("rgb(13, 19, 31)");
        assertThat(browser.get("getComputedStyle(document.body).backgroundColor")
                        .textValue())
                .isEqualTo("rgb(246, 247, 249)");
        browser.call("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }
}
