package io.creditkit.customer.alert;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules of changes and events look at, as it was known at a moment.
 *
 * @param series the histories, by criterion, each in the order of the store
 * @param own the histories of our own figures, oldest first
 * @param events the events, oldest first, each once however many portfolios told it
 * @param day the day it is looked at
 */
record Evidence(
        Map<Criterion, List<HistoryPoint>> series,
        Map<OwnFigure, List<HistoryPoint>> own,
        List<WatchEvent> events,
        LocalDate day,
        ZoneId zone) {
    /** Of the agency alone. */
    Evidence(Map<Criterion, List<HistoryPoint>> series, List<WatchEvent> events, LocalDate day, ZoneId zone) {
        this(series, Map.of(), events, day, zone);
    }

    static Evidence none(CustomerProfile profile) {
        return new Evidence(Map.of(), List.of(), profile.asOf(), profile.zone());
    }

    /** {@return whether any of the rules needs more than a profile} */
    static boolean isNeeded(List<AlertRule> rules) {
        return rules.stream().anyMatch(rule -> rule.trigger().isPresent());
    }

    static Evidence read(UnitOfWork work, CustomerProfile profile, List<AlertRule> rules, ExpiredLimit expired) {
        Set<OwnFigure> figures = EnumSet.noneOf(OwnFigure.class);
        rules.forEach(rule -> rule.trigger().ifPresent(trigger -> figures.addAll(trigger.ownFigures())));
        Evidence told = told(work, profile, rules);
        Map<OwnFigure, List<HistoryPoint>> own =
                new OwnSeries(expired, profile.zone()).read(work, profile.customer(), figures, profile.asOf());
        return new Evidence(told.series(), own, told.events(), told.day(), told.zone());
    }

    /** What the agency told. */
    private static Evidence told(UnitOfWork work, CustomerProfile profile, List<AlertRule> rules) {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        rules.forEach(rule -> rule.trigger().ifPresent(trigger -> criteria.addAll(trigger.criteria())));
        boolean ofEvents = rules.stream().anyMatch(rule -> rule.kind() == AlertRule.Kind.EVENT);
        return profile.customer()
                .agencyLink()
                .map(AgencyLink::company)
                .map(company -> {
                    Map<Criterion, List<HistoryPoint>> series = new EnumMap<>(Criterion.class);
                    criteria.forEach(
                            criterion -> series.put(criterion, work.history().series(company, criterion)));
                    List<WatchEvent> events = ofEvents ? once(work.monitoring().events(company)) : List.of();
                    return new Evidence(series, events, profile.asOf(), profile.zone());
                })
                .orElseGet(() -> none(profile));
    }

    private static List<WatchEvent> once(List<WatchEvent> told) {
        Set<String> seen = new HashSet<>();
        return told.stream().filter(event -> seen.add(EventTrigger.key(event))).toList();
    }

    /** {@return the same as it was known at the end of that day} */
    Evidence knownOn(LocalDate past) {
        Instant end = past.plusDays(1).atStartOfDay(zone).toInstant();
        Map<Criterion, List<HistoryPoint>> known = new EnumMap<>(Criterion.class);
        series.forEach((criterion, points) -> known.put(criterion, recordedBefore(end, points)));
        Map<OwnFigure, List<HistoryPoint>> ours = new EnumMap<>(OwnFigure.class);
        own.forEach((figure, points) -> ours.put(figure, recordedBefore(end, points)));
        List<WatchEvent> told = events.stream()
                .filter(event -> EventTrigger.knownSince(event).isBefore(end))
                .toList();
        return new Evidence(known, ours, told, past, zone);
    }

    private static List<HistoryPoint> recordedBefore(Instant end, List<HistoryPoint> points) {
        return points.stream().filter(point -> point.recordedAt().isBefore(end)).toList();
    }

    /** {@return the events of a trigger that are young enough, oldest first} */
    List<WatchEvent> matching(EventTrigger trigger) {
        List<WatchEvent> matching = new ArrayList<>();
        LocalDate first = day.minusDays(trigger.withinDays() - 1L);
        for (WatchEvent event : events) {
            LocalDate told = LocalDate.ofInstant(EventTrigger.knownSince(event), zone);
            if (trigger.matches(event) && !told.isBefore(first) && !told.isAfter(day)) {
                matching.add(event);
            }
        }
        return matching;
    }

    List<HistoryPoint> of(OwnFigure figure) {
        return own.getOrDefault(figure, List.of());
    }

    List<HistoryPoint> of(Criterion criterion) {
        return series.getOrDefault(criterion, List.of());
    }
}
