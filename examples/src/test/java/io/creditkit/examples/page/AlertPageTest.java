package io.creditkit.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AlertPageTest {
    private static final CustomerId KNOWN = CustomerId.of("id-C-1");
    private static final CustomerId GONE = CustomerId.of("id-C-2");

    @Test
    void open_alerts_stand_by_severity_the_most_urgent_first() {
        Document page = Pages.parse(page(
                alert("late", KNOWN, Severity.LOW, Alert.State.FIRING),
                alert("insolvent", KNOWN, Severity.CRITICAL, Alert.State.FIRING),
                alert("late", GONE, Severity.LOW, Alert.State.ACKNOWLEDGED)));

        assertThat(Pages.elements(page, "h2"))
                .extracting(Element::getTextContent)
                .containsExactly("Critical severity", "Low severity");
        assertThat(Pages.elements(page, "caption"))
                .extracting(Element::getTextContent)
                .containsExactly("1 open alert, the oldest first", "2 open alerts, the oldest first");
        assertThat(Pages.elements(page, "h1").get(0).getTextContent()).isEqualTo("Alerts");
    }

    @Test
    void each_tells_whom_it_is_about_why_and_since_when() {
        String page = page(alert("late", KNOWN, Severity.HIGH, Alert.State.FIRING));

        assertThat(Pages.text(page))
                .contains("1 open alert of 1 customer on 22 Nov 2026")
                .contains("C-1 Mill Ltd 150.00 EUR Pays late 22 Nov 2026 open 72 days late, more than 60.");
        assertThat(Pages.elements(Pages.parse(page), "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("customers/C-1.html", "index.html");
    }

    @Test
    void a_customer_who_is_gone_and_a_rule_without_a_title_are_told_as_such() {
        assertThat(Pages.text(page(alert("own-rule", GONE, Severity.HIGH, Alert.State.FIRING))))
                .contains("not there any more own-rule");
    }

    @Test
    void what_is_over_or_not_yet_firing_is_folded_and_not_counted_as_open() {
        String page = page(
                alert("late", KNOWN, Severity.HIGH, Alert.State.RESOLVED),
                alert("insolvent", KNOWN, Severity.HIGH, Alert.State.PENDING));

        assertThat(Pages.elements(Pages.parse(page), "details")).hasSize(2);
        assertThat(Pages.text(page))
                .contains(
                        "0 open alerts of 0 customers",
                        "No alert is open.",
                        "over since 22 Nov 2026",
                        "not yet firing");
    }

    @Test
    void without_any_alert_there_is_a_page_that_says_so() {
        assertThat(Pages.text(page())).contains("No alert is open.").doesNotContain("Not open");
    }

    @Test
    void a_name_can_not_put_anything_into_the_page() {
        String name = "<img src=x onerror=alert(1)>";
        String page = AlertPage.render(list(
                Map.of(KNOWN, new CustomerPlace("\"><b>", name, Optional.of("a\"b.html"))),
                alert("<script>", KNOWN, Severity.HIGH, Alert.State.FIRING)));

        assertThat(page).doesNotContain("<img", "<script", "<b>").contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(Pages.text(page)).contains(name);
    }

    @Test
    void every_table_has_a_caption_and_headings_with_a_scope() {
        Document page = Pages.parse(page(alert("late", KNOWN, Severity.HIGH, Alert.State.FIRING)));

        assertThat(Pages.elements(page, "th"))
                .hasSize(7 + 1)
                .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isIn("col", "row"));
        assertThat(Pages.elements(page, "caption")).hasSameSizeAs(Pages.elements(page, "table"));
    }

    private static String page(Alert... alerts) {
        CustomerPlace mill = new CustomerPlace("C-1", "Mill Ltd", Optional.of("customers/C-1.html"));
        return Pages.withCellsApart(AlertPage.render(list(Map.of(KNOWN, mill), alerts)));
    }

    /** {@return a whole page, for the tests in a browser} */
    static String sample() {
        CustomerPlace mill = new CustomerPlace("C-1", "Mill Ltd", Optional.of("customers/C-1.html"));
        return AlertPage.render(list(
                Map.of(KNOWN, mill),
                alert("late", KNOWN, Severity.HIGH, Alert.State.FIRING),
                alert("late", GONE, Severity.LOW, Alert.State.ACKNOWLEDGED),
                alert("insolvent", KNOWN, Severity.CRITICAL, Alert.State.RESOLVED)));
    }

    private static AlertList list(Map<CustomerId, CustomerPlace> customers, Alert... alerts) {
        return new AlertList(
                Dossiers.TODAY,
                List.of(alerts),
                customers,
                Map.of(KNOWN, Measure.known(Money.of("150.00", "EUR"))),
                Map.of("late", "Pays late"),
                List.of(new PageLink("index.html", "All customers")));
    }

    private static Alert alert(String rule, CustomerId customer, Severity severity, Alert.State state) {
        return Alert.builder()
                .id("a-" + rule + customer)
                .rule(rule)
                .customerId(customer)
                .dedupKey(rule + customer)
                .severity(severity)
                .state(state)
                .firedAt(Dossiers.NOW)
                .resolvedAt(state == Alert.State.RESOLVED ? Optional.of(Dossiers.NOW) : Optional.empty())
                .explanation("72 days late, more than 60.")
                .build();
    }
}
