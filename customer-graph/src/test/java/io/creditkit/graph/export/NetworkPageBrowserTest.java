package io.creditkit.graph.export;

import static io.creditkit.graph.Facts.DAY;
import static io.creditkit.graph.Facts.company;
import static io.creditkit.graph.Facts.director;
import static io.creditkit.graph.Facts.holder;
import static io.creditkit.graph.Facts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.customer.Money;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKind;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser. Runs with {@code -Dcreditkit.chromium=/usr/bin/chromium}, and then fails if there is none.
 * Pictures of what was seen are kept in the directory that {@code creditkit.screenshots} names.
 */
class NetworkPageBrowserTest {
    private static final String CY = "document.getElementById('picture')._cyreg.cy";
    private static final String TITLE = "document.querySelector('#details h3').textContent";
    private static final String MEASURE_CONTRAST = """
            (function () {
              function parts(color) { return color.match(/[0-9.]+/g).map(Number); }
              function luminance(c) {
                var l = c.slice(0, 3).map(function (v) {
                  v /= 255;
                  return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
                });
                return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
              }
              function behind(element) {
                for (var e = element; e; e = e.parentElement) {
                  var c = parts(getComputedStyle(e).backgroundColor);
                  if (c.length < 4 || c[3] === 1) { return c; }
                }
                return [255, 255, 255];
              }
              var result = { count: 0, low: [] };
              document.querySelectorAll('body *').forEach(function (e) {
                var own = Array.from(e.childNodes).some(function (n) { return n.nodeType === 3 && n.data.trim(); });
                var box = e.getBoundingClientRect();
                if (!own || box.width < 2 || box.right < 0 || e.closest('svg, script')) { return; }
                var ink = luminance(parts(getComputedStyle(e).color));
                var paper = luminance(behind(e));
                var ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                result.count++;
                if (ratio < 4.5) { result.low.push(e.textContent.slice(0, 40) + ' ' + ratio.toFixed(2)); }
              });
              return result;
            }())
            """;

