package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Who said which company a customer is, and what the agency's figures were before. */
class LinkAndHistoryTest {
    @Test
    void who_linked_when_and_why_is_told_with_the_state_of_what_is_known() {
        assertThat(section(CustomerPage.render(Dossiers.full()), "agency-link"))
                .contains("ATELIERS LUMIERE ET FILS", "creditsafe:FR-0-552100554")
                .contains("Linked by main-job", "Linked on " + moment(), "100 of 100")
                .contains("The registration number is the same.")
                .contains("Out of date", "Report received " + moment());
    }

    @Test
    void a_customer_without_a_link_has_no_such_section() {
        assertThat(CustomerPage.render(Dossiers.unlinked(LinkReview.Outcome.NOT_FOUND, List.of())))
                .doesNotContain("agency-link");
    }

    @Test
    void a_figure_tells_since_when_it_holds_and_what_it_was_before_in_a_list_that_opens() {
        Element past = past(
                dossier(score(61, 1), score(58, 2), score(58, 3), score(46, 9)), "Since 9 Oct 2026, history: Score");

        assertThat(past.getElementsByTagName("summary").getLength()).isEqualTo(1);
        assertThat(lines(past))
                .as("the newest first; what was told again is no change")
                .containsExactly(
                        "46 since 9 Oct 2026monitoring event",
                        "58 since 2 Oct 2026monitoring event",
                        "61 since 1 Oct 2026monitoring event");
    }

    @Test
    void of_a_long_history_the_newest_values_are_shown_and_the_rest_counted() {
        HistoryPoint[] points = IntStream.rangeClosed(1, 9)
                .mapToObj(day -> score(50 + day, day))
                .toArray(HistoryPoint[]::new);

        Element past = past(dossier(points), "Since 9 Oct 2026, history: Score");

        assertThat(lines(past)).hasSize(6).first().asString().startsWith("59 since 9 Oct");
        assertThat(past.getTextContent()).contains("and 3 earlier");
    }

    @Test
    void an_event_of_the_agency_is_told_with_what_it_changed_and_not_with_the_pattern_of_its_rule() {
        TimelineEntry event = new TimelineEntry(
                Instant.parse("2026-10-09T07:30:00Z"),
                TimelineEntry.Kind.WATCH_EVENT,
                "score",
                "Local Score | Any change {0} OR Drop by {1} %",
                Optional.empty());
        CustomerDossier dossier = CustomerDossier.builder()
                .from(dossier(score(61, 1), score(46, 9)))
                .addTimeline(event)
                .build();

        assertThat(section(CustomerPage.render(dossier), "timeline"))
                .contains("9 Oct 2026, 07:30 UTC", "Agency: change of score", "Local Score: now 46")
                .doesNotContain("{0}");
    }

    @Test
    void a_change_of_the_company_s_status_is_told_with_what_it_is_now() {
        CustomerDossier dossier = CustomerDossier.builder()
                .from(dossier(point(Criterion.COMPANY_STATUS, "NON_ACTIVE", 9).build()))
                .addTimeline(event("status", "07:30", "Company Status"))
                .build();

        assertThat(section(CustomerPage.render(dossier), "timeline"))
                .contains("Company Status: now no longer in business");
    }

    @Test
    void of_several_events_on_one_day_none_is_told_with_a_value_that_could_be_of_another() {
        CustomerDossier twoValues = CustomerDossier.builder()
                .from(dossier(score(61, 1), score(58, 9), score(46, 9)))
                .addTimeline(event("score", "15:00", "Local Score"), event("score", "08:00", "Local Score"))
                .build();
        CustomerDossier oneValue = CustomerDossier.builder()
                .from(twoValues)
                .history(List.of(score(46, 9)))
                .build();

        assertThat(section(CustomerPage.render(twoValues), "timeline"))
                .contains("Local Score")
                .doesNotContain("now");
        assertThat(section(CustomerPage.render(oneValue), "timeline"))
                .as("the other event told no value that is certain")
                .doesNotContain("now");
    }

    @Test
    void our_class_holds_since_it_came_whatever_its_points_do() {
        CustomerDossier dossier = CustomerDossier.builder()
                .from(dossier())
                .assessments(List.of(
                        assessed(47, RiskClass.ELEVATED, 9),
                        assessed(48, RiskClass.ELEVATED, 5),
                        assessed(70, RiskClass.MODERATE, 1)))
                .build();

        assertThat(lines(past(dossier, "Since 5 Oct 2026, history: Our risk class")))
                .map(line -> line.replaceFirst("scorecard.*", ""))
                .containsExactly(
                        "Elevated, 47 points since 9 Oct 2026",
                        "Elevated, 48 points since 5 Oct 2026",
                        "Moderate, 70 points since 1 Oct 2026");
    }

