package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.customer.linking.LinkReview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in a real browser. Runs with {@code -Dcreditkit.chromium=/usr/bin/chromium}, and then fails if there is none. With
 * {@code creditkit.pages} the pages of that folder, which the main job wrote, are looked at too; pictures of what was seen are
 * kept in the folder that {@code creditkit.screenshots} names.
 */
class PagesBrowserTest {
    private static final int DESK = 1280;
    private static final int WIDE = 1600;
    private static final int PHONE = 400;
    /** What is left of A4 at 96 pixels an inch between the margins of the style sheet. */
    private static final int PAPER = 687;
    /** The same of A4 on its longer side. */
    private static final int LONG_PAPER = 1031;

    private static final Map<String, Supplier<String>> SAMPLES = Map.of(
            "customer", () -> CustomerPage.render(Dossiers.full()),
            "customer-records", () -> CustomerPage.render(Dossiers.withRecords(14)),
            "customer-own", () -> CustomerPage.render(HouseDossiers.full()),
            "customer-history", LinkAndHistoryTest::sample,
            "customer-paying", () -> CustomerPage.render(Dossiers.paying()),
            "customer-unlinked",
                    () -> CustomerPage.render(Dossiers.unlinked(
                            LinkReview.Outcome.CANDIDATES, List.of(Dossiers.candidate("Nirgends AG", 55)))),
            "book", BookPageTest::sample,
            "alerts", AlertPageTest::sample);
    private static final List<String> WRITTEN = List.of(
            "index.html",
            "book.html",
            "alerts.html",
            "customers/C100009.html",
            "customers/C100014.html",
            "customers/C100028.html",
            "customers/C100051.html");

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

    @BeforeEach
    void a_desk_by_day() {
        browser.show("screen", "light");
        browser.size(DESK, 900);
    }

