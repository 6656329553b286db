package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.examples.page.PlainReason;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lists beside the customers. They hold no id that a storage made, so that two equal books give equal files; what has the
 * same rank and the same moment is sorted by what a reader sees.
 */
final class Tables {
    private static final List<String> ALERTS =
            List.of("severity", "rule", "title", "customer", "name", "state", "since", "over_since", "explanation");
    private static final List<String> REVIEWS = List.of(
            "customer",
            "name",
            "country",
            "outcome",
            "score",
            "candidate",
            "candidate_name",
            "candidate_address",
            "candidate_register",
            "reasons",
            "note");
    private static final List<String> ORDERS = List.of(
            "company",
            "country",
            "ordered_by",
            "ordered_at",
            "reason",
            "outcome",
            "completed_at",
            "note",
            "open_order");

    private Tables() {}

    /** Writes {@code alerts.csv}: every alert, those that are over too; the most urgent first, then the oldest. */
    static void alerts(
            OutputStream out, List<Alert> alerts, Map<CustomerId, Customer> customers, Map<String, String> titles) {
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, ALERTS)) {
            alerts.stream()
                    .sorted(byUrgency(alert -> of(alert, customers).number()))
                    .forEach(alert -> {
                        Customer customer = of(alert, customers);
                        table.row(List.of(
                                CsvCell.text(alert.severity().name()),
                                CsvCell.text(alert.rule()),
                                CsvCell.text(titles.getOrDefault(alert.rule(), alert.rule())),
                                CsvCell.text(customer.number()),
                                CsvCell.text(customer.name()),
                                CsvCell.text(alert.state().name()),
                                CsvCell.moment(alert.firedAt()),
                                moment(alert.resolvedAt()),
                                CsvCell.text(alert.explanation())));
                    });
        }
    }

    private static Customer of(Alert alert, Map<CustomerId, Customer> customers) {
        return Optional.ofNullable(customers.get(alert.customerId())).orElseThrow();
    }

    /** {@return open ones first, then the most urgent, the oldest, and by what a reader sees} */
    static Comparator<Alert> byUrgency(Function<Alert, String> customerNumber) {
        return Comparator.comparing((Alert alert) -> alert.state() == Alert.State.RESOLVED)
                .thenComparing(Alert::severity, Comparator.reverseOrder())
                .thenComparing(Alert::firedAt)
                .thenComparing(customerNumber)
                .thenComparing(Alert::rule)
                .thenComparing(alert -> alert.resolvedAt().orElse(Instant.MAX))
                .thenComparing(Alert::explanation);
    }

    /** Writes {@code review.csv}: who waits for a person, one line for each candidate. */
    static void reviews(OutputStream out, LinkStep.Outcome links) {
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, REVIEWS)) {
            for (LinkStep.Waiting waiting : links.waiting()) {
                String outcome = waiting.review().outcome().name();
                String note = waiting.review().note();
                if (waiting.review().candidates().isEmpty()) {
                    table.row(review(waiting.customer(), outcome, Optional.empty(), note));
                }
                waiting.review()
                        .candidates()
                        .forEach(candidate ->
                                table.row(review(waiting.customer(), outcome, Optional.of(candidate), note)));
            }
            links.notPossible()
                    .forEach(not -> table.row(review(not.customer(), "NOT_POSSIBLE", Optional.empty(), not.why())));
        }
    }

    private static List<CsvCell> review(Customer customer, String outcome, Optional<Candidate> candidate, String note) {
        Optional<CompanyHit> hit = candidate.map(Candidate::hit);
        return List.of(
                CsvCell.text(customer.number()),
                CsvCell.text(customer.name()),
                CsvCell.text(customer.address().country().value()),
                CsvCell.text(outcome),
                candidate.map(found -> CsvCell.number(found.confidence())).orElse(CsvCell.blank()),
                text(hit.map(found -> found.company().value())),
                text(hit.map(CompanyHit::name)),
                text(hit.map(Tables::address)),
                text(hit.flatMap(CompanyHit::registrationNumber)),
                text(candidate.map(found -> String.join(" | ", found.reasons()))),
                CsvCell.text(PlainReason.of(note)));
    }

    private static String address(CompanyHit hit) {
        return List.of(hit.street(), hit.postCode(), hit.city()).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Writes {@code report-orders.csv}: who ordered what, when, why, and what came of it. */
    static void orders(OutputStream out, StandingOrders orders) {
        try (CsvTable table = CsvTable.to(out, CsvTable.Dialect.MACHINE, ORDERS)) {
            orders.all()
                    .forEach(order -> table.row(List.of(
                            CsvCell.text(order.company().value()),
                            CsvCell.text(order.country().value()),
                            CsvCell.text(order.requestedBy().id()),
                            CsvCell.moment(order.requestedAt()),
                            CsvCell.text(order.reason()),
                            CsvCell.text(order.outcome().name()),
                            moment(order.completedAt()),
                            text(order.note().map(PlainReason::of)),
                            order.outcome().isOpen() ? CsvCell.text(order.id().value()) : CsvCell.blank())));
        }
    }

    private static CsvCell moment(Optional<Instant> value) {
        return value.map(CsvCell::moment).orElse(CsvCell.blank());
    }

    private static CsvCell text(Optional<String> value) {
        return value.map(CsvCell::text).orElse(CsvCell.blank());
    }
}
