package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what was observed of companies. Points are added and never changed, and go all at once by {@link #forget}. */
public interface HistoryStore {
    /**
     * Adds a point, unless an equal observation is there: same company, criterion, day, text, source, model of the score and
     * {@linkplain HistoryPoint#observationId() what told it}. So a value that comes back on one day stands there twice.
     *
     * @return whether it was added
     */
    boolean append(HistoryPoint point);

    /** {@return the points of one criterion, by day observed, then moment recorded, then the order they were added} */
    List<HistoryPoint> series(AgencyCompanyId company, Criterion criterion);

    /**
     * {@return the points of all criteria of a company: criterion by criterion, in the order they are declared, each as its series} By default
     * each series is asked for; a storage that reaches its data by calls asks once.
     */
    default List<HistoryPoint> all(AgencyCompanyId company) {
        return Stream.of(Criterion.values())
                .flatMap(criterion -> series(company, criterion).stream())
                .toList();
    }

    /** {@return the last point of that series} */
    Optional<HistoryPoint> latest(AgencyCompanyId company, Criterion criterion);

    /** {@return how many points of a company there are, of all criteria} */
    long count(AgencyCompanyId company);

    /** Removes every point of a company. */
    void forget(AgencyCompanyId company);
}