    @AfterEach
    void the_page_was_quiet_and_asked_for_nothing() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(url -> url.startsWith("file:"));
    }

    static Stream<String> pages() {
        String folder = System.getProperty("creditkit.pages", "");
        return Stream.concat(SAMPLES.keySet().stream().sorted(), folder.isEmpty() ? Stream.of() : WRITTEN.stream());
    }

    static Stream<String> pagesOfCustomers() {
        return pages().filter(page -> page.startsWith("customer"));
    }

    private static void open(String page) throws IOException {
        Path file;
        if (SAMPLES.containsKey(page)) {
            file = directory.resolve(page + ".html");
            Files.writeString(file, SAMPLES.get(page).get());
        } else {
            file = Path.of(System.getProperty("creditkit.pages")).resolve(page).toAbsolutePath();
        }
        browser.open(file.toUri());
    }

    /** {@return what a script of {@code browser-checks.js} finds in the page} */
    private static JsonNode found(String check) {
        return browser.get("(function () { " + Scripts.TEXT + " return " + check + "(); }())");
    }

    private static void keep(String page, String how) throws IOException {
        String place = System.getProperty("creditkit.screenshots", "");
        if (!place.isEmpty()) {
            int height = browser.get("document.documentElement.scrollHeight").intValue();
            int width = browser.get("innerWidth").intValue();
            byte[] picture = Base64.getDecoder()
                    .decode(browser.call(
                                    "Page.captureScreenshot",
                                    Map.of(
                                            "captureBeyondViewport",
                                            true,
                                            "clip",
                                            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                            .get("data")
                            .textValue());
            String name = page.replaceAll("\\W+", "-") + "-" + how + ".png";
            Files.write(Files.createDirectories(Path.of(place)).resolve(name), picture);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_text_stands_out_from_what_is_behind_it_by_day_and_by_night(String page) throws IOException {
        for (String light : List.of("light", "dark")) {
            browser.show("screen", light);
            open(page);
            keep(page, light);

            JsonNode measured = found("contrast");

            assertThat(measured.get("count").intValue()).isGreaterThan(10);
            assertThat(measured.get("low").toString()).as(light).isEqualTo("[]");
        }
        assertThat(browser.get("getComputedStyle(document.body).backgroundColor")
                        .textValue())
                .isEqualTo("rgb(16, 22, 30)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_window_is_too_narrow_to_read_the_page_without_scrolling_sideways(String page) throws IOException {
        for (int width : List.of(PHONE, 700, 1000, DESK, WIDE)) {
            browser.size(width, 900);
            open(page);
            if (width == PHONE) {
                keep(page, "phone");
            }
            assertThat(browser.get("document.documentElement.scrollWidth").intValue())
                    .as("at %s", width)
                    .isLessThanOrEqualTo(width);
            assertThat(found("cutOff").toString()).as("at %s", width).isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void on_paper_all_is_unfolded_dark_on_white_and_within_the_sheet(String page) throws IOException {
        browser.show("print", "dark");
        browser.size(page.startsWith("customer") ? PAPER : LONG_PAPER, 900);
        open(page);
        keep(page, "paper");

        assertThat(browser.get("getComputedStyle(document.body).backgroundColor")
                        .textValue())
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(found("contrast").get("low").toString()).isEqualTo("[]");
        assertThat(found("folded").toString()).isEqualTo("[]");
        assertThat(found("beyondTheSheet").toString()).isEqualTo("[]");
        byte[] pdf = Base64.getDecoder()
                .decode(browser.call("Page.printToPDF", Map.of("printBackground", true))
                        .get("data")
                        .textValue());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_keyboard_comes_to_everything_that_can_be_used_and_shows_what_the_pointer_shows(String page)
            throws IOException {
        open(page);
        int usable = found("usable").intValue();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < usable * 2 && !found("missed").isEmpty(); i++) {
            browser.tab();
            JsonNode stop = found("stop");
            if (stop.isTextual()) {
                wrong.add(stop.textValue());
            }
        }

        assertThat(found("missed").toString()).isEqualTo("[]");
        assertThat(wrong)
                .as("what has the focus and is not to be seen, or hides its list")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesOfCustomers")
    void what_a_chart_tells_under_the_pointer_is_told_beside_it_too(String page) throws IOException {
        open(page);

        assertThat(found("onlyUnderThePointer").toString()).isEqualTo("[]");
    }

    @Test
    void the_history_of_a_figure_comes_up_under_the_pointer_and_the_focus_and_opens_by_a_click() throws IOException {
        open("customer-history");
        String list =
                "document.querySelector('#figures .past .past-list').checkVisibility({ contentVisibilityAuto: true })";
        assertThat(browser.get(list).booleanValue()).as("at rest").isFalse();

        browser.point("#figures .past summary");
        browser.until(list);
        browser.point("h1");
        browser.until("!" + list);

        browser.get("document.querySelector('#figures .past summary').focus()");
        browser.until(list);
        browser.get("document.activeElement.blur()");
        browser.until("!" + list);

        browser.get("document.querySelector('#figures .past summary').click()");
        assertThat(browser.get("document.querySelector('#figures .past').open").booleanValue())
                .as("opened by a click or a tap")
                .isTrue();
        browser.until(list);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_screen_reader_is_told_of_tables_with_headers_and_of_pictures_in_words(String page) throws IOException {
        for (int width : List.of(DESK, PHONE)) {
            browser.size(width, 900);
            open(page);
            browser.get("document.querySelectorAll('details').forEach(function (d) { d.open = true; })");
            Map<String, List<String>> told = Readers.heard(browser);

            assertThat(told.getOrDefault("table", List.of()))
                    .as("captions at %s", width)
                    .hasSize(found("tables").intValue())
                    .doesNotContain("");
            assertThat(told.getOrDefault("columnheader", List.of()))
                    .as("column headers at %s", width)
                    .hasSize(found("columnHeaders").intValue())
                    .doesNotContain("");
            assertThat(told.getOrDefault("rowheader", List.of()))
                    .as("row headers at %s", width)
                    .hasSize(found("rowHeaders").intValue())
                    .doesNotContain("");
            assertThat(told.getOrDefault("image", List.of()))
                    .as("pictures at %s", width)
                    .hasSize(found("pictures").intValue())
                    .doesNotContain("");
            assertThat(told.getOrDefault("region", List.of())).doesNotContain("");
            assertThat(told.getOrDefault("navigation", List.of())).doesNotContain("");
        }
    }

    static Stream<String> samples() {
        return SAMPLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_figures_give_the_same_bytes_and_the_browser_finds_nothing_to_mend(String page) throws IOException {
        open(page);
        String first = browser.get("document.documentElement.outerHTML").textValue();
        int height = browser.get("document.documentElement.scrollHeight").intValue();
        open(page);

        assertThat(browser.get("document.documentElement.outerHTML").textValue())
                .isEqualTo(first);
        assertThat(browser.get("document.documentElement.scrollHeight").intValue())
                .isEqualTo(height);
        assertThat(withoutBreaks(first))
                .isEqualTo(withoutBreaks(SAMPLES.get(page).get().replace("<!DOCTYPE html>", "")));
    }

    @ParameterizedTest
    @MethodSource("pagesOfCustomers")
    void the_keyboard_comes_back_up_and_nothing_that_has_the_focus_lies_under_the_tree(String page) throws IOException {
        browser.size(DESK, 900);
        open(page);
        int usable = found("usable").intValue();
        assertThat(found("keptCovered").toString()).isEqualTo("[]");
        boolean any = found("fromTheEnd").booleanValue();
        List<String> covered = new ArrayList<>();
        int within = 0;
        for (int i = 0; any && i < usable; i++) {
            browser.tabBack();
            if (browser.get("document.activeElement.closest('main') !== null").booleanValue()) {
                within++;
                JsonNode over = found("covered");
                if (over.isTextual()) {
                    covered.add(over.textValue());
                }
            }
        }

        assertThat(within > 0).isEqualTo(any);
        assertThat(covered).as("what has the focus and lies under the tree").isEmpty();
    }

    @Test
    void where_nothing_hovers_the_lists_of_the_tree_are_hidden_whole() throws IOException {
        browser.touch(true);
        try {
            open("customer");
            assertThat(browser.get("matchMedia('(hover: none) and (pointer: coarse)').matches")
                            .booleanValue())
                    .isTrue();
            assertThat(browser.get("Array.from(document.querySelectorAll('.tree li li a')).every(function (a) {"
                                    + " return a.getClientRects().length === 0; })")
                            .booleanValue())
                    .isTrue();
            assertThat(browser.get("Array.from(document.querySelectorAll('.tree > ul > li > a')).every(function (a) {"
                                    + " return a.checkVisibility(); })")
                            .booleanValue())
                    .isTrue();
        } finally {
            browser.touch(false);
        }
    }

    private static String withoutBreaks(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00A0")
                .replaceAll("\\s*\n\\s*", "");
    }
}
