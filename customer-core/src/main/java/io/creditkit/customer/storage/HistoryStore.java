package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import java.util.List;
import java.util.Optional;

/** Keeps what was observed of companies. Points are added and never changed. */
public interface HistoryStore {
    /**
     * Adds a point, unless an equal observation is there: same company, criterion, day, text and source.
     *
     * @return whether it was added
     */
    boolean append(HistoryPoint point);

    /** {@return the points of one criterion, by day observed, then moment recorded, then the order they were added} */
    List<HistoryPoint> series(AgencyCompanyId company, Criterion criterion);

    /** Forgets all points of a company: for the erasure of personal data. What is not there is forgotten. */
    void forget(AgencyCompanyId company);

    /** {@return the last point of that series} */
    Optional<HistoryPoint> latest(AgencyCompanyId company, Criterion criterion);
}
