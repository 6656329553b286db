package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import java.util.List;
import java.util.Optional;

/** Keeps portfolios, their members, and the events that were taken over. */
public interface MonitoringStore {
    /** {@return the portfolio of that name} */
    Optional<Portfolio> portfolio(String name);

    /**
     * Stores a portfolio: a new one at version 0, else over the version it carries.
     *
     * @return the stored portfolio, its version 1 higher
     * @throws DuplicateKeyException if the name of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Portfolio savePortfolio(Portfolio portfolio);

    /** {@return the members of a portfolio, by company} */
    List<PortfolioMember> members(String portfolio);

    /** Stores a member in place of the one with its portfolio and company. */
    void putMember(PortfolioMember member);

    /** Removes a member, if it is there. */
    void removeMember(String portfolio, AgencyCompanyId company);

    /**
     * Writes an event down, unless its agency and notification id are known.
     *
     * @return whether it was new
     */
    boolean addEvent(WatchEvent event);

    /** {@return the events of a company, oldest first by when they happened, then by notification id} */
    List<WatchEvent> events(AgencyCompanyId company);

    /** Takes the old and new values out of the events of a company. The events stay, so that none is taken over again. */
    void eraseValues(AgencyCompanyId company);
}
