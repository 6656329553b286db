package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Collection;

/** A port: what is still to be done about companies of a portfolio. Thread-safe. */
@FunctionalInterface
public interface OpenActions {
    /** {@return how many actions are open for the customers of these companies, or were asked for by their events} Only reads. */
    long count(UnitOfWork work, Collection<AgencyCompanyId> companies);

    /** {@return that an event that waits to be processed is an action that is open} */
    static OpenActions waitingEvents() {
        return (work, companies) -> companies.stream()
                .flatMap(company -> work.monitoring().events(company).stream())
                .filter(event -> event.processedAt().isEmpty())
                .count();
    }
}
