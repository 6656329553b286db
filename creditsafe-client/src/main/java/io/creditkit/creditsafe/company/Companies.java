package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.AgedCache;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Companies: search, match, and the credit report. Thread-safe. */
public final class Companies {

    private static final Endpoint CRITERIA = Endpoint.read("companySearchCriteria", "/companies/searchcriteria");
    private static final Endpoint SEARCH = Endpoint.read("companySearch", "/companies");
    private static final Endpoint MATCH = Endpoint.read("confidenceMatchSearch", "/companies/match");
    private static final Endpoint REPORT = Endpoint.billed("companyCreditReport", "/companies/{connectId}");

    private final Dispatcher dispatcher;
    private final AgedCache<Set<CountryCode>, SearchCriteria> criteria;
    private final AgedCache<ReportOrder, CompanyReport> reports;
    private final PdfReports pdfReports;
    private final ReportReference reference;

    /** Made by the client. */
    public Companies(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.criteria = dispatcher.catalogueCache(CRITERIA);
        this.reports = dispatcher.orderCache(REPORT);
        this.pdfReports = new PdfReports(dispatcher, REPORT);
        this.reference = new ReportReference(dispatcher);
    }

    /** {@return credit reports as PDF documents, which may be charged as others are} */
    public PdfReports pdfReports() {
        return pdfReports;
    }

    /** {@return what a country's reports hold and want; free} */
    public ReportReference reference() {
        return reference;
    }

    /**
     * {@return which fields can be searched in all of these countries}
     *
     * <p>One request, free; then kept for as long as the client keeps catalogues: a day, unless it was built otherwise. Source: {@code GET /companies/searchcriteria}.
     *
     * @param countries at least one
     */
    public SearchCriteria searchCriteria(Set<CountryCode> countries) {
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("Search criteria are asked for at least one country");
        }
        ApiCall call = ApiCall.to(CRITERIA)
                .query("countries", new TreeSet<>(countries))
                .build();
        return criteria.get(Set.copyOf(countries), () -> new SearchCriteria(dispatcher.read(call)));
    }

    /**
     * {@return the hits, best first; none is an empty list}
     *
     * <p>One request for each page, free. The provider's ranking may shift between pages, and it refuses pages far behind
     * the first: narrow the search instead of paging on. Source: {@code GET /companies}.
     *
     * @throws InvalidRequestException if the country does not allow these fields together
     */
    public Paged<CompanyHit> search(CompanySearchRequest request) {
        return search(request, PageRequest.first(request.pageSize()));
    }

    /** {@return the hits from a page on, to resume a {@linkplain #search(CompanySearchRequest) search}} */
    public Paged<CompanyHit> search(CompanySearchRequest request, PageRequest from) {
        return new Paged<>(
                page -> searchPage(request, page), from, hit -> hit.id().map(ConnectId::value));
    }

    private Page<CompanyHit> searchPage(CompanySearchRequest request, PageRequest page) {
        OpenValue found;
        try {
            found = dispatcher.read(CompanyQueries.search(SEARCH, request, page));
        } catch (NotFoundException nothingFound) {
            return NumberedPages.empty(page); // older installations say "no hits" this way
        }
        List<CompanyHit> hits =
                found.get("companies").items().stream().map(CompanyHit::new).toList();
        return NumberedPages.byTotal(hits, page, found.get("totalSize").wholeNumber());
    }

    /**
     * {@return the companies that match with at least the confidence asked for, best first}
     *
     * <p>One request, free. Source: {@code GET /companies/match}.
     */
    public CompanyMatches match(CompanyMatchRequest request) {
        try {
            return new CompanyMatches(dispatcher.read(CompanyQueries.match(MATCH, request)));
        } catch (NotFoundException nothingFound) {
            return new CompanyMatches(OpenValue.missing());
        }
    }

    /**
     * Orders the credit report of a company.
     *
     * <p><strong>May be charged each time.</strong> So it is sent once: it is repeated only after a 401 or 429, which prove
     * that nothing was delivered, and after a failure before it left. If the answer breaks off,
     * {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says that it may have been charged. If the account
     * tracks automatically, the order also puts the company into the default portfolio.
     *
     * <p>Threads that want the same report at the same time share one order, and its failure; a call reference is no
     * difference. If the client was built to keep reports, one that is young enough is given without a request. Source:
     * {@code GET /companies/{connectId}}.
     *
     * @return the report, with the document exactly as received
     * @throws ReportUnavailableException if the provider has no report of the company
     * @throws io.creditkit.creditsafe.AccessDeniedException if the country is not part of the subscription, or used up
     */
    public CompanyReport report(ConnectId company, ReportRequest request) {
        return reports.get(ReportOrder.of(company, request, dispatcher.language()), () -> order(company, request));
    }

    /** Forgets the reports of a company that the client keeps, so that the next is ordered. No request. */
    public void forgetReports(ConnectId company) {
        reports.forget(order -> order.company().equals(company));
    }

    private CompanyReport order(ConnectId company, ReportRequest request) {
        Answer answer;
        try {
            answer = dispatcher.send(CompanyQueries.report(REPORT, company, request, dispatcher.language()));
        } catch (InvalidRequestException refusal) {
            throw ReportUnavailableException.isMeantBy(refusal) ? new ReportUnavailableException(refusal) : refusal;
        }
        return ReportReader.read(answer);
    }
}
