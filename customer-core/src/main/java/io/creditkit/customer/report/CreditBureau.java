package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A port to one credit agency. CreditKit ships one for Creditsafe; a host may write others.
 *
 * <p>Implementations are thread-safe and hold no transaction. Only {@link #order} and
 * {@link #orderPdf} may be billed, and only the {@linkplain CreditReports report service} calls them: nothing else in the
 * house may.
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
     * The same, and hands over each question that was sent and what was received, word for word. As given here it hands over nothing: what
     * was asked and found is then kept in the house's own words.
     */
    default List<CompanyHit> find(CompanyQuery query, Exchange exchange) {
        return find(query);
    }

    /**
     * Looks a company up by its id. Free of charge; one call or a few. By default refused without a call, for an agency that can't.
     *
     * @param likely the country in which to look first, where the agency must be told one
     * @return the company; empty if the agency knows none with that id
     * @throws BureauException if the agency can't answer
     */
    default Optional<CompanyHit> company(AgencyCompanyId company, CountryCode likely) {
        throw new BureauException(
                BureauException.Kind.INVALID_REQUEST,
                BureauException.Billing.NOT_BILLED,
                "Companies of " + agency() + " can't be looked up by their id here; nothing was asked.");
    }

    /** The same, and hands over each question and answer as {@link #find(CompanyQuery, Exchange)} does. */
    default Optional<CompanyHit> company(AgencyCompanyId company, CountryCode likely, Exchange exchange) {
        return company(company, likely);
    }

    /**
     * {@return what keeps a text from being an id of a company at this agency, one plain sentence; empty if it has the form} No call.
     * By default only its length.
     */
    default Optional<String> formFault(String id) {
        return id.isBlank() || id.length() > AgencyCompanyId.MAX_VALUE
                ? Optional.of("An id of a company has 1 to " + AgencyCompanyId.MAX_VALUE + " characters.")
                : Optional.empty();
    }

    /**
     * Orders a report. <strong>May be billed, every time.</strong> One call, never repeated by itself.
     *
     * @throws BureauException with the kind that says what a caller may do; its {@link BureauException#billing()} tells
     *     whether the order may have been billed all the same
     */
    ReportDocument order(ReportRequest request);

    /**
     * Orders a report as a PDF document. <strong>May be billed, every time.</strong> One call, never repeated by itself. By
     * default refused without a call, for an agency that has none.
     *
     * @return what was received: the document alone, of media type {@code application/pdf}; or a report as {@link #order} gives
     *     it with the document within it, of media type {@code application/json+pdf} or any other that names both
     * @throws BureauException as {@link #order} does
     */
    default ReportDocument orderPdf(ReportRequest request) {
        throw new BureauException(
                BureauException.Kind.INVALID_REQUEST,
                BureauException.Billing.NOT_BILLED,
                "No reports of " + agency() + " can be ordered as PDF documents here; nothing was asked.");
    }

    /**
     * {@return the PDF document in what was received before; empty if it holds none} No call. By default what is nothing else.
     */
    default Optional<byte[]> pdf(ReportDocument document) {
        return document.isPdfAlone() ? Optional.of(document.bytes()) : Optional.empty();
    }

    /**
     * {@return a document that was received, without some sections of its report; itself if it has none of them} No call. By default
     * itself, for an agency whose documents can't be taken apart.
     *
     * @param sections by the agency's own names, in any case
     */
    default ReportDocument without(Set<String> sections, ReportDocument document) {
        return document;
    }

    /**
     * {@return the names of the sections that {@link #without} can take out, as the agency writes them; empty (default) if they are not
     * known, and any name is taken then} No call. Where they are known a policy that names another one is refused: to keep in silence
     * what was not to be kept would be worse.
     */
    default Set<String> sections() {
        return Set.of();
    }

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
