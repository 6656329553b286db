package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about the whole book, as commands write them. */
class OverviewPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");
    private static final Pattern AGE = Pattern.compile("<td class=\"num\">(\u2212?[0-9,.]+) EUR</td>");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void take_what_the_main_job_left() {
        shell = Shell.afterTheMainJob(folder.resolve("book"));
    }

    @Test
    void the_report_of_the_book_counts_everybody_and_its_tables_add_up_over_currencies() throws IOException {
        Path page = shell.data().resolve("report.html");

        shell.done("report", "book", page.toString(), "--before", "2026-09-01");

        String html = Files.readString(page);
        String words = words(html);
        Matcher exposure =
                Pattern.compile("Receivables ([0-9,.]+) EUR all that is open").matcher(words);
        assertThat(exposure.find()).isTrue();
        assertThat(words)
                .contains("60 customers on 2 Dec 2026, compared with 1 Sep 2026")
                .containsPattern("Not known [0-9]+ [0-9,.]+ EUR [0-9.]+ % All 60 " + exposure.group(1) + " EUR")
                .containsPattern(
                        "Not rated or no report [0-9]+ [0-9,.]+ EUR [0-9.]+ % All 60 " + exposure.group(1) + " EUR");
        assertThat(ages(html.replace('\u00A0', ' ')).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(number(exposure.group(1)));
        assertThat(links(html))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(shell.data().resolve(link)).exists());
    }

    @Test
    void alerts_are_a_page_with_all_that_are_listed() throws IOException {
        Path page = shell.data().resolve("list.html");
        int open = shell.json("alerts", "list").size();

        shell.done("alerts", "page", page.toString());

        String html = Files.readString(page);
        assertThat(words(html)).contains(open + " open alerts of ");
        assertThat(links(html))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(shell.data().resolve(link)).exists());
    }

    @Test
    void a_page_somewhere_else_links_to_nothing_that_is_not_there() throws IOException {
        Path page = folder.resolve("alone.html");

        shell.done("report", "book", page.toString(), "--currency", "gbp");
        assertThat(links(Files.readString(page))).isEmpty();
        assertThat(words(Files.readString(page))).contains("All sums in GBP");

        shell.done("alerts", "page", page.toString());
        assertThat(links(Files.readString(page))).isEmpty();
    }

    @Test
    void a_book_of_customers_alone_has_both_pages_too() throws IOException {
        Shell fresh = Shell.in(folder.resolve("fresh"));
        fresh.done("import", "--customers", Cli.DATA.resolve("customers.csv").toString());
        Path page = folder.resolve("fresh.html");

        fresh.done("report", "book", page.toString());
        assertThat(words(Files.readString(page)))
                .contains(
                        "60 customers",
                        "Nobody owes anything.",
                        "No limit is exceeded.",
                        "Nobody moved to a worse band.",
                        "Nobody moved to a worse class.");

        fresh.done("alerts", "page", page.toString());
        assertThat(words(Files.readString(page))).contains("No alert is open.");
    }

    @Test
    void a_day_after_the_report_and_a_currency_that_there_is_not_are_refused() {
        String page = folder.resolve("never.html").toString();

        assertThat(shell.failed("report", "book", page, "--before", "2027-01-01")
                        .lastLine())
                .contains("--before", "2027-01-01", "2026-12-02");
        assertThat(shell.failed("report", "book", page, "--currency", "EURO").lastLine())
                .contains("--currency", "EURO", "ISO 4217");
        assertThat(Path.of(page)).doesNotExist();
    }

    private static List<BigDecimal> ages(String html) {
        String section = html.substring(html.indexOf("<section id=\"ageing\""));
        List<BigDecimal> found = new ArrayList<>();
        Matcher amounts = AGE.matcher(section);
        while (amounts.find()) {
            found.add(number(amounts.group(1)));
        }
        return found;
    }

    private static BigDecimal number(String words) {
        return new BigDecimal(words.replace(",", "").replace('\u2212', '-'));
    }

    private static List<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1)).toList();
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00A0]+", " ");
    }
}
