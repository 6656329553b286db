package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings what several stores know of a customer into one order. */
record Timeline(
        UnitOfWork work, CustomerId customer, Optional<AgencyCompanyId> company, ZoneId zone, List<Message> messages) {
    static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .reversed()
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::key)
            .thenComparing(TimelineEntry::detail);

    /** {@return what of those kinds happened, newest first, in the days asked for and behind the place to go on from} */
    TimelinePage page(TimelineQuery query, Set<TimelineEntry.Kind> kinds) {
        Optional<Instant> begin = query.days().map(days -> days.begin(zone));
        Optional<Instant> end = query.days().map(days -> days.end(zone));
        List<TimelineEntry> entries = kinds.stream()
                .flatMap(this::of)
                .filter(entry -> begin.filter(entry.at()::isBefore).isEmpty()
                        && end.filter(moment -> !entry.at().isBefore(moment)).isEmpty())
                .sorted(NEWEST_FIRST)
                .toList();
        int first = query.after()
                .map(TimelineCursor::place)
                .map(place -> place.in(entries))
                .orElse(0);
        List<TimelineEntry> page = entries.subList(first, Math.min(entries.size(), first + query.limit()));
        Optional<TimelineCursor> next = first + page.size() < entries.size()
                ? Optional.of(TimelineCursor.behind(entries, first + page.size() - 1))
                : Optional.empty();
        return new TimelinePage(page, next);
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
            case DOCUMENT -> ledger().documents();
            case PAYMENT -> ledger().payments();
            case ADJUSTMENT -> ledger().adjustments();
            case LOAN -> ledger().loans();
            case CREDIT_LIMIT -> limits();
            case ACTION -> actions();
            case CONSENT -> consents();
            case PORTAL -> work.people().accountsOf(customer).stream().flatMap(this::portal);
            case MESSAGE ->
                messages.stream()
                        .map(message -> entry(
                                message.at(),
                                kind,
                                key(message.direction()),
                                message.channel() + " " + message.reference(),
                                Optional.empty()));
            case COMMENT ->
                work.comments().of(customer).stream()
                        .map(comment -> entry(comment.at(), kind, "written", comment.id(), Optional.of(comment.by())));
            case FILE ->
                work.attachments().of(Subject.of(customer)).stream()
                        .map(file -> entry(file.at(), kind, "attached", file.id(), Optional.of(file.by())));
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
                .flatMap(id -> work.reports().orders(id).stream())
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

    private LedgerTimeline ledger() {
        return new LedgerTimeline(work, customer, zone);
    }

    /** Those of the company in law hold for each of its accounts. */
    private Stream<TimelineEntry> limits() {
        return Stream.concat(Stream.of(LimitSubject.of(customer)), company.map(LimitSubject::of).stream())
                .flatMap(subject -> work.limits().of(subject).stream())
                .flatMap(decision -> Stream.of(
                                Optional.of(entry(
                                        decision.requestedAt(),
                                        TimelineEntry.Kind.CREDIT_LIMIT,
                                        "requested",
                                        decision.id(),
                                        Optional.of(decision.requestedBy()))),
                                decision.decidedAt()
                                        .map(at -> entry(
                                                at,
                                                TimelineEntry.Kind.CREDIT_LIMIT,
                                                "decided",
                                                decision.id(),
                                                decision.decidedBy())),
                                decision.endedOn()
                                        .map(day -> entry(
                                                day.atStartOfDay(zone).toInstant(),
                                                TimelineEntry.Kind.CREDIT_LIMIT,
                                                "ended",
                                                decision.id(),
                                                Optional.empty())))
                        .flatMap(Optional::stream));
    }

    private Stream<TimelineEntry> actions() {
        return work.actions().of(customer).stream()
                .flatMap(action -> work.audit().of(Subject.of(Subject.Kind.ACTION, action.id())).stream())
                .map(entry -> entry(
                        entry.at(),
                        TimelineEntry.Kind.ACTION,
                        key(entry.action()),
                        entry.subject().id(),
                        Optional.of(entry.by())));
    }

    private Stream<TimelineEntry> consents() {
        return work.privacy().consentsOf(customer).stream()
                .map(consent -> entry(
                        consent.at(),
                        TimelineEntry.Kind.CONSENT,
                        key(consent.state()),
                        consent.purpose().code(),
                        Optional.of(consent.recordedBy())));
    }

    private Stream<TimelineEntry> portal(UserAccount account) {
        PortalAccess access = work.portal().find(account.id()).orElseGet(() -> PortalAccess.none(account.id()));
        return Stream.of(
                        access.invitedAt().map(at -> portal(at, "invited", account)),
                        access.registeredAt().map(at -> portal(at, "confirmed", account)),
                        access.lastLoginAt().map(at -> portal(at, "used-last", account)))
                .flatMap(Optional::stream);
    }

    private static TimelineEntry portal(Instant at, String key, UserAccount account) {
        return entry(at, TimelineEntry.Kind.PORTAL, key, account.id(), Optional.empty());
    }

    private static TimelineEntry entry(
            Instant at, TimelineEntry.Kind kind, String key, String detail, Optional<Actor> by) {
        return new TimelineEntry(at, kind, key, detail, by);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
