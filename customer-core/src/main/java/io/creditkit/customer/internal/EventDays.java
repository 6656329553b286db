package io.creditkit.customer.internal;

import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which figures of a company an event has set since its last report, so that a score can date them. */
public final class EventDays {
    private static final Set<Criterion> SET_BY_EVENTS =
            EnumSet.of(Criterion.SCORE, Criterion.BAND, Criterion.LIMIT, Criterion.COMPANY_STATUS);

    private EventDays() {}

    /** {@return whether there may be one: of most companies no event was ever told} */
    public static boolean mayBe(CustomerProfile profile) {
        return profile.company().flatMap(CompanyFile::lastEventAt).isPresent();
    }

    /** {@return the profile with these days} */
    public static CustomerProfile into(UnitOfWork work, CustomerProfile profile) {
        Map<Criterion, LocalDate> days = new EnumMap<>(Criterion.class);
        profile.company().ifPresent(file -> {
            Set<String> news = news(work, file);
            if (!news.isEmpty()) {
                for (Criterion criterion : SET_BY_EVENTS) {
                    work.history()
                            .latest(file.company(), criterion)
                            .filter(point ->
                                    point.source() == HistoryPoint.Source.EVENT && news.contains(point.sourceId()))
                            .ifPresent(point -> days.put(criterion, point.observedOn()));
                }
            }
        });
        return CustomerProfile.builder().from(profile).toldByEvents(days).build();
    }

    /** The events that the agency learnt of after the last report: what a report confirms, it tells itself. */
    private static Set<String> news(UnitOfWork work, CompanyFile file) {
        return work.monitoring().events(file.company()).stream()
                .filter(event ->
                        file.reportReceivedAt().map(event::isAfterReportOf).orElse(true))
                .map(WatchEvent::notificationId)
                .collect(Collectors.toSet());
    }
}
