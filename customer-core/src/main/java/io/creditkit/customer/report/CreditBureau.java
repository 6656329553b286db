package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A port to one credit agency. CreditKit ships one for Creditsafe; a host may write others.
 *
 * <p>Implementations are thread-safe and hold no transaction. Only {@link #order} may be billed, and only the
 * {@linkplain CreditReports report service} calls it: nothing else in the house may.
 */
public interface CreditBureau {
    /** {@return the agency's name, such as {@code creditsafe}: the first part of every {@link AgencyCompanyId}} */
    String agency();

    /**
     * Looks for companies. Free of charge; one call or a few.
     *
     * @return at most about 20 hits, the agency's best first; empty if it knows none
     * @throws BureauException if the agency can't answer
     */
    List<CompanyHit> find(CompanyQuery query);

    /**
     * Orders a report. <strong>May be billed, every time.</strong> One call, never repeated by itself.
     *
     * @throws BureauException with the kind that says what a caller may do; its {@link BureauException#billing()} tells
     *     whether the order may have been billed all the same
     */
    ReportDocument order(ReportRequest request);

    /**
     * {@return how many reports of that country the agency counts as used under this contract; empty if it does not tell}
     * Free of charge; one call.
     *
     * @throws BureauException if the agency can't answer
     */
    OptionalLong reportsUsed(CountryCode country);

    /**
     * {@return where a person sees the company in the agency's own portal, after signing in there; empty if no such page is known} No
     * call. It holds no credentials.
     *
     * @param country the company's country
     */
    default Optional<URI> page(AgencyCompanyId company, CountryCode country) {
        return Optional.empty();
    }

    /**
     * Reads a report that was received before. No call.
     *
     * @param company the company the report was ordered for
     * @throws UnreadableReportException if the bytes are not a report of this agency
     */
    CreditReport read(AgencyCompanyId company, ReportDocument document);
}
