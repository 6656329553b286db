package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.internal.Lease;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes events over into what we keep: each one once, together with everything that follows from it.
 *
 * <p>The result does not depend on the order in which events come: what a file shows is always decided by the newest event of
 * a topic among all that are kept, and a report received after the agency learnt of an event knows better.
 */
final class EventTakeOver {
    private static final int PAGE = 200;
    /** Clocks and zones differ by less. A date further ahead is a slip, and must not hide what is created before it. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Comparator<WatchEvent> OLDEST_FIRST =
            Comparator.comparing(WatchEvent::happenedAt).thenComparing(WatchEvent::notificationId);

    private final WorkContext context;
    private final Lease lease;
    private final List<WatchListener> listeners;

    EventTakeOver(WorkContext context, Lease lease, List<WatchListener> listeners) {
        this.context = context;
        this.lease = lease;
        this.listeners = listeners;
    }

    /**
     * {@return the events that were new, oldest first} The last page also moves the portfolio's cursor, so that it stands
     * only behind events that are kept.
     */
    List<WatchEvent> takeOver(String portfolio, List<WatchEvent> events) {
        List<WatchEvent> oldestFirst = events.stream().sorted(OLDEST_FIRST).toList();
        Optional<Instant> newest = events.stream().map(WatchEvent::createdAt).max(Comparator.naturalOrder());
        List<WatchEvent> taken = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + PAGE, oldestFirst.size());
            List<WatchEvent> page = oldestFirst.subList(from, to);
            boolean last = to == oldestFirst.size();
            taken.addAll(context.inRepeatedUnitOfWork(work -> {
                lease.confirm(work);
                List<WatchEvent> added = takeOverPage(work, portfolio, page);
                if (last) {
                    moveCursor(work, portfolio, newest);
                }
                return added;
            }));
            from = to;
        } while (from < oldestFirst.size());
        return List.copyOf(taken);
    }

    private List<WatchEvent> takeOverPage(UnitOfWork work, String portfolio, List<WatchEvent> page) {
        List<WatchEvent> added =
                page.stream().filter(event -> work.monitoring().addEvent(event)).toList();
        for (WatchEvent event : added) {
            work.reports().file(event.company()).ifPresent(file -> apply(work, file, event));
        }
        tell(work, portfolio, added);
        noteOnMembers(work, portfolio, added);
        return added;
    }

    private void tell(UnitOfWork work, String name, List<WatchEvent> added) {
        if (!added.isEmpty()) {
            Portfolio portfolio = work.monitoring()
                    .portfolio(name)
                    .orElseThrow(() -> new UnknownReferenceException("portfolio", name));
            for (WatchEvent event : added) {
                NewWatchEvent news = NewWatchEvent.of(portfolio, event, day(event.happenedAt()));
                listeners.forEach(listener -> listener.received(work, news));
                context.emit(work, NewWatchEvent.subject(event.company()), NewWatchEvent.TYPE, news.facts());
            }
        }
    }

    private void apply(UnitOfWork work, CompanyFile file, WatchEvent event) {
        Optional<Currency> usual = usualCurrency(work, event.company());
        EventEffect effect = effect(event, usual);
        List<WatchEvent> kept = work.monitoring().events(event.company());
        effect.pointBefore(context.now())
                .filter(before -> isFirstOfItsDay(event, kept))
                .filter(before -> isNotTold(work, before, day(event.happenedAt())))
                .filter(before -> !isToldByEvent(work, before))
                .ifPresent(work.history()::append);
        effect.point(context.now())
                .filter(point -> !isToldBySame(work, point, event, kept))
                .ifPresent(work.history()::append);
        CompanyFile changed = withLastEvent(file, happenedByNow(event));
        List<WatchEvent> news =
                kept.stream().filter(known -> isNews(known, file)).toList();
        for (WatchEvent known : news) {
            if (known.topic() == event.topic()) {
                changed = effect(known, usual).applyTo(changed).orElse(changed);
            }
        }
        if (!news.isEmpty()) {
            changed = stale(changed, Objects.requireNonNull(news.get(news.size() - 1)));
        }
        if (!changed.equals(file)) {
            work.reports().saveFile(changed);
        }
    }

    /**
     * What a later event of a day tells of the value before is of that day, and not of the day before. If the first one comes after it
     * all the same, what the first one tells stands behind it, and so is what the day before ended with.
     */
    private boolean isFirstOfItsDay(WatchEvent event, List<WatchEvent> kept) {
        return kept.stream()
                .filter(known -> known.topic() == event.topic()
                        && day(known.happenedAt()).equals(day(event.happenedAt())))
                .noneMatch(known -> OLDEST_FIRST.compare(known, event) < 0);
    }

    /** By reports alone, which tell more of what was before: events must not depend on each other. */
    private static boolean isNotTold(UnitOfWork work, HistoryPoint before, LocalDate day) {
        return work.history().series(before.company(), before.criterion()).stream()
                .filter(known -> known.source() != HistoryPoint.Source.EVENT)
                .allMatch(known -> known.observedOn().isAfter(day));
    }

    /** A value before says nothing that the last event of that day does not say itself. */
    private static boolean isToldByEvent(UnitOfWork work, HistoryPoint before) {
        return work.history().series(before.company(), before.criterion()).stream()
                .filter(known -> known.source() == HistoryPoint.Source.EVENT
                        && known.observedOn().equals(before.observedOn()))
                .reduce((one, later) -> later)
                .filter(last -> last.text().equals(before.text()))
                .isPresent();
    }

    /** Each portfolio tells of one event by a notification of its own; another event may tell the same value of the same day. */
    private static boolean isToldBySame(UnitOfWork work, HistoryPoint point, WatchEvent event, List<WatchEvent> kept) {
        Set<String> notifications = kept.stream()
                .filter(known -> isSame(known, event))
                .map(WatchEvent::notificationId)
                .collect(Collectors.toSet());
        return notifications.size() > 1
                && work.history().series(point.company(), point.criterion()).stream()
                        .anyMatch(known -> known.source() == HistoryPoint.Source.EVENT
                                && notifications.contains(known.sourceId())
                                && known.observedOn().equals(point.observedOn())
                                && known.text().equals(point.text()));
    }

    private static boolean isSame(WatchEvent one, WatchEvent other) {
        boolean named = one.agencyEventId().isPresent() || other.agencyEventId().isPresent();
        return named
                ? one.key().equals(other.key())
                : one.ruleCode().equals(other.ruleCode()) && one.happenedAt().equals(other.happenedAt());
    }

    /** A report shows all that the agency knew when it was received. */
    private static boolean isNews(WatchEvent event, CompanyFile file) {
        return file.reportReceivedAt().map(event::isAfterReportOf).orElse(true);
    }

    private CompanyFile stale(CompanyFile file, WatchEvent newest) {
        if (file.state() != ReportState.UP_TO_DATE && file.state() != ReportState.STALE) {
            return file;
        }
        return builder(file)
                .state(ReportState.STALE)
                .stateReason("On " + day(newest.happenedAt()) + " the agency reported a change after the report: "
                        + words(newest.topic()) + ".")
                .build();
    }

    /** As with {@link WatchEvent#isAfterReportOf}: what happened ahead of our clock would make a report old that tells of it. */
    private static Instant happenedByNow(WatchEvent event) {
        return event.receivedAt().filter(event.happenedAt()::isAfter).orElse(event.happenedAt());
    }

    private static CompanyFile withLastEvent(CompanyFile file, Instant happenedAt) {
        return file.lastEventAt().filter(known -> !known.isBefore(happenedAt)).isPresent()
                ? file
                : builder(file).lastEventAt(happenedAt).build();
    }

    /** By reports alone: they always tell it, and events must not depend on each other. */
    private static Optional<Currency> usualCurrency(UnitOfWork work, AgencyCompanyId company) {
        return work.history().series(company, Criterion.LIMIT).stream()
                .filter(point -> point.source() != HistoryPoint.Source.EVENT)
                .flatMap(point -> point.currency().stream())
                .reduce((earlier, later) -> later);
    }

    private EventEffect effect(WatchEvent event, Optional<Currency> usualCurrency) {
        return new EventEffect(event, day(event.happenedAt()), usualCurrency);
    }

    private static void noteOnMembers(UnitOfWork work, String portfolio, List<WatchEvent> events) {
        Map<AgencyCompanyId, Instant> newest = new TreeMap<>();
        events.forEach(event ->
                newest.merge(event.company(), happenedByNow(event), (one, other) -> one.isAfter(other) ? one : other));
        newest.forEach((company, at) -> work.monitoring()
                .member(portfolio, company)
                .ifPresent(member -> work.monitoring().saveMember(withEvent(member, at))));
    }

    private static PortfolioMember withEvent(PortfolioMember member, Instant at) {
        PortfolioMember.Builder changed = PortfolioMember.builder();
        return changed.from(member)
                .state(member.state().isWatched() ? MemberState.CHANGED : member.state())
                .lastEventAt(
                        member.lastEventAt().filter(known -> known.isAfter(at)).orElse(at))
                .build();
    }

    private void moveCursor(UnitOfWork work, String name, Optional<Instant> newest) {
        Portfolio portfolio =
                work.monitoring().portfolio(name).orElseThrow(() -> new UnknownReferenceException("portfolio", name));
        Instant mostAhead = context.now().plus(AHEAD);
        Optional<Instant> until = Stream.of(newest, portfolio.eventsTakenUntil())
                .flatMap(Optional::stream)
                .map(created -> created.isAfter(mostAhead) ? mostAhead : created)
                .max(Comparator.naturalOrder());
        Portfolio.Builder moved = Portfolio.builder();
        work.monitoring()
                .savePortfolio(moved.from(portfolio).eventsTakenUntil(until).build());
    }

    private static String words(EventTopic topic) {
        return switch (topic) {
            case BAND -> "the rating band";
            case SCORE -> "the score";
            case LIMIT -> "the recommended limit";
            case STATUS -> "the company's status";
            case NEGATIVE_RECORD -> "a negative record";
            case NAME -> "the name";
            case ADDRESS -> "the address";
            case DIRECTORS -> "the directors";
            case ACCOUNTS -> "new accounts";
            case OTHER -> "something else, told in the event";
        };
    }

    /** An agency that tells a day and no time tells midnight UTC: west of there it would become the day before. */
    private LocalDate day(Instant moment) {
        boolean dayAlone = moment.equals(moment.truncatedTo(ChronoUnit.DAYS));
        return LocalDate.ofInstant(moment, dayAlone ? ZoneOffset.UTC : context.zone());
    }

    private static CompanyFile.Builder builder(CompanyFile file) {
        CompanyFile.Builder builder = CompanyFile.builder();
        builder.from(file);
        return builder;
    }
}
