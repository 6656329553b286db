package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import java.util.Optional;

/**
 * Where a portfolio and the agency's one differ.
 *
 * @param kind in what
 * @param company the company it is about; empty if it is about the portfolio
 * @param words one plain sentence for a person; without what people wrote
 */
public record PortfolioDifference(Kind kind, Optional<AgencyCompanyId> company, String words) {
    /** In what they differ, and what a sync does about it. */
    public enum Kind {
        /** The agency has no portfolio under the id it gave us: it is made anew, and filled. */
        PORTFOLIO_MISSING,
        /** It was never made at the agency: it is made. */
        PORTFOLIO_NEW,
        /** It has another name there: it gets ours. */
        NAME,
        /** A company is wanted and not in it: it is put in. */
        COMPANY_MISSING,
        /** A company is in it and was never put in here; it uses a place. It stays: put it in here, or take it out there. */
        COMPANY_UNKNOWN,
        /** A company was taken out here and is still in it: it is taken out. */
        COMPANY_LEFT,
        /** The agency does not take a company: nothing can be done but to take it out here. */
        COMPANY_REFUSED,
        /** Our reference, note or limit is another one there: it gets ours. */
        NOTES,
        /** A rule is wanted and not on, or on and not wanted: it is switched. */
        RULE,
        /** No rule is on: the portfolio watches nothing. */
        SILENT
    }

    /** {@return a difference of the portfolio} */
    static PortfolioDifference of(Kind kind, String words) {
        return new PortfolioDifference(kind, Optional.empty(), words);
    }

    /** {@return a difference in one company} */
    static PortfolioDifference of(Kind kind, AgencyCompanyId company, String words) {
        return new PortfolioDifference(kind, Optional.of(company), words);
    }
}
