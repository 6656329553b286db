package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleDataTest extends SharedSandbox {
    private static final Path DATA = Path.of("data");

    /** Reads a file none of whose fields holds a line break. */
    private static List<Map<String, String>> read(String name) {
        try {
            List<String> lines = Files.readAllLines(DATA.resolve(name));
            List<String> head = fields(lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> values = fields(line);
                assertThat(values).as(line).hasSameSizeAs(head);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < head.size(); i++) {
                    row.put(head.get(i), values.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** What a careful client does: the best key first, and on to the next only when nothing was found. */
    private List<String> find(Map<String, String> customer) {
        String country = "/companies?countries=" + customer.get("country");
        String name = "&name=" + Caller.encode(customer.get("name"));
        String postCode = customer.get("post_code");
        List<String> steps = new ArrayList<>();
        if (!customer.get("registration_number").isEmpty()) {
            steps.add("&regNo=" + Caller.encode(customer.get("registration_number")));
        }
        if (!customer.get("vat_number").isEmpty()) {
            steps.add("&vatNo=" + Caller.encode(customer.get("vat_number")));
        }
        if (!postCode.isEmpty()) {
            String at = name + "&postCode=" + Caller.encode(postCode);
            steps.add(at + "&street=" + Caller.encode(customer.get("street")));
            steps.add(at + "&street="
                    + Caller.encode(
                            customer.get("street").replaceAll("[\\d ]", "").substring(0, 3) + "*"));
            steps.add(name + "&postCode=" + Caller.encode(postCode.substring(0, 2) + "*"));
        }
        steps.add(name);
        for (String step : steps) {
            JsonNode answer = caller.get(country + step).json();
            if (answer.path("totalSize").asInt() > 0) {
                return answer.path("companies").findValuesAsText("id");
            }
        }
        return List.of();
    }

    @Test
    void sixty_customers_meet_what_the_story_says() {
        List<Map<String, String>> customers = read("customers.csv");
        Map<String, List<String>> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer.get("customer_number"), find(customer)));

        assertThat(customers).hasSize(60);
        assertThat(customers.stream().map(customer -> customer.get("country")).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(10)
                .contains("GB", "FR", "DE", "IT", "ES", "SE", "NL", "BE", "US");
        assertThat(found.values().stream().filter(List::isEmpty)).hasSize(1);
        assertThat(found.values().stream().filter(ids -> ids.size() > 1)).hasSize(4);
        List<String> linked = found.values().stream()
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0))
                .toList();
        assertThat(linked).hasSize(55);
        assertThat(Set.copyOf(linked)).hasSize(54);
    }

    @Test
    void the_special_cases_are_among_the_customers() {
        Map<Integer, List<JsonNode>> byStatus = new HashMap<>();
        List<JsonNode> reports = new ArrayList<>();
        for (Map<String, String> customer : read("customers.csv")) {
            List<String> ids = find(customer);
            if (ids.size() == 1) {
                Caller.Reply reply =
                        caller.get("/companies/" + Caller.encode(ids.get(0)) + "?customData=de_reason_code::3");
                JsonNode body =
                        reply.status() == 302 ? caller.get("/access/users/me").json() : reply.json();
                byStatus.computeIfAbsent(reply.status(), missing -> new ArrayList<>())
                        .add(body);
                if (body.has("report")) {
                    reports.add(body);
                }
            }
        }

        assertThat(byStatus.get(302)).hasSize(1);
        assertThat(byStatus.get(403)).hasSize(1);
        assertThat(byStatus.get(400)).hasSize(1);
        assertThat(byStatus.get(200).stream().filter(body -> !body.has("report")))
                .hasSize(1);
        assertThat(reports.stream().filter(body -> body.has("failedSections"))).hasSize(1);
        assertThat(reports.stream()
                        .filter(body -> body.at("/report/companySummary/companyStatus/status")
                                .asText()
                                .equals("Other")))
                .hasSize(1);
        assertThat(reports.stream().filter(body -> score(body).matches("Not Rated|No credit rating")))
                .hasSize(2);
        assertThat(reports.stream()
                        .filter(body -> limit(body).equals("0") && score(body).matches("[1-9]\\d*")))
                .hasSize(1);
        assertThat(reports.stream()
                        .filter(body -> body.at("/report/groupStructure/ultimateParent/country")
                                .asText()
                                .equals("US")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static String score(JsonNode body) {
        return body.at("/report/creditScore/currentCreditRating/providerValue/value")
                .asText();
    }

    private static String limit(JsonNode body) {
        return body.at("/report/creditScore/currentCreditRating/creditLimit/value")
                .asText();
    }

    @Test
    void invoices_belong_to_customers_and_their_sums_make_sense() {
        Set<String> customers = read("customers.csv").stream()
                .map(row -> row.get("customer_number"))
                .collect(Collectors.toSet());
        List<Map<String, String>> invoices = read("invoices.csv");

        assertThat(invoices).hasSizeBetween(620, 780);
        assertThat(invoices.stream().map(row -> row.get("invoice_number"))).doesNotHaveDuplicates();
        assertThat(invoices.stream().map(row -> row.get("currency")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("EUR", "GBP");
        assertThat(invoices).allSatisfy(row -> {
            assertThat(customers).contains(row.get("customer_number"));
            boolean credit = row.get("kind").equals("CREDIT_NOTE");
            assertThat(new BigDecimal(row.get("amount")).signum()).isEqualTo(credit ? -1 : 1);
            assertThat(LocalDate.parse(row.get("due_date"))).isAfterOrEqualTo(LocalDate.parse(row.get("issue_date")));
            assertThat(row.get("paid_date").isEmpty())
                    .isEqualTo(row.get("paid_amount").isEmpty());
            if (!row.get("paid_amount").isEmpty()) {
                assertThat(new BigDecimal(row.get("paid_amount")))
                        .isLessThanOrEqualTo(new BigDecimal(row.get("amount")));
                assertThat(LocalDate.parse(row.get("paid_date"))).isBefore(LocalDate.of(2026, 11, 1));
            }
        });
        assertThat(invoices.stream().filter(row -> row.get("paid_date").isEmpty()))
                .hasSizeGreaterThan(40);
    }

    @Test
    void contacts_and_rates_can_be_used() {
        List<Map<String, String>> contacts = read("contacts.csv");
        assertThat(contacts).hasSizeBetween(95, 130);
        assertThat(contacts.stream().map(row -> row.get("portal_role")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("", "OWNER", "EMPLOYEE", "VIEWER");
        Map<String, Set<String>> customersOf = contacts.stream()
                .filter(row -> !row.get("portal_role").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.get("email"),
                        Collectors.mapping(row -> row.get("customer_number"), Collectors.toSet())));
        assertThat(customersOf.values().stream().filter(numbers -> numbers.size() == 2))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(contacts).allMatch(row -> row.get("email").matches("[a-z.'-]+@[a-z0-9.-]*example(\\.com)?"));

        assertThat(read("rates.csv")).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row.get("base")).isEqualTo("EUR");
            assertThat(new BigDecimal(row.get("rate"))).isPositive();
            LocalDate day = LocalDate.parse(row.get("date"));
            assertThat(day.plusDays(1).getDayOfMonth()).isEqualTo(1);
        });
    }

    @Test
    void no_field_would_be_taken_for_a_formula_by_a_spreadsheet() {
        Stream.of("customers.csv", "invoices.csv", "rates.csv")
                .forEach(name -> read(name)
                        .forEach(row -> row.forEach((column, value) -> {
                            boolean credited = List.of("amount", "paid_amount").contains(column)
                                    && value.matches("-[0-9]+\\.[0-9]{2}");
                            boolean dialled = column.equals("phone") && value.matches("\\+[0-9 ]+");
                            assertThat(credited || dialled || !value.matches("^[=+@-].*"))
                                    .as("%s: %s", column, value)
                                    .isTrue();
                        })));
    }
}
