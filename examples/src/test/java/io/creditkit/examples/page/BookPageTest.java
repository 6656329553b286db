package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.OverLimit;
import io.creditkit.customer.limit.RiskReport;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.DayPeriod;
import io.creditkit.customer.receivables.DaysOutstanding;
import io.creditkit.customer.receivables.DsoMethod;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.DelinquencyClass;
import io.creditkit.customer.risk.RiskClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BookPageTest {
    private static final CustomerId FIRST = CustomerId.of("id-C-1");

    @Test
    void it_begins_with_the_figures_one_asks_for_first() {
        assertThat(Pages.text(page(book())))
                .contains("3 customers on 22 Nov 2026, compared with 22 Aug 2026.")
                .contains("Receivables 600.60 EUR", "Overdue 150.15 EUR 25 % of the receivables")
                .contains("Days sales outstanding 61.5 days 40 days if everybody paid on time")
                .contains("Over the limit 1 limit exceeded by 50.10 EUR")
                .contains("High risk 1 customer exposure 150.10 EUR")
                .contains("Open alerts 3 1 critical, 2 low");
    }

    @Test
    void every_table_over_the_customers_ends_with_the_same_sum() {
        Document page = Pages.parse(page(book()));

        assertThat(foot(page, "classes")).isEqualTo("All 3 600.60 EUR");
        assertThat(foot(page, "bands")).isEqualTo("All 3 600.60 EUR");
        assertThat(foot(page, "matrix")).startsWith("All ").endsWith(" 3 600.60 EUR");
        assertThat(foot(page, "largest")).isEqualTo("Together 600.60 EUR 100 %");
        assertThat(foot(page, "migration"))
                .isEqualTo("All now 0 1 400.00 EUR 0 1 150.10 EUR 0 1 50.50 EUR 3 600.60 EUR");
        assertThat(foot(page, "class-migration"))
                .isEqualTo("All now 1 400.00 EUR 0 0 1 150.10 EUR 1 50.50 EUR 3 600.60 EUR");
    }

    @Test
    void moves_between_bands_are_told_by_a_sign_and_by_name() {
        String page = Pages.text(page(book()));

        assertThat(page)
                .contains("Moved to a better band 0 customers")
                .contains("Moved to a worse band 1 customer, 150.10 EUR")
                .contains("Rated on one of the days only 1 customer, 50.50 EUR")
                .contains("1 \u25BC")
                .contains("C-1 Mill Ltd B D High 150.10 EUR");
    }

    @Test
    void moves_between_our_own_classes_are_told_in_the_same_way_with_what_is_owed_in_each_cell() {
        assertThat(section(Pages.parse(page(book())), "class-migration"))
                .contains("Moved to a better class 0 customers", "Moved to a worse class 1 customer, 150.10 EUR")
                .contains("Stayed 2 customers, 450.50 EUR", "Assessed on one of the days only 0 customers")
                .contains("Our own scores No comparison. There is no score.")
                .contains("Moderate 0 0 0 1 \u25BC 150.10 EUR 0 1 150.10 EUR")
                .contains("C-1 Mill Ltd Moderate High D 150.10 EUR");
    }

    @Test
    void an_exposure_that_is_not_known_is_counted_and_told_and_not_taken_for_zero() {
        BookFigures.Builder book = book().rows(List.of(
                row("C-1", RiskClass.LOW, RiskBand.A, RiskBand.A, Measure.known(Money.of("10.00", "EUR"))),
                row(
                        "C-2",
                        RiskClass.LOW,
                        RiskBand.A,
                        RiskBand.A,
                        Measure.unknown(UnknownReason.NO_RATE, "There is no rate."))));

        assertThat(foot(Pages.parse(page(book)), "classes")).isEqualTo("All 2 10.00 EUR and 1 not known");
    }

    @Test
    void a_limit_that_is_exceeded_is_listed_with_its_account() {
        Document page = Pages.parse(page(book()));

        assertThat(section(page, "over-limit"))
                .contains("C-1 Mill Ltd of the account 100.00 EUR 150.10 EUR 50.10 EUR 150.1 %")
                .contains("Together over by 50.10 EUR");
    }

    @Test
    void the_age_of_what_is_open_is_told_with_the_share_of_each_bucket() {
        assertThat(section(Pages.parse(page(book())), "ageing"))
                .contains("not due 450.45 EUR 75 % 1-30 150.15 EUR 25 %");
    }

    @Test
    void what_is_owed_stands_beside_limits_guarantees_and_what_the_agency_says_with_totals() {
        Document page = Pages.parse(page(book()));

        assertThat(section(page, "cover"))
                .contains("Mill Ltd 150.10 EUR 100.00 EUR 30.00 EUR 120.10 EUR D 80.00 EUR C-1"
                        + " Mill Ltd 100.00 EUR none 40.00 EUR 60.00 EUR")
                .doesNotContain(" 0.00 EUR");
        assertThat(foot(page, "cover")).isEqualTo("Together 250.10 EUR 100.00 EUR 70.00 EUR 180.10 EUR 240.00 EUR");
    }

    @Test
    void a_limit_without_a_rate_is_not_known_and_not_none() {
        Measure<Money> noRate = Measure.unknown(UnknownReason.NO_RATE, "No rate.");
        RiskReport risk =
                new RiskReport(Dossiers.TODAY, Dossiers.EUR, List.of(riskRow("0.00", noRate, "0.00", "0.00")));

        assertThat(section(Pages.parse(page(book().risk(risk))), "cover"))
                .contains("Mill Ltd 0.00 EUR not known 0.00 EUR")
                .doesNotContain("none");
    }

    @Test
    void an_empty_book_has_a_page_that_says_so() {
        BookFigures.Builder nobody = book().rows(List.of())
                .exposure(Measure.known(Money.of("0.00", "EUR")))
                .overdue(Measure.known(Money.of("0.00", "EUR")))
                .overdueRatio(Measure.unknown(UnknownReason.DIVISION_BY_ZERO, "Nothing is owed."))
                .dso(Measure.unknown(UnknownReason.DIVISION_BY_ZERO, "There were no sales."))
                .ageing(Measure.known(List.of(new AgeingBucket("not due", Money.of("0.00", "EUR")))))
                .overLimit(new OverLimit(List.of(), List.of()))
                .risk(new RiskReport(Dossiers.TODAY, Dossiers.EUR, List.of()))
                .openAlerts(Map.of());

        assertThat(Pages.text(page(nobody)))
                .contains(
                        "0 customers on",
                        "Nobody owes anything.",
                        "Nobody owes anything or has a limit.",
                        "No limit is exceeded.",
                        "Nothing is open on 22 Nov 2026.")
                .contains(
                        "Nobody moved to a worse band.",
                        "Nobody moved to a worse class.",
                        "DSO not known There were no sales.",
                        "Days sales outstanding not known There were no sales.",
                        "Overdue 0.00 EUR Nothing is owed.")
                .contains("All 0 0.00 EUR");
    }

    @Test
    void a_name_can_not_put_anything_into_the_page() {
        String name = "<img src=x onerror=alert(1)>";
        CustomerPlace evil = new CustomerPlace("\"><b>", name, Optional.of("a\"b.html"));
        BookFigures book = book().rows(List.of(new BookRow(
                        evil,
                        RiskClass.HIGH,
                        RiskClass.LOW,
                        DelinquencyClass.NONE,
                        RiskBand.A,
                        RiskBand.D,
                        Measure.known(Money.of("10.00", "EUR")))))
                .accounts(Map.of(FIRST, evil))
                .build();
        String page = BookPage.render(book);

        assertThat(page).doesNotContain("<img", "<b>").contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(Pages.text(page)).contains(name);
    }

    @Test
    void every_table_has_a_caption_and_headings_with_a_scope_and_every_section_a_heading() {
        Document page = Pages.parse(page(book()));

        assertThat(Pages.elements(page, "th"))
                .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isIn("col", "row"));
        assertThat(Pages.elements(page, "caption")).hasSameSizeAs(Pages.elements(page, "table"));
        List<String> headings = Pages.elements(page, "h2").stream()
                .map(heading -> heading.getAttribute("id"))
                .toList();
        assertThat(Pages.elements(page, "section"))
                .extracting(section -> section.getAttribute("aria-labelledby"))
                .containsExactlyElementsOf(headings);
    }

    /** {@return a whole page, for the tests in a browser} */
    static String sample() {
        return BookPage.render(book().build());
    }

    private static String page(BookFigures.Builder book) {
        return Pages.withCellsApart(BookPage.render(book.build()));
    }

    private static String foot(Document page, String section) {
        Element found = element(page, section);
        return found.getElementsByTagName("tfoot")
                .item(0)
                .getTextContent()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String section(Document page, String id) {
        return element(page, id).getTextContent().replaceAll("\\s+", " ");
    }

    private static Element element(Document page, String id) {
        return Pages.elements(page, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BookRow row(
            String number, RiskClass riskClass, RiskBand before, RiskBand now, Measure<Money> exposure) {
        return new BookRow(
                new CustomerPlace(number, "Mill Ltd", Optional.of("customers/" + number + ".html")),
                riskClass,
                riskClass == RiskClass.HIGH ? RiskClass.MODERATE : riskClass,
                DelinquencyClass.NONE,
                before,
                now,
                exposure);
    }

    private static BookFigures.Builder book() {
        Measure<Money> first = Measure.known(Money.of("150.10", "EUR"));
        LimitInForce limit = new LimitInForce(
                Dossiers.TODAY,
                LimitAmount.of(Money.of("100.00", "EUR")),
                Optional.empty(),
                LimitInForce.Origin.ACCOUNT);
        return BookFigures.builder()
                .asOf(Dossiers.TODAY)
                .before(Dossiers.TODAY.minusMonths(3))
                .currency(Dossiers.EUR)
                .rows(List.of(
                        row("C-1", RiskClass.HIGH, RiskBand.B, RiskBand.D, first),
                        row("C-2", RiskClass.LOW, RiskBand.B, RiskBand.B, Measure.known(Money.of("400.00", "EUR"))),
                        row(
                                "C-3",
                                RiskClass.UNKNOWN,
                                RiskBand.A,
                                RiskBand.NOT_RATED,
                                Measure.known(Money.of("50.50", "EUR")))))
                .scoreShift(Measure.unknown(UnknownReason.MISSING_INPUT, "There is no score."))
                .exposure(Measure.known(Money.of("600.60", "EUR")))
                .overdue(Measure.known(Money.of("150.15", "EUR")))
                .overdueRatio(Measure.known(new BigDecimal("0.25")))
                .ageing(Measure.known(List.of(
                        new AgeingBucket("not due", Money.of("450.45", "EUR")),
                        new AgeingBucket("1-30", Money.of("150.15", "EUR")))))
                .dso(days("61.5"))
                .countBackDso(days("70"))
                .bestPossibleDso(days("40"))
                .overLimit(new OverLimit(
                        List.of(new OverLimit.Row(LimitSubject.of(FIRST), List.of(FIRST), limit, first)), List.of()))
                .risk(risk())
                .accounts(Map.of(FIRST, new CustomerPlace("C-1", "Mill Ltd", Optional.empty())))
                .openAlerts(Map.of(Severity.LOW, 2L, Severity.CRITICAL, 1L));
    }

    private static RiskReport risk() {
        Measure<Money> none = Measure.unknown(UnknownReason.MISSING_INPUT, "None.");
        return new RiskReport(
                Dossiers.TODAY,
                Dossiers.EUR,
                List.of(
                        riskRow("100.00", none, "40.00", "60.00"),
                        riskRow("150.10", Measure.known(Money.of("100.00", "EUR")), "30.00", "120.10"),
                        riskRow("0.00", none, "0.00", "0.00")));
    }

    private static RiskReport.Row riskRow(String owed, Measure<Money> limit, String held, String unsecured) {
        return new RiskReport.Row(
                LimitSubject.of(FIRST),
                List.of(FIRST),
                Measure.known(Money.of(owed, "EUR")),
                limit,
                Measure.known(Money.of(held, "EUR")),
                Measure.known(Money.of(unsecured, "EUR")),
                RiskBand.D,
                Measure.known(Money.of("80.00", "EUR")));
    }

    private static Measure<DaysOutstanding> days(String days) {
        return Measure.known(new DaysOutstanding(
                new BigDecimal(days),
                DsoMethod.SIMPLE,
                DayPeriod.fullMonthsUntil(Dossiers.TODAY, 3),
                Optional.empty()));
    }
}
