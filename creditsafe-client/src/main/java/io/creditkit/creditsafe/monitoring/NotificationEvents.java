package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What happened to watched companies. Free. Thread-safe. */
public final class NotificationEvents {

    private static final Endpoint OF_PORTFOLIO =
            Endpoint.read("listPortfolioNotifications", "/monitoring/portfolios/{portfolioId}/notificationEvents");

    private static final Endpoint OF_ALL = Endpoint.read("allNotificationEvents", "/monitoring/notificationEvents");
    private static final Endpoint OF_COMPANY = Endpoint.read(
            "listCompanySpecificNotificationEvents",
            "/monitoring/portfolios/{portfolioId}/companies/{companyId}/notificationEvents");
    private static final Endpoint COMPANY_EVENTS =
            Endpoint.read("listCompanyEvents", "/monitoring/companies/{id}/events");

    private final Dispatcher dispatcher;

    NotificationEvents(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the events of a portfolio in the order asked for}
     *
     * <p>One request for each page. Source: {@code GET /monitoring/portfolios/{portfolioId}/notificationEvents}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public Paged<NotificationEvent> list(PortfolioId portfolio, NotificationEventsRequest request) {
        return list(portfolio, request, PageRequest.first(request.pageSize()));
    }

    /** {@return the events of a portfolio from a page on} */
    public Paged<NotificationEvent> list(PortfolioId portfolio, NotificationEventsRequest request, PageRequest from) {
        refuseProcessing(request);
        return paged(() -> dated(ApiCall.to(OF_PORTFOLIO).path("portfolioId", portfolio.value()), request), from);
    }

    /**
     * {@return the events of all portfolios in the order asked for; what happened to a company comes once for each portfolio it is in}
     *
     * <p>One request for each page. Source: {@code GET /monitoring/notificationEvents}.
     */
    public Paged<NotificationEvent> all(NotificationEventsRequest request) {
        return all(request, PageRequest.first(request.pageSize()));
    }

    /** {@return the events of all portfolios from a page on} */
    public Paged<NotificationEvent> all(NotificationEventsRequest request, PageRequest from) {
        refuseProcessing(request);
        return paged(() -> dated(ApiCall.to(OF_ALL), request), from);
    }

    /**
     * {@return the events of one company of a portfolio in the order asked for; none also if nothing happened yet}
     *
     * <p>One request for each page. The provider knows no dates here, but tells processed events from others; the marks
     * themselves cannot be set, since it withdrew that operation. Source:
     * {@code GET /monitoring/portfolios/{portfolioId}/companies/{companyId}/notificationEvents}.
     *
     * @throws IllegalArgumentException if the request names a date, which would go unheard
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio or company
     */
    public Paged<NotificationEvent> ofCompany(
            PortfolioId portfolio, ConnectId company, NotificationEventsRequest request) {
        return ofCompany(portfolio, company, request, PageRequest.first(request.pageSize()));
    }

    /** {@return the events of one company of a portfolio from a page on} */
    public Paged<NotificationEvent> ofCompany(
            PortfolioId portfolio, ConnectId company, NotificationEventsRequest request, PageRequest from) {
        if (request.startDate().isPresent()
                || request.endDate().isPresent()
                || request.dateFilter() != NotificationEventsRequest.DateFilter.EVENT) {
            throw new IllegalArgumentException("The events of one company cannot be asked for by date;"
                    + " ask for those of the portfolio, or for companyEvents");
        }
        return paged(
                () -> sorted(
                                ApiCall.to(OF_COMPANY)
                                        .path("portfolioId", portfolio.value())
                                        .path("companyId", company.value()),
                                request)
                        .query("isProcessed", request.processing().map(NotificationEventsRequest.Processing::wireName)),
                from);
    }

    /**
     * {@return what happened to a company that is in a portfolio of yours, whichever}
     *
     * <p>One request for each page. Source: {@code GET /monitoring/companies/{id}/events}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if the company is in no portfolio
     */
    public Paged<CompanyEvent> companyEvents(ConnectId company, CompanyEventsRequest request) {
        return companyEvents(company, request, PageRequest.first(request.pageSize()));
    }

    /** {@return what happened to a company from a page on} */
    public Paged<CompanyEvent> companyEvents(ConnectId company, CompanyEventsRequest request, PageRequest from) {
        return new Paged<>(
                page -> page(
                        ApiCall.to(COMPANY_EVENTS)
                                .path("id", company.value())
                                .query("startDate", request.startDate())
                                .query("endDate", request.endDate()),
                        page,
                        CompanyEvent::new),
                from,
                // One event has one number in all portfolios, so the number alone would hide it in the second.
                event -> event.eventId().map(id -> id + " " + event.portfolio()));
    }

    private static void refuseProcessing(NotificationEventsRequest request) {
        if (request.processing().isPresent()) {
            throw new IllegalArgumentException(
                    "Only the events of one company can be asked for by their mark; it would go unheard here");
        }
    }

    private static ApiCall.Builder sorted(ApiCall.Builder call, NotificationEventsRequest request) {
        return call.query("searchQuery", request.searchQuery())
                .query("sortBy", request.sortBy().wireName())
                .query("sortDir", request.sortDirection().wireName());
    }

    private static ApiCall.Builder dated(ApiCall.Builder call, NotificationEventsRequest request) {
        sorted(call, request).query("startDate", request.startDate()).query("endDate", request.endDate());
        return request.dateFilter() == NotificationEventsRequest.DateFilter.CREATED
                ? call.query("filterByCreatedDate", "true")
                : call;
    }

    private Paged<NotificationEvent> paged(Supplier<ApiCall.Builder> call, PageRequest from) {
        return new Paged<>(
                page -> page(call.get(), page, NotificationEvent::new), from, NotificationEvent::notificationEventId);
    }

    private <T> Page<T> page(ApiCall.Builder call, PageRequest page, Function<OpenValue, T> reading) {
        OpenValue found = dispatcher.read(
                call.query("page", page.index()).query("pageSize", page.size()).build());
        List<T> events = found.get("data").items().stream()
                .filter(OpenValue::isObject)
                .map(reading)
                .toList();
        return NumberedPages.byPaging(events, page, found.get("totalCount").wholeNumber(), found.get("paging"));
    }
}