    @TempDir
    static Path directory;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        String program = System.getProperty("creditkit.chromium", "");
        assumeTrue(!program.isEmpty(), "No browser asked for: -Dcreditkit.chromium=/usr/bin/chromium runs these tests");
        assertThat(Path.of(program)).as("creditkit.chromium demands a browser").isExecutable();
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
        assertThat(browser.requests()).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    }

    private static void open(NetworkPage page) throws Exception {
        Path file = directory.resolve("network.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            page.writeTo(out);
        }
        browser.open(file.toUri());
        browser.until("document.querySelector('#picture canvas')");
    }

    private static NetworkPage sample() {
        return NetworkPage.of(SampleNetwork.build())
                .withPersons(Persons.SHOWN)
                .withNotes(node -> node.kind() == NodeKind.CUSTOMER
                        ? PartyNote.none()
                                .withExposure(Money.of(
                                        Integer.toString(1000 + node.label().hashCode() % 900), "EUR"))
                                .withFigure("Overdue", "350.00 EUR")
                                .withLink("Open the customer", "customers/7.html")
                                .withLink("Open at the agency", "https://portal.example/GB-0-1")
                        : PartyNote.none());
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

    private static int count(String selector) {
        return browser.get(CY + ".$(" + quoted(selector) + ").length").intValue();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void clickOn(String node) {
        browser.get(CY + ".center(" + CY + ".$('" + node + "')), true");
        String at = "(function () { var p = " + CY + ".$('" + node
                + "').renderedPosition(), b = document.getElementById('picture').getBoundingClientRect();"
                + " return [b.left + p.x, b.top + p.y]; }())";
        browser.click(
                browser.get(at).get(0).doubleValue(), browser.get(at).get(1).doubleValue());
    }

    @Test
    void all_parties_are_drawn_and_companies_have_the_colour_of_their_rating() throws Exception {
        open(sample());
        keep("light");

        assertThat(count("node[kind = 'COMPANY']")).isGreaterThan(100);
        assertThat(browser.get(CY + ".$(\"node[kind = 'COMPANY'][band = 'A']\")[0].style('background-color')")
                        .textValue())
                .isEqualTo("rgb(21,128,61)");
        assertThat(browser.get("Math.max.apply(null, " + CY + ".nodes().map(function (n) { return n.width(); }))")
                        .doubleValue())
                .isGreaterThan(70);
    }

    @Test
    void each_kind_has_a_shape_of_its_own_and_a_rating_is_a_letter_too_as_the_legend_tells() throws Exception {
        open(sample());

        Map<String, String> shapes = new TreeMap<>();
        browser.get("(function () { var all = {}; " + CY + ".nodes().forEach(function (n) {"
                        + " all[n.data('kind')] = n.style('shape'); }); return all; }())")
                .properties()
                .forEach(kind -> shapes.put(kind.getKey(), kind.getValue().textValue()));
        assertThat(shapes).containsKeys("COMPANY", "PERSON", "CUSTOMER", "USER_ACCOUNT", "GROUP");
        assertThat(shapes.values()).doesNotHaveDuplicates();
        assertThat(browser.get("decodeURIComponent(" + CY
                                + ".$(\"node[kind = 'COMPANY'][band = 'A']\")[0].style('background-image'))")
                        .toString())
                .contains(">A</text>");
        assertThat(browser.get("document.getElementById('legend').textContent").textValue())
                .contains("Company, rating A", "Person", "User account", "Customer group", "our customer");
    }

    @Test
    void search_finds_and_the_panel_tells() throws Exception {
        open(sample());
        browser.press("/");
        browser.type("larch foods");
        browser.until("document.querySelectorAll('#hits li').length > 0");
        keep("search");
        browser.press("Enter");

        assertThat(browser.get(TITLE).textValue()).startsWith("Larch Foods");
        assertThat(browser.get("document.activeElement.id").textValue()).isEqualTo("picture");
        keep("chosen");
    }

    @Test
    void a_click_opens_the_panel_with_figures_and_links() throws Exception {
        open(sample());
        String id = browser.get(CY + ".$(\"node[kind = 'CUSTOMER']\")[0].id()").textValue();
        clickOn("#" + id);
        browser.until("document.querySelector('#details dl')");

        assertThat(browser.get("document.getElementById('details').textContent").textValue())
                .contains("Overdue")
                .contains("350.00 EUR")
                .contains("Told by");
        assertThat(browser.get("document.querySelector('#details .links a').getAttribute('href')")
                        .textValue())
                .isEqualTo("customers/7.html");
        assertThat(browser.get("[].map.call(document.querySelectorAll('#details .links a'),"
                                + " function (a) { return a.getAttribute('href') + ' ' + a.rel; }).join()")
                        .textValue())
                .isEqualTo("customers/7.html noopener noreferrer,https://portal.example/GB-0-1 noopener noreferrer");
    }

    @Test
    void filters_filter_by_kind_rating_and_day() throws Exception {
        open(sample());
        assertThat(count("node[kind = 'PERSON']")).isPositive();
        browser.get("document.querySelector('#kinds [data-value=PERSON] input').click()");
        assertThat(count("node[kind = 'PERSON']")).isZero();

        assertThat(count("node[kind = 'COMPANY'][band = 'C']")).isPositive();
        browser.get("document.querySelector('#bands [data-value=C] input').click()");
        assertThat(count("node[kind = 'COMPANY'][band = 'C']")).isZero();
        assertThat(count("node[kind = 'COMPANY'][band = 'A']")).isPositive();

        browser.get("document.querySelector('#kinds [data-value=PERSON] input').click()");
        int today = count("edge[type = 'DIRECTOR']");
        browser.get("(function () { var day = document.getElementById('day'); day.value = '2011-01-01';"
                + " day.dispatchEvent(new Event('change')); }())");
        assertThat(count("edge[type = 'DIRECTOR']")).isLessThan(today);
        keep("filtered");
    }

    @Test
    void an_ended_relation_is_shown_on_the_days_on_which_it_held() throws Exception {
        open(NetworkPage.of(NetworkBuilder.asOf(DAY)
                .report(report("A", "Alpha")
                        .addDirectors(director("Jo Former")
                                .appointedOn(LocalDate.parse("2020-01-01"))
                                .resignedOn(LocalDate.parse("2025-01-01"))
                                .current(false)
                                .build())
                        .build())
                .build()));

        assertThat(count("edge")).isZero();
        for (Map.Entry<String, Integer> day : Map.of("2019-12-31", 0, "2020-01-01", 1, "2024-12-31", 1, "2025-01-01", 0)
                .entrySet()) {
            browser.get("(function () { var day = document.getElementById('day'); day.value = '" + day.getKey()
                    + "'; day.dispatchEvent(new Event('change')); }())");
            assertThat(count("edge")).as(day.getKey()).isEqualTo(day.getValue());
        }
    }

    @Test
    void the_keyboard_walks_closes_groups_and_changes_the_light() throws Exception {
        open(sample());
        browser.get("document.getElementById('picture').focus()");
        browser.press("ArrowDown");
        String first = browser.get(TITLE).textValue();
        assertThat(first).isNotEqualTo("Choose a party");
        browser.press("Escape");
        assertThat(browser.get(TITLE).textValue()).isEqualTo("Choose a party");

        int open = count("node");
        browser.press("c");
        assertThat(count("node")).isLessThan(open / 2);
        assertThat(count("node[?closed]")).isPositive();
        keep("closed");
        browser.press("a");
        assertThat(count("node")).isEqualTo(open);

        browser.press("d");
        assertThat(browser.get("document.documentElement.dataset.theme").textValue())
                .isEqualTo("dark");
        keep("dark");
        browser.press("t");
        assertThat(browser.get("document.querySelectorAll('#node-table tbody tr').length")
                        .intValue())
                .isEqualTo(SampleNetwork.build().nodes().size());
        keep("tables");
    }

    @Test
    void a_hostile_name_is_only_a_name() throws Exception {
        String name = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
        open(NetworkPage.of(NetworkBuilder.asOf(DAY)
                        .report(report("A", name)
                                .addShareholders(holder(name, "B", "60"))
                                .build())
                        .build())
                .withTitle(name)
                .around(company("A"), 1));

        assertThat(browser.get(TITLE).textValue()).isEqualTo(name);
        browser.press("t");
        assertThat(browser.get("document.querySelectorAll('img, script:not([type])').length")
                        .intValue())
                .as("our one script")
                .isEqualTo(1);
        assertThat(browser.get("document.querySelector('h1').textContent").textValue())
                .isEqualTo(name);
    }

    /** By WCAG 2 at least 4.5 to 1 for text, measured on everything that holds text of its own and is to be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_text_stands_out_from_what_is_behind_it(String theme) throws Exception {
        open(sample());
        if (theme.equals("dark")) {
            browser.press("d");
        }
        clickOn("#"
                + browser.get(CY + ".$(\"node[kind = 'CUSTOMER']\")[0].id()").textValue());
        browser.until("document.querySelector('#details dl')");

        JsonNode measured = browser.get(MEASURE_CONTRAST);

        assertThat(browser.get("document.documentElement.dataset.theme").textValue())
                .isEqualTo(theme);
        assertThat(measured.get("count").intValue()).isGreaterThan(60);
        assertThat(measured.get("low").toString()).isEqualTo("[]");
    }

    @Test
    void what_is_printed_is_a_picture_in_svg() throws Exception {
        open(sample());
        browser.press("d");
        browser.get("window.dispatchEvent(new Event('beforeprint'))");
        String picture = browser.get("new XMLSerializer().serializeToString(document.querySelector('#print svg'))")
                .textValue();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("line").getLength()).isEqualTo(count("edge"));
        byte[] pdf = Base64.getDecoder()
                .decode(browser.call("Page.printToPDF", Map.of("landscape", true, "printBackground", true))
                        .get("data")
                        .textValue());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String place = System.getProperty("creditkit.screenshots", "");
        if (!place.isEmpty()) {
            Files.write(Path.of(place).resolve("print.pdf"), pdf);
        }
    }

    @Test
    void five_thousand_parties_open_with_closed_groups_and_can_all_be_shown() throws Exception {
        Network network = SampleNetwork.build(4_500);
        assertThat(network.nodes().size()).isBetween(5_000, 6_000);
        open(NetworkPage.of(network));
        keep("five-thousand-closed");

        assertThat(browser.get("document.getElementById('notice').textContent").textValue())
                .contains(network.nodes().size() + " parties");
        assertThat(count("node")).isBetween(50, 1_500);
        browser.press("a");
        assertThat(count("node")).isGreaterThan(4_500);
        keep("five-thousand");
        browser.press("/");
        browser.type("larch");
        browser.press("Enter");
        browser.press("2");
        assertThat(count("node")).isLessThan(1_500);
        assertThat(browser.get("document.getElementById('notice').textContent").textValue())
                .contains("2 steps around Larch");
        keep("five-thousand-around");
    }
}
