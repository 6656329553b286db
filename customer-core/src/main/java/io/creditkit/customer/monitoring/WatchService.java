package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.BureauException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A port to the monitoring service of one credit agency. Thread-safe. Nothing here is billed by the call, but every watched
 * company uses a place of the contract.
 *
 * <p>Every method may throw {@link BureauException}.
 */
public interface WatchService {
    /** What came of adding a company. */
    enum Added {
        ADDED,
        ALREADY_THERE,
        /** The agency does not watch this company. */
        NOT_WATCHABLE
    }

    /** {@return the agency's name} */
    String agency();

    /**
     * {@return the same text for each form in which the agency writes the key of one company, for comparing alone} By it companies that
     * the agency tells of are found among ours. No call.
     */
    default String keyOf(AgencyCompanyId company) {
        return company.value();
    }

    /** {@return the agency's id of the portfolio with that name, made if it is not there} A few calls. */
    String ensurePortfolio(String name);

    /** {@return the portfolios that are there now; names are unique, ids for good} One call for each thousand. */
    List<AgencyPortfolio> portfolios();

    /** Gives a portfolio another name. A few calls; a name that another one has is refused as an invalid request. */
    void rename(String agencyPortfolioId, String name);

    /** Removes a portfolio, if it is there. One call. */
    void remove(String agencyPortfolioId);

    /** {@return the companies in it now, with what we wrote on them} One call for each thousand. */
    List<WatchedCompany> watched(String agencyPortfolioId);

    /** {@return the companies in it now} As {@link #watched}. */
    default Set<AgencyCompanyId> members(String agencyPortfolioId) {
        return watched(agencyPortfolioId).stream().map(WatchedCompany::company).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Puts a company into a portfolio; to do it twice does no harm. One call.
     *
     * @param reference our own short reference, shown at the agency; at most 50 characters, no personal data
     */
    Added add(String agencyPortfolioId, AgencyCompanyId company, String reference);

    /** Writes our reference, note and limit on a company that is in it; empty texts take away. One call. */
    void describe(String agencyPortfolioId, WatchedCompany company);

    /** Takes a company out, if it is in it. One call. */
    void takeOut(String agencyPortfolioId, AgencyCompanyId company);

    /** {@return the rules that the agency has for a country, or worldwide; none where it watches nothing} One call. */
    List<OfferedRule> rules(Optional<CountryCode> country);

    /**
     * {@return the rules that are on now, worldwide and for these countries} One call for each country, and one.
     */
    List<WatchRule> rulesOn(String agencyPortfolioId, Set<CountryCode> countries);

    /**
     * Switches these rules on, with these parameters, and all others of the same places off: each place in one update, read
     * back. A few calls for each place whose rules are not so already.
     *
     * @param countries for which, beside worldwide; those of the rules are added
     * @return the rules that are on afterwards
     */
    List<WatchRule> applyRules(String agencyPortfolioId, List<WatchRule> rules, Set<CountryCode> countries);

    /**
     * {@return whether the agency puts every company whose report is ordered into its default portfolio by itself, which uses a
     * place} One call.
     */
    boolean watchesWhatIsOrdered();

    /**
     * Marks an event as processed there too. One call.
     *
     * @return whether it is marked; false if the agency has no such mark
     */
    boolean markProcessed(WatchEvent event);

    /**
     * Switches on the rules for score, limit, status, negative records, name, address and directors, worldwide and for these
     * countries, and reads them back: a new portfolio watches nothing. A few calls for each country.
     *
     * @return how many rules are on afterwards
     */
    int ensureRules(String agencyPortfolioId, Set<CountryCode> countries);

    /**
     * {@return the events the agency created since that moment, oldest first, each notification once} One call for each
     * thousand.
     *
     * @param since by creation date, inclusive
     */
    List<WatchEvent> events(String agencyPortfolioId, Instant since);
}
