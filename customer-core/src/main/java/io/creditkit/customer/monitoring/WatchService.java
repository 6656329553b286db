package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.report.BureauException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

    /** {@return the agency's id of the portfolio with that name, made if it is not there} A few calls. */
    String ensurePortfolio(String name);

    /** {@return the companies in it now} One call for each thousand. */
    Set<AgencyCompanyId> members(String agencyPortfolioId);

    /**
     * Puts a company into a portfolio; to do it twice does no harm. One call.
     *
     * @param reference our own short reference, shown at the agency; at most 50 characters, no personal data
     */
    Added add(String agencyPortfolioId, AgencyCompanyId company, String reference);

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
