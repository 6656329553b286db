package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.file.FileTab;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.receivables.PaymentProfileTrend;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Trend;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CustomerPageTest {
    static Stream<Named<CustomerDossier>> everyKindOfDossier() {
        return Stream.of(
                Named.of("everything is known", Dossiers.full()),
                Named.of(
                        "no figure was delivered",
                        Dossiers.withFigures(KeyFigures.none()).build()),
                Named.of(
                        "figures without a report",
                        Dossiers.withFigures(AgencySamples.figures().build()).build()),
                Named.of("not found", Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of())),
                Named.of("everything that we know ourselves", HouseDossiers.full()),
                Named.of("how it pays", Dossiers.paying()),
                Named.of(
                        "one candidate",
                        Dossiers.unlinked(
                                LinkReview.Outcome.CANDIDATES, List.of(Dossiers.candidate("Nirgends AG", 55)))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDossier")
    void every_page_is_well_formed_and_its_references_lead_somewhere(CustomerDossier dossier) {
        Document page = Pages.parse(CustomerPage.render(dossier));

        Set<String> ids = new TreeSet<>();
        for (Element element : Pages.elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("the id %s is used once", element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : Pages.elements(page, "*")) {
            if (element.hasAttribute("aria-labelledby")) {
                assertThat(ids).contains(element.getAttribute("aria-labelledby"));
            }
            if (element.getAttribute("href").startsWith("#")) {
                assertThat(ids).contains(element.getAttribute("href").substring(1));
            }
        }
        assertThat(Pages.elements(page, "h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDossier")
    void the_tree_leads_to_every_tab_and_card_in_their_order_and_to_nothing_else(CustomerDossier dossier) {
        Document page = Pages.parse(CustomerPage.render(dossier));
        Element tree = Pages.elements(page, "nav").stream()
                .filter(nav -> nav.getAttribute("class").equals("tree"))
                .findFirst()
                .orElseThrow();

        List<String> targets = Pages.elements(page, "a").stream()
                .filter(link -> Pages.isWithin(link, tree))
                .map(link -> link.getAttribute("href").substring(1))
                .toList();
        assertThat(targets)
                .containsExactlyElementsOf(Pages.elements(page, "section").stream()
                        .map(section -> section.getAttribute("id"))
                        .filter(id -> !id.equals("key-comments"))
                        .toList())
                .containsSubsequence("credit-overview", "figures", "owed", "receivables", "details", "customer");
    }

    @Test
    void the_tabs_are_those_of_the_file_and_that_of_the_report() {
        List<String> tabs = Pages.elements(Pages.parse(CustomerPage.render(Dossiers.full())), "section").stream()
                .filter(section -> section.getAttribute("class").equals("tab"))
                .map(tab -> tab.getElementsByTagName("h2").item(0).getTextContent())
                .toList();

        assertThat(tabs)
                .containsExactly(
                        "Credit overview", "Receivables", "Customer details", "Credit report", "History and activity");
        assertThat(tabs).hasSize(FileTab.Key.values().length + 1);
    }

    @ParameterizedTest
    @CsvSource({"LOW,open none,Low severity", "MEDIUM,open fair,Medium severity", "CRITICAL,open bad,Critical severity"
    })
    void an_alert_shows_its_severity_in_words_and_in_the_shape_of_its_bar(
            Severity severity, String style, String words) {
        Document page = Pages.parse(CustomerPage.render(Dossiers.alerted(severity)));

        assertThat(Pages.elements(page, "li"))
                .filteredOn(item -> item.getAttribute("class").equals(style))
                .singleElement()
                .satisfies(item -> assertThat(item.getTextContent()).contains(words));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDossier")
    void every_page_needs_nothing_from_anywhere(CustomerDossier dossier) {
        String page = CustomerPage.render(dossier);

        String agency = dossier.profile().agencyPage().map(URI::toString).orElse("none");
        assertThat(page.replace("<a href=\"" + agency + "\"", ""))
                .doesNotContain("<script", "http:", "https:", " src=", "url(", "@import", " style=");
        assertThat(page).contains("Content-Security-Policy", "default-src &#39;none&#39;");
        Pages.elements(Pages.parse(page), "a")
                .forEach(link -> assertThat(link.getAttribute("href"))
                        .matches("#[a-z-]+|\\.\\./[a-z]+\\.html|" + Pattern.quote(agency)));
    }

    @Test
    void the_same_dossier_gives_the_same_bytes_on_every_machine() {
        String page = CustomerPage.render(Dossiers.full());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(CustomerPage.render(Dossiers.full())).isEqualTo(page);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void what_comes_from_outside_is_text_and_nothing_else() {
        String page = CustomerPage.render(Dossiers.full());

        assertThat(page)
                .contains(
                        "Ateliers Lumi\u00E8re &amp; Fils &lt;SARL&gt;", "Zo\u00EB &lt;b&gt;O&#39;N\u00E9ill&lt;/b&gt;")
                .doesNotContain("<SARL>", "<b>");
    }

    @Test
    void a_full_report_tells_everything_a_decision_needs() {
        assertThat(Pages.text(CustomerPage.render(Dossiers.full())))
                .contains(
                        "Customer C-1001",
                        "creditsafe:FR-0-552100554",
                        "Out of date",
                        "An event came after the report.")
                .contains("46", "Before: 61", "Moderate risk", "27,500.00 EUR", "One contract: 55,000.00 EUR")
                .contains(
                        "18,420.75 EUR",
                        "less 300.00 EUR of open credits",
                        "6,200.75 EUR",
                        "The oldest for 72 days",
                        "15.1 days",
                        "Others see: 18 days")
                .contains("Elevated", "48 of 100 points", "Oldest item overdue")
                .contains("2 on record, 12,480.50 EUR in sum", "no proceeding is open")
                .contains("Profitability: earning more", "Liquidity: stable", "Payment: paying later")
                .contains("Equity", "\u2212120,000.00 EUR", "31 Dec 2023, EUR, 26 weeks", "Current ratio")
                .contains("LUMIERE HOLDING", "62.5 %", "Top of the group", "The company has filed late twice.")
                .contains("monitoring event", "Overdue for more than 60 days", "RE-1", "72 days late", "not due")
                .contains("Left out of the picture:", "1 Mar 2026, 130: The score is outside of 0 to 100.")
                .contains("Ordered by main-job", "First report of a linked customer");
    }

    @Test
    void what_a_person_decided_instead_of_the_agency_stands_beside_the_agencys_figures() {
        assertThat(Pages.text(CustomerPage.render(Dossiers.overridden())))
                .contains("46", "27,500.00 EUR")
                .contains("Decided by a person", "Score 70, band low risk, limit 9,000.00 EUR")
                .contains("until 31 Dec 2026", "By jane: The accounts of the holding count.");
        assertThat(Pages.text(CustomerPage.render(Dossiers.full()))).doesNotContain("Decided by a person");
    }

    @Test
    void a_report_kept_as_a_document_can_be_opened_from_the_page() {
        String page = CustomerPage.render(CustomerDossier.builder()
                .from(Dossiers.full())
                .addDocuments(new ReportLink(Dossiers.NOW, "../reports/r-1.pdf", 34_000))
                .build());

        assertThat(page).contains("<a href=\"../reports/r-1.pdf\">Received on");
        assertThat(Pages.text(page)).contains("The report as a PDF document", "(33 KB)");
        assertThat(Pages.text(CustomerPage.render(Dossiers.full()))).doesNotContain("PDF document");
    }

    @Test
    void our_own_score_and_limit_stand_in_the_charts_of_the_agencys() {
        Document page = Pages.parse(CustomerPage.render(Dossiers.withOwnValues("EUR")));

        assertThat(Pages.elements(page, "svg"))
                .filteredOn(CustomerPageTest::isChart)
                .hasSize(2)
                .allSatisfy(chart -> {
                    assertThat(paths(chart)).contains("stair agency", "stair own");
                });
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Agency's score", "Our score", "Recommended by the agency", "Our limit")
                .contains("1 May 2026, Our score: 48", "1 May 2026, Our limit: 40,000.00 EUR");
    }

    @Test
    void limits_in_two_currencies_are_drawn_apart() {
        Document page = Pages.parse(CustomerPage.render(Dossiers.withOwnValues("USD")));

        assertThat(Pages.elements(page, "svg"))
                .filteredOn(CustomerPageTest::isChart)
                .hasSize(3);
        assertThat(page.getDocumentElement().getTextContent())
                .contains("different currencies", "1 May 2026, Our limit: 40,000.00 USD");
    }

    @Test
    void our_own_values_are_drawn_for_a_customer_without_a_company() {
        CustomerDossier own = CustomerDossier.builder()
                .from(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of()))
                .ownScores(Dossiers.withOwnValues("EUR").ownScores())
                .build();

        assertThat(Pages.text(CustomerPage.render(own))).contains("Our score").doesNotContain("Agency's score");
    }

    private static List<String> paths(Element chart) {
        NodeList paths = chart.getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> ((Element) paths.item(i)).getAttribute("class"))
                .toList();
    }

    private static boolean isChart(Element svg) {
        return svg.getAttribute("class").equals("chart");
    }

    @Test
    void records_against_the_company_are_told_one_by_one() {
        String page = Pages.text(Pages.withCellsApart(CustomerPage.render(Dossiers.withRecords(14))));

        assertThat(page)
                .contains("Payment remarks: 14 on record")
                .contains("Payment remark 3 Feb 2026 1,200.00 EUR unpaid Enforcement office, Lyon, no 1")
                .contains("Privilege, 3 records not delivered not delivered not delivered")
                .contains("Show 3 more")
                .contains("Payment behaviour: 82, industry 75, since 3 Feb 2026", "Local index: B");
        assertThat(Pages.text(CustomerPage.render(Dossiers.full()))).doesNotContain("one by one");
    }

    @Test
    void a_partial_report_says_which_sections_are_missing() {
        assertThat(Pages.text(CustomerPage.render(Dossiers.full())))
                .contains("The report is not whole. The agency could not build: NegativeInformation.")
                .contains("Protested bills: not delivered");
    }

    @Test
    void figures_that_were_not_delivered_are_said_to_be_so_and_never_look_like_zero() {
        String text = Pages.text(
                CustomerPage.render(Dossiers.withFigures(KeyFigures.none()).build()));

        assertThat(text)
                .contains("Score: not delivered", "Not delivered by the agency", "Recommended limit not delivered")
                .contains("One contract: not delivered", "Others see: not delivered", "Insolvency: not delivered")
                .contains(
                        "Court judgments: not delivered", "Receivables not known", "There is no rate from ISK to EUR.");
        assertThat(text).doesNotContain("Recommended limit 0", "Exposure 0");
    }

    @Test
    void a_limit_of_zero_is_no_credit_and_no_recommendation_is_no_limit() {
        assertThat(withLimit(ProviderLimit.of(Money.of("0", "EUR")))).contains("0.00 EUR: no credit");
        assertThat(withLimit(ProviderLimit.none("Credit Limit not applicable")))
                .contains("no recommendation", "The agency says: Credit Limit not applicable")
                .doesNotContain("no credit ");
        assertThat(withLimit(ProviderLimit.none("52000")))
                .contains("currency not delivered", "The agency says: 52000")
                .doesNotContain("no recommendation");
    }

    @Test
    void a_company_that_is_not_rated_is_no_bad_company() {
        String page = CustomerPage.render(Dossiers.withFigures(KeyFigures.builder()
                        .score(ProviderScore.unrated("Not Rated"))
                        .band(RiskBand.NOT_RATED)
                        .build())
                .build());

        assertThat(Pages.text(page)).contains("Score: not rated", "Not rated");
        assertThat(page).doesNotContain("class=\"gauge-value", "class=\"band here");
    }

    @Test
    void several_candidates_are_listed_with_score_and_reasons() {
        String text = Pages.text(CustomerPage.render(Dossiers.unlinked(
                LinkReview.Outcome.CANDIDATES,
                List.of(Dossiers.candidate("Nirgendwo AG", 78), Dossiers.candidate("Nirgends AG", 55)))));

        assertThat(text)
                .contains("No credit report", "A person has to choose", "Nirgends AG", "DE-0-HRB55", "55 of 100")
                .contains("The post code differs.", "Looked for by name and post code.");
    }

    @Test
    void a_customer_whom_the_agency_does_not_know_gets_a_page_that_says_so() {
        assertThat(Pages.text(CustomerPage.render(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of()))))
                .contains("The agency knows no such company.", "Nirgendwo AG", "not linked to a company");
        assertThat(CustomerPage.render(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of())))
                .as("the way to link it")
                .contains("<a href=\"#no-report\">Link it to a company</a>")
                .contains("creditkit link find ", "creditkit link set ");
        assertThat(CustomerPage.render(Dossiers.withFigures(KeyFigures.none()).build()))
                .doesNotContain("Link it to a company", "creditkit link");
        assertThat(Pages.text(CustomerPage.render(Dossiers.unlinked(LinkReview.Outcome.FORBIDDEN, List.of()))))
                .contains("The contract with the agency does not cover this country.");
    }

    @ParameterizedTest
    @EnumSource(ReportState.class)
    void a_linked_customer_without_report_gets_a_page_that_says_why(ReportState state) {
        CompanyFile file = AgencySamples.file(KeyFigures.none())
                .state(state)
                .stateReason("The reason, in words.")
                .build();
        CustomerDossier dossier = CustomerDossier.builder()
                .profile(Dossiers.profile(Dossiers.linked(Dossiers.customer("C-9", "Neuf"))
                                .build())
                        .company(file)
                        .build())
                .build();

        assertThat(Pages.text(CustomerPage.render(dossier)))
                .contains("No credit report", Words.state(state), "The reason, in words.");
    }

    @Test
    void the_list_links_to_every_page_and_tells_what_is_not_known() {
        IndexPage index = new IndexPage(Dossiers.TODAY);
        index.add(Dossiers.full().profile(), "customers/C-1001.html", 2);
        index.add(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of()).profile(), "customers/C-1003.html", 0);
        String page = index.render();

        assertThat(Pages.elements(Pages.parse(page), "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("customers/C-1001.html", "customers/C-1003.html", "network.html");
        assertThat(Pages.text(page)).contains("2 customers on 22 Nov 2026", "Elevated 1", "Not known 1", "no report");
    }

    @Test
    void the_list_leads_to_the_agency_where_a_page_of_it_is_known() {
        IndexPage index = new IndexPage(Dossiers.TODAY);
        index.add(HouseDossiers.full().profile(), "customers/C-1001.html", 0);
        index.add(Dossiers.full().profile(), "customers/C-1002.html", 0);
        Document page = Pages.parse(index.render());

        assertThat(Pages.elements(page, "a"))
                .filteredOn(link -> link.getAttribute("href").equals(HouseDossiers.AGENCY_PAGE.toString()))
                .singleElement()
                .satisfies(link -> assertThat(link.getAttribute("rel") + ", " + link.getAttribute("aria-label"))
                        .isEqualTo("noopener noreferrer, Open Ateliers Lumi\u00E8re at the agency"));
        assertThat(Pages.text(index.render())).contains("At the agency");
        IndexPage without = new IndexPage(Dossiers.TODAY);
        without.add(Dossiers.full().profile(), "customers/C-1001.html", 0);
        assertThat(Pages.text(without.render())).doesNotContain("At the agency");
    }

    @Test
    void how_it_pays_is_told_with_its_history_by_our_ledger_and_by_the_agency() {
        String page = Pages.text(Pages.withCellsApart(CustomerPage.render(Dossiers.paying())));

        assertThat(page)
                .contains("Pays us, by the last twelve months Average payer")
                .contains("By the twelve months before Good payer")
                .contains("A worse payer than a year before 9.75 days later than then")
                .contains("Pays others, as the agency tells 18 days late")
                .contains("22 Nov 2026 15.1 days 14.25 days Average 9 ")
                .contains("30 Sep 2026 5.4 days \u22120.5 days Good 7 ")
                .contains("31 Aug 2026 4 days \u22122 days too few 2 ")
                .contains("Days beyond terms over time, days", "Others, by the agency", "Us, by our ledger");
        assertThat(CustomerPage.render(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of())))
                .as("nobody tells anything of its payments")
                .doesNotContain("id=\"payment");
    }

    @Test
    void no_days_later_or_sooner_are_told_beside_a_direction_that_is_not_known() {
        PaymentProfileTrend known = Dossiers.paying().paymentTrend().orElseThrow();
        CustomerDossier few = CustomerDossier.builder()
                .from(Dossiers.paying())
                .paymentTrend(new PaymentProfileTrend(
                        known.earlierOn(),
                        Measure.unknown(UnknownReason.MISSING_INPUT, "Too few were paid."),
                        known.on(),
                        known.now(),
                        known.change()))
                .build();

        assertThat(Pages.text(Pages.withCellsApart(CustomerPage.render(few))))
                .contains("By the twelve months before not known. Too few were paid.", "Where it goes not known")
                .doesNotContain("later than then");
    }

    @ParameterizedTest
    @EnumSource(Trend.Kind.class)
    void a_trend_says_in_words_of_its_kind_which_way_is_good(Trend.Kind kind) {
        List<String> words = Stream.of(Trend.Direction.values())
                .map(direction -> Words.movement(AgencySamples.trend(kind, direction, "")))
                .toList();

        assertThat(words).doesNotHaveDuplicates().contains("stable");
        assertThat(Words.movement(AgencySamples.trend(Trend.Kind.PAYMENT, Trend.Direction.UP, "")))
                .isEqualTo("paying more promptly");
    }

    private static String withLimit(ProviderLimit limit) {
        return Pages.text(CustomerPage.render(
                Dossiers.withFigures(KeyFigures.builder().limit(limit).build()).build()));
    }
}
