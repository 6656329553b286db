package io.creditkit.creditsafe.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.ConflictException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The companies in a portfolio. Thread-safe. */
public final class PortfolioCompanies {

    private static final String PATH = "/monitoring/portfolios/{portfolioId}/companies";
    private static final Endpoint LIST = Endpoint.read("listCompaniesInAPortfolio", PATH);
    private static final Endpoint ADD = Endpoint.change("addCompanyToPortfolio", Method.POST, PATH);
    private static final Endpoint GET = Endpoint.read("getCompanyDetailsFromAPortfolio", PATH + "/{companyId}");
    private static final Endpoint UPDATE =
            Endpoint.change("updateCompanyDetailsInPortfolio", Method.PATCH, PATH + "/{companyId}");
    private static final Endpoint COUNTRIES =
            Endpoint.read("listCountriesOfMonitoredCompanies", "/monitoring/portfolios/{portfolioId}/countries");
    private static final Endpoint CLEAR = Endpoint.change("clearCompaniesFromPortfolio", Method.PATCH, PATH + "/clear");
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
        return list(portfolio, PortfolioCompaniesFilter.all(), from);
    }

    /** {@return some companies of a portfolio; one request for each page} */
    public Paged<PortfolioCompany> list(PortfolioId portfolio, PortfolioCompaniesFilter filter) {
        return list(portfolio, filter, PageRequest.first(filter.pageSize()));
    }

    /** {@return some companies of a portfolio from a page on} */
    public Paged<PortfolioCompany> list(PortfolioId portfolio, PortfolioCompaniesFilter filter, PageRequest from) {
        return new Paged<>(
                page -> page(portfolio, filter, page),
                from,
                company -> company.id().map(ConnectId::value));
    }

    private Page<PortfolioCompany> page(PortfolioId portfolio, PortfolioCompaniesFilter filter, PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .path("portfolioId", portfolio.value())
                .query("searchQuery", filter.searchQuery())
                .query("countryCode", filter.country())
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
     * {@return a company as it stands in a portfolio, empty if it is not there; one request}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/companies/{companyId}}.
     *
     * @throws NotFoundException if there is no such portfolio
     */
    public Optional<PortfolioCompany> find(PortfolioId portfolio, ConnectId company) {
        try {
            return Optional.of(new PortfolioCompany(dispatcher.read(of(GET, portfolio, company))));
        } catch (NotFoundException | InvalidRequestException refusal) {
            if (saysCompanyIsMissing(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * {@return the countries of the companies of a portfolio; one request. Words that name no country are left out}
     *
     * <p>Source: {@code GET /monitoring/portfolios/{portfolioId}/countries}.
     *
     * @throws NotFoundException if there is no such portfolio
     */
    public List<CountryCode> countries(PortfolioId portfolio) {
        OpenValue found = dispatcher.read(
                ApiCall.to(COUNTRIES).path("portfolioId", portfolio.value()).build());
        OpenValue list = found.isObject() ? found.get("data", "countries") : found;
        return list.items().stream()
                .flatMap(item -> (item.isObject() ? item.get("countryCode") : item).text().stream())
                .flatMap(text -> CountryCode.find(text).stream())
                .toList();
    }

    /**
     * Replaces all three texts of a company in a portfolio; begin with {@link NewPortfolioCompany#from} to keep some.
     *
     * <p>One request, safe to repeat. Source: {@code PATCH /monitoring/portfolios/{portfolioId}/companies/{companyId}}.
     *
     * @throws NotFoundException if there is no such portfolio, or the company is not in it
     */
    public void update(PortfolioId portfolio, NewPortfolioCompany company) {
        dispatcher.send(ApiCall.to(UPDATE)
                .path("portfolioId", portfolio.value())
                .path("companyId", company.id().value())
                .body(texts(company))
                .build());
    }

    /**
     * Takes companies out of a portfolio and gives their places back, which the provider's count shows later.
     *
     * <p>One request, safe to repeat. Source: {@code PATCH /monitoring/portfolios/{portfolioId}/companies/clear}.
     *
     * @param companies at least one
     * @throws NotFoundException if there is no such portfolio
     */
    public void clear(PortfolioId portfolio, Collection<ConnectId> companies) {
        if (companies.isEmpty()) {
            throw new IllegalArgumentException("Name at least one company, or say that you mean all");
        }
        clear(portfolio, companies, "false");
    }

    /** Takes all companies out of a portfolio; as {@link #clear(PortfolioId, Collection)} otherwise. */
    public void clearAll(PortfolioId portfolio) {
        clear(portfolio, List.of(), "true");
    }

    private void clear(PortfolioId portfolio, Collection<ConnectId> companies, String all) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("companies");
        companies.forEach(company -> list.add(company.value()));
        dispatcher.send(ApiCall.to(CLEAR)
                .path("portfolioId", portfolio.value())
                .query("clearAll", all)
                .body(body)
                .build());
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
        ObjectNode body = texts(company).put("id", company.id().value());
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
            dispatcher.send(of(REMOVE, portfolio, company));
            return RemoveOutcome.REMOVED;
        } catch (NotFoundException | InvalidRequestException refusal) {
            if (saysCompanyIsMissing(refusal)) {
                return RemoveOutcome.NOT_PRESENT;
            }
            throw refusal;
        }
    }

    /** All three members must be there, also without a text. */
    private static ObjectNode texts(NewPortfolioCompany company) {
        return Json.object()
                .put("personalReference", company.personalReference())
                .put("freeText", company.freeText())
                .put("personalLimit", company.personalLimit());
    }

    private static ApiCall of(Endpoint endpoint, PortfolioId portfolio, ConnectId company) {
        return ApiCall.to(endpoint)
                .path("portfolioId", portfolio.value())
                .path("companyId", company.value())
                .build();
    }

    /** The provider says it with status 404 or 400, and says the same of a portfolio; only the words tell which. */
    private static boolean saysCompanyIsMissing(ApiException refusal) {
        String words =
                refusal.providerText().orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
        return words.contains("notfound") && words.contains("company");
    }
}
