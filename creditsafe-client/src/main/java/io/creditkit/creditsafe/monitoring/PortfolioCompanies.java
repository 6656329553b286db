package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.NotFoundException;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.Locale;

/** The companies in a portfolio. Thread-safe. */
public final class PortfolioCompanies {

    private static final String PATH = "/monitoring/portfolios/{portfolioId}/companies";
    private static final Endpoint LIST = Endpoint.read("listCompaniesInAPortfolio", PATH);
    private static final Endpoint ADD = Endpoint.change("addCompanyToPortfolio", Method.POST, PATH);
    private static final Endpoint REMOVE =
            Endpoint.change("deleteCompanyFromPortfolio", Method.DELETE, PATH + "/{companyId}");

    private final Dispatcher dispatcher;

    PortfolioCompanies(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** What became of adding a company. */
    public enum AddOutcome {
        /** It is in the portfolio now, and takes a place of the subscription. */
        ADDED,
        /** It was there already, perhaps by an earlier attempt of the same call; its texts were not changed. */
        ALREADY_PRESENT
    }

    /** What became of removing a company. */
    public enum RemoveOutcome {
        /** It is no longer in the portfolio. */
        REMOVED,
        /** It was not there, perhaps by an earlier attempt of the same call. */
        NOT_PRESENT
    }

    /**
     * {@return the companies of a portfolio}
     *
     * <p>One request for each page of 1000. Source: {@code GET /monitoring/portfolios/{portfolioId}/companies}.
     *
     * @throws NotFoundException if there is no such portfolio
     */
    public Paged<PortfolioCompany> list(PortfolioId portfolio) {
        return list(portfolio, PageRequest.first(PageRequest.MAXIMUM_SIZE));
    }

    /** {@return the companies of a portfolio from a page on} */
    public Paged<PortfolioCompany> list(PortfolioId portfolio, PageRequest from) {
        return new Paged<>(
                page -> page(portfolio, page), from, company -> company.id().map(ConnectId::value));
    }

    private Page<PortfolioCompany> page(PortfolioId portfolio, PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .path("portfolioId", portfolio.value())
                .query("page", page.index())
                .query("pageSize", page.size())
                .build());
        List<PortfolioCompany> companies = found.get("data").items().stream()
                .filter(OpenValue::isObject)
                .map(PortfolioCompany::new)
                .toList();
        return NumberedPages.byPaging(companies, page, found.get("totalCount").wholeNumber(), found.get("paging"));
    }

    /**
     * Puts a company into a portfolio.
     *
     * <p>Takes a place of the subscription. Safe to repeat: a company that is there stays there once. Source:
     * {@code POST /monitoring/portfolios/{portfolioId}/companies}.
     *
     * @return whether it was new
     * @throws NotFoundException if there is no such portfolio or company
     * @throws io.creditkit.creditsafe.AccessDeniedException if no place is left or the country cannot be watched
     */
    public AddOutcome add(PortfolioId portfolio, NewPortfolioCompany company) {
        ObjectNode body = Json.object()
                .put("id", company.id().value())
                .put("personalReference", company.personalReference())
                .put("freeText", company.freeText())
                .put("personalLimit", company.personalLimit());
        try {
            dispatcher.send(ApiCall.to(ADD)
                    .path("portfolioId", portfolio.value())
                    .body(body)
                    .build());
            return AddOutcome.ADDED;
        } catch (ConflictException there) {
            return AddOutcome.ALREADY_PRESENT;
        }
    }

    /**
     * Takes a company out of a portfolio and gives its place back, which the provider's count shows later. Safe to repeat.
     * Source: {@code DELETE /monitoring/portfolios/{portfolioId}/companies/{companyId}}.
     *
     * @return whether it was there
     * @throws NotFoundException if there is no such portfolio
     */
    public RemoveOutcome remove(PortfolioId portfolio, ConnectId company) {
        try {
            dispatcher.send(ApiCall.to(REMOVE)
                    .path("portfolioId", portfolio.value())
                    .path("companyId", company.value())
                    .build());
            return RemoveOutcome.REMOVED;
        } catch (NotFoundException | InvalidRequestException refusal) {
            if (saysCompanyIsMissing(refusal)) {
                return RemoveOutcome.NOT_PRESENT;
            }
            throw refusal;
        }
    }

    /** The provider says it with status 404 or 400, and says the same of a portfolio; only the words tell which. */
    private static boolean saysCompanyIsMissing(ApiException refusal) {
        String words =
                refusal.providerText().orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
        return words.contains("notfound") && words.contains("company");
    }
}
