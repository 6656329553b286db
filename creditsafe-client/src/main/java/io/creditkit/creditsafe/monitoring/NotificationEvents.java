package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.util.List;

/** What happened to watched companies. Free. Thread-safe. */
public final class NotificationEvents {

    private static final Endpoint OF_PORTFOLIO =
            Endpoint.read("listPortfolioNotifications", "/monitoring/portfolios/{portfolioId}/notificationEvents");

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
        return new Paged<>(page -> page(portfolio, request, page), from, NotificationEvent::notificationEventId);
    }

    private Page<NotificationEvent> page(PortfolioId portfolio, NotificationEventsRequest request, PageRequest page) {
        ApiCall.Builder call = ApiCall.to(OF_PORTFOLIO)
                .path("portfolioId", portfolio.value())
                .query("searchQuery", request.searchQuery())
                .query("sortBy", request.sortBy().wireName())
                .query("sortDir", request.sortDirection().wireName())
                .query("startDate", request.startDate())
                .query("endDate", request.endDate());
        if (request.dateFilter() == NotificationEventsRequest.DateFilter.CREATED) {
            call.query("filterByCreatedDate", "true");
        }
        OpenValue found = dispatcher.read(
                call.query("page", page.index()).query("pageSize", page.size()).build());
        List<NotificationEvent> events = found.get("data").items().stream()
                .filter(OpenValue::isObject)
                .map(NotificationEvent::new)
                .toList();
        return NumberedPages.byPaging(events, page, found.get("totalCount").wholeNumber(), found.get("paging"));
    }
}
