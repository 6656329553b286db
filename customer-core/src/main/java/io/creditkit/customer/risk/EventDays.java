package io.creditkit.customer.risk;

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

/** Finds out which figures of a company an event has set since its last report, so that a score can date them. */
final class EventDays {
    private static final Set<Criterion> SET_BY_EVENTS =
            EnumSet.of(Criterion.SCORE, Criterion.BAND, Criterion.LIMIT, Criterion.COMPANY_STATUS);

    private EventDays() {}

    /** {@return whether an event came after the report; of most companies none did} */
    static boolean mayBe(CustomerProfile profile) {
        return profile.company().filter(EventDays::hasNews).isPresent();
    }

    /** {@return the profile with these days} */
    static CustomerProfile into(UnitOfWork work, CustomerProfile profile) {
        Map<Criterion, LocalDate> days = new EnumMap<>(Criterion.class);
        profile.company().filter(EventDays::hasNews).ifPresent(file -> {
            for (Criterion criterion : SET_BY_EVENTS) {
                work.history()
                        .latest(file.company(), criterion)
                        .filter(point -> point.source() == HistoryPoint.Source.EVENT)
                        .ifPresent(point -> days.put(criterion, point.observedOn()));
            }
        });
        return CustomerProfile.builder().from(profile).toldByEvents(days).build();
    }

    private static boolean hasNews(CompanyFile file) {
        return file.lastEventAt()
                .filter(event -> file.reportReceivedAt().map(event::isAfter).orElse(true))
                .isPresent();
    }
}