    @Test
    void since_when_others_see_it_stands_beside_what_they_see_and_not_below_the_industry() {
        String page = Pages.text(
                CustomerPage.render(dossier(point(Criterion.DBT, "18", 9).build())));

        assertThat(page)
                .containsSubsequence("Others see: 18 days", "Others see this since 9 Oct 2026", "Its industry:");
    }

    @Test
    void an_alert_tells_of_its_values_those_that_its_explanation_does_not() {
        CustomerDossier dossier = CustomerDossier.builder()
                .from(dossier())
                .alerts(List.of(Alert.builder()
                        .from(Dossiers.full().alerts().get(0))
                        .explanation("Oldest item overdue is 72 days, more than 60 days.")
                        .snapshot(Map.of("oldestOverdueDays", "72", "overdue", "900.00 EUR"))
                        .build()))
                .build();

        assertThat(section(CustomerPage.render(dossier), "alerts"))
                .contains("Oldest item overdue: 72 days", "Overdue 900.00 EUR")
                .doesNotContain("Oldest item overdue 72");
    }

    @Test
    void what_the_ledger_knows_by_its_day_is_told_without_an_hour() {
        CustomerDossier dossier = CustomerDossier.builder()
                .from(dossier())
                .addTimeline(new TimelineEntry(
                        Instant.parse("2026-10-09T00:00:00Z"),
                        TimelineEntry.Kind.DOCUMENT,
                        "issued",
                        "R-1",
                        Optional.empty()))
                .build();

        assertThat(section(CustomerPage.render(dossier), "timeline"))
                .contains("9 Oct 2026")
                .doesNotContain("UTC");
    }

    @Test
    void a_company_that_is_insolvent_is_called_so_at_the_top() {
        CustomerDossier insolvent = Dossiers.withFigures(
                        AgencySamples.figures().insolvent(true).build())
                .build();

        assertThat(Pages.text(CustomerPage.render(insolvent))).containsPattern("Out of date +Insolvent");
        assertThat(Pages.text(CustomerPage.render(Dossiers.full()))).doesNotContain("Out of date Insolvent");
    }

    @Test
    void a_figure_that_was_never_observed_has_no_history() {
        assertThat(CustomerPage.render(dossier())).doesNotContain("<details class=\"past\"");
    }

    /** {@return a whole page with a figure that changed, for the tests in a browser} */
    static String sample() {
        return CustomerPage.render(dossier(score(61, 1), score(58, 2), score(46, 9)));
    }

    private static CustomerDossier dossier(HistoryPoint... oldestFirst) {
        return CustomerDossier.builder()
                .from(Dossiers.full())
                .assessments(List.of())
                .history(List.of(oldestFirst).stream()
                        .sorted(Comparator.comparing(HistoryPoint::observedOn).reversed())
                        .toList())
                .build();
    }

    private static String moment() {
        return Words.moment(Dossiers.NOW).replace(Words.UNBROKEN, ' ');
    }

    private static TimelineEntry event(String topic, String time, String rule) {
        return new TimelineEntry(
                Instant.parse("2026-10-09T" + time + ":00Z"),
                TimelineEntry.Kind.WATCH_EVENT,
                topic,
                rule,
                Optional.empty());
    }

    private static RiskAssessment assessed(int points, RiskClass riskClass, int day) {
        return RiskAssessment.builder()
                .from(Dossiers.assessment())
                .score(OptionalInt.of(points))
                .riskClass(riskClass)
                .asOf(LocalDate.of(2026, 10, day))
                .build();
    }

    private static HistoryPoint score(int value, int day) {
        return point(Criterion.SCORE, Integer.toString(value), day)
                .number(Optional.of(BigDecimal.valueOf(value)))
                .build();
    }

    private static HistoryPoint.Builder point(Criterion criterion, String text, int day) {
        HistoryPoint.Builder point = HistoryPoint.builder();
        return point.company(Dossiers.COMPANY)
                .criterion(criterion)
                .text(text)
                .observedOn(LocalDate.of(2026, 10, day))
                .recordedAt(Dossiers.NOW)
                .source(HistoryPoint.Source.EVENT)
                .sourceId("e-" + day);
    }

    private static Element past(CustomerDossier dossier, String summary) {
        return Pages.elements(Pages.parse(CustomerPage.render(dossier)), "details").stream()
                .filter(details -> details.getElementsByTagName("summary")
                        .item(0)
                        .getTextContent()
                        .equals(summary))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Element past) {
        return IntStream.range(0, past.getElementsByTagName("li").getLength())
                .mapToObj(i -> past.getElementsByTagName("li").item(i).getTextContent())
                .toList();
    }

    private static String section(String page, String id) {
        Document document = Pages.parse(page);
        return Pages.elements(document, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .map(section -> section.getTextContent().replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow();
    }
}
