package io.creditkit.customer.file;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings what several stores know of a customer into one order. */
record Timeline(UnitOfWork work, CustomerId customer, Optional<AgencyCompanyId> company) {
    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .reversed()
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::key)
            .thenComparing(TimelineEntry::detail);

    List<TimelineEntry> entries(Set<TimelineEntry.Kind> kinds, int limit) {
        return kinds.stream()
                .flatMap(this::of)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Stream<TimelineEntry> of(TimelineEntry.Kind kind) {
        return switch (kind) {
            case CHANGE -> changes();
            case ASSESSMENT -> assessments();
            case ALERT ->
                work.alerts().of(customer).stream()
                        .filter(alert -> alert.state() != Alert.State.PENDING)
                        .flatMap(Timeline::alert);
            case REPORT_ORDER -> orders();
            case WATCH_EVENT -> events();
        };
    }

    private Stream<TimelineEntry> changes() {
        return work.audit().of(Subject.of(customer)).stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        TimelineEntry.Kind.CHANGE,
                        entry.action().name().toLowerCase(Locale.ROOT),
                        String.join(
                                ",",
                                entry.changes().stream().map(FieldChange::field).toList()),
                        Optional.of(entry.by())));
    }

    private Stream<TimelineEntry> assessments() {
        return work.assessments().all(customer).stream()
                .map(one -> new TimelineEntry(
                        one.assessedAt(),
                        TimelineEntry.Kind.ASSESSMENT,
                        "assessed",
                        one.scoreCard() + " " + one.riskClass(),
                        Optional.empty()));
    }

    private static Stream<TimelineEntry> alert(Alert alert) {
        TimelineEntry fired =
                new TimelineEntry(alert.firedAt(), TimelineEntry.Kind.ALERT, "fired", alert.rule(), Optional.empty());
        return Stream.concat(
                Stream.of(fired),
                alert.resolvedAt().stream()
                        .map(at -> new TimelineEntry(
                                at, TimelineEntry.Kind.ALERT, "resolved", alert.rule(), Optional.empty())));
    }

    private Stream<TimelineEntry> orders() {
        return company.stream()
                .flatMap(id -> work.reports().orders().stream()
                        .filter(order -> order.company().equals(id)))
                .map(order -> new TimelineEntry(
                        order.requestedAt(),
                        TimelineEntry.Kind.REPORT_ORDER,
                        "ordered",
                        order.id() + " " + order.outcome(),
                        Optional.of(order.requestedBy())));
    }

    private Stream<TimelineEntry> events() {
        return company.stream()
                .flatMap(id -> work.monitoring().events(id).stream())
                .map(event -> new TimelineEntry(
                        event.happenedAt(),
                        TimelineEntry.Kind.WATCH_EVENT,
                        event.topic().name().toLowerCase(Locale.ROOT),
                        event.ruleName(),
                        Optional.empty()));
    }
}
