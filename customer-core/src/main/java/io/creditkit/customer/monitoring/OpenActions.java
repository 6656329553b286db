package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.storage.UnitOfWork;

/** A port: what is still to be done about companies of a portfolio. Thread-safe. */
@FunctionalInterface
public interface OpenActions {
    /** {@return how many actions are open that events of that company in that portfolio asked for} Only reads. */
    long count(UnitOfWork work, String portfolio, AgencyCompanyId company);

    /** {@return that an event that waits to be processed is an action that is open} */
    static OpenActions waitingEvents() {
        return (work, portfolio, company) -> work.monitoring().events(company).stream()
                .filter(event -> event.processedAt().isEmpty())
                .count();
    }
}
