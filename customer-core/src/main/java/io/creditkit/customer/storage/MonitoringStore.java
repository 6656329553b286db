package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps portfolios, their members, and the events that were taken over. */
public interface MonitoringStore {
    /** {@return the portfolio of that name} */
    Optional<Portfolio> portfolio(String name);

    /** {@return all portfolios, by name, by code point} */
    List<Portfolio> portfolios();

    /**
     * Stores a portfolio: a new one at version 0, else over the version it carries.
     *
     * @return the stored portfolio, its version 1 higher
     * @throws DuplicateKeyException if the name of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Portfolio savePortfolio(Portfolio portfolio);

    /** Removes a portfolio and its members, if it is there; events stay. */
    void removePortfolio(String name);

    /** {@return that company in that portfolio} */
    Optional<PortfolioMember> member(String portfolio, AgencyCompanyId company);

    /**
     * {@return the names of the portfolios in which each of these companies is {@linkplain MemberState#isWanted() wanted}; a company that
     * is in none is left out}
     *
     * <p>As given here it asks each portfolio for each company; a storage with a query for many does better.
     *
     * @param companies how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<AgencyCompanyId, Set<String>> portfoliosOf(Collection<AgencyCompanyId> companies) {
        Map<AgencyCompanyId, Set<String>> names = new HashMap<>();
        for (Portfolio portfolio : portfolios()) {
            companies.stream()
                    .flatMap(company -> member(portfolio.name(), company).stream())
                    .filter(member -> member.state().isWanted())
                    .forEach(member -> names.computeIfAbsent(member.company(), first -> new HashSet<>())
                            .add(portfolio.name()));
        }
        return names;
    }

    /** {@return the members of a portfolio, by company} */
    List<PortfolioMember> members(String portfolio);

    /**
     * Stores a member: a new one at version 0, else over the version it carries.
     *
     * @return the stored member, its version 1 higher
     * @throws DuplicateKeyException if the company is in the portfolio already, for a new one
     * @throws StaleVersionException if another version is stored, or none
     */
    PortfolioMember saveMember(PortfolioMember member);

    /** Removes a member, if it is there. */
    void removeMember(String portfolio, AgencyCompanyId company);

    /**
     * Writes an event down, unless its agency and notification id are known.
     *
     * @return whether it was new
     */
    boolean addEvent(WatchEvent event);

    /**
     * Marks an event as processed, unless it is so already or not known.
     *
     * @param by the id of the one who processed it
     * @return whether it waited
     */
    boolean markProcessed(WatchEvent event, Instant at, String by);

    /**
     * {@return the events that wait to be processed, by when the agency created them, then by notification id}
     *
     * @param most how many at most, 1 or more: the oldest ones
     */
    List<WatchEvent> waiting(int most);

    /** {@return the companies of which an event waits to be processed, by when the agency created the first of these, then by company} */
    List<AgencyCompanyId> companiesWaiting();

    /**
     * {@return the companies of which an event that a portfolio told was taken over at a moment or later, by company}
     *
     * @param portfolio the name the portfolio has now
     * @param since by {@link WatchEvent#receivedAt()}; an event that tells no such moment does not count
     */
    List<AgencyCompanyId> companiesReceived(String portfolio, Instant since);

    /** {@return the events of a company, oldest first by when they happened, then by notification id} */
    List<WatchEvent> events(AgencyCompanyId company);

    /**
     * {@return the ids of the notifications of those events of a company of which a report that was received then may not tell} See {@link
     * WatchEvent#isAfterReportOf}.
     */
    default Set<String> notificationsSince(AgencyCompanyId company, Instant reportReceivedAt) {
        return events(company).stream()
                .filter(event -> event.isAfterReportOf(reportReceivedAt))
                .map(WatchEvent::notificationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes the events that a portfolio told those of another.
     *
     * @param to the name of the other; empty for none
     */
    void moveEvents(String portfolio, Optional<String> to);

    /** Takes the old and new values out of the events of a company. The events stay, so that none is taken over again. */
    void eraseValues(AgencyCompanyId company);
}
