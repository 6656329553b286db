package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.Page;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.Paged;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery.Direction;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery.LookUp;
import io.creditkit.creditsafe.internal.AgedCache;
import io.creditkit.creditsafe.internal.Answer;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.NumberedPages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Orders of fresh investigations. Thread-safe. */
public final class FreshInvestigations {

    private static final String PATH = "/freshinvestigations";
    private static final Endpoint ORDER = Endpoint.order("createFreshInvestigation", Method.POST, PATH);
    private static final Endpoint LIST = Endpoint.read("getFreshInvestigations", PATH);
    private static final Endpoint GET = Endpoint.read("retrieveFreshInvestigationOrder", PATH + "/{orderId}");
    private static final Endpoint CHANGE =
            Endpoint.once("updateFreshInvestigationReportContent", Method.PATCH, PATH + "/{orderId}");
    private static final Endpoint CANCEL =
            Endpoint.change("deleteFreshInvestigations", Method.DELETE, PATH + "/{orderId}");
    private static final Endpoint REPORT =
            Endpoint.billed("retrieveFreshInvestigationReportContent", PATH + "/{orderId}/report");

    /** The form that this family wants; others want {@code T} and {@code Z}. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Dispatcher dispatcher;
    private final InvestigationComments comments;
    private final InvestigationAttachments attachments;
    private final AgedCache<OrderId, ReceivedFile> reports;

    /** Made by the client. */
    public FreshInvestigations(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.comments = new InvestigationComments(dispatcher);
        this.attachments = new InvestigationAttachments(dispatcher);
        this.reports = dispatcher.sharedOrders(REPORT);
    }

    /** {@return what was said about an order} */
    public InvestigationComments comments() {
        return comments;
    }

    /** {@return the files that belong to an order} */
    public InvestigationAttachments attachments() {
        return attachments;
    }

    /**
     * Orders an investigation.
     *
     * <p><strong>Charged</strong>, on the line of offline reports, and never sent twice: if the answer breaks off,
     * {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says so; look into the {@linkplain #list list} then.
     *
     * <p>Each call is an order of its own, also if two threads order the same at the same time: the provider says nowhere that
     * it takes two alike for one, and both may be meant. Source: {@code POST /freshinvestigations}.
     *
     * @return the number of the order
     * @throws io.creditkit.creditsafe.AccessDeniedException if the country is not part of the subscription, or used up
     */
    public OrderReceipt order(FreshInvestigationOrder order) {
        return new OrderReceipt(
                dispatcher.read(ApiCall.to(ORDER).body(OrderBodies.order(order)).build()));
    }

    /**
     * {@return the account's orders}
     *
     * <p>One request for each page, free. Source: {@code GET /freshinvestigations}.
     */
    public Paged<FreshInvestigation> list(FreshInvestigationQuery query) {
        return list(query, PageRequest.first(query.pageSize()));
    }

    /** {@return the account's orders from a page on} */
    public Paged<FreshInvestigation> list(FreshInvestigationQuery query, PageRequest from) {
        return new Paged<>(page -> page(query, page), from, order -> order.id().map(OrderId::value));
    }

    private Page<FreshInvestigation> page(FreshInvestigationQuery query, PageRequest page) {
        ApiCall.Builder call = ApiCall.to(LIST)
                .query("page", page.index() + 1)
                .query("pageSize", page.size())
                .query("transactionId", query.transactionId())
                .query("reportCreatedAfter", text(query.reportCreatedAfter()))
                .query("reportCreatedBefore", text(query.reportCreatedBefore()))
                .query("createdSince", text(query.createdSince()))
                .query("createdBefore", text(query.createdBefore()));
        if (query.country().isPresent() || query.name().isPresent()) {
            boolean found = query.lookUp() == LookUp.COMPANY_DETAILS;
            String prefix = found ? "companyDetails" : "searchCriteria";
            call.query("lookUpOrderBy", found ? "CompanyDetails" : "SearchCriteria")
                    .query(prefix + "Country", query.country())
                    .query(prefix + "Name", query.name());
        }
        call.query("sortBy", query.sortBy().map(FreshInvestigationQuery.SortBy::word))
                .query("sortDir", query.direction() == Direction.ASCENDING ? "asc" : "desc");
        OpenValue found = dispatcher.read(call.build());
        List<FreshInvestigation> orders = found.get("orders").objects().stream()
                .map(FreshInvestigation::new)
                .toList();
        return NumberedPages.byTotal(orders, page, found.get("totalCount").wholeNumber());
    }

    private static Optional<String> text(Optional<Instant> moment) {
        return moment.map(MOMENT::format);
    }

    /**
     * {@return the order with all its sections, as far as they are there}
     *
     * <p>One request, free. Source: {@code GET /freshinvestigations/{orderId}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public FreshInvestigation get(OrderId order) {
        return get(order, Set.of());
    }

    /** {@return the order with these sections, such as {@code creditScore}; with all if none is named} */
    public FreshInvestigation get(OrderId order, Set<String> sections) {
        return get(order, sections, Optional.empty());
    }

    /** {@return the order with these sections, all if none is named, and with so many of its comments} */
    public FreshInvestigation get(OrderId order, Set<String> sections, ShownComments comments) {
        return get(order, sections, Optional.of(comments));
    }

    private FreshInvestigation get(OrderId order, Set<String> sections, Optional<ShownComments> comments) {
        return new FreshInvestigation(dispatcher.read(ApiCall.to(GET)
                .path("orderId", order.value())
                .query("sections", new TreeSet<>(sections))
                .query("comments", comments.map(ShownComments::word))
                .build()));
    }

    /** How many comments come with an order; {@link #comments()} lists them all. */
    public enum ShownComments {
        /** The last one: what the provider sends if it is not asked. */
        LAST,
        /** The recent ones. */
        RECENT,
        /** None. */
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Changes an order that is not delivered. Free, as far as is known; never repeated. Source:
     * {@code PATCH /freshinvestigations/{orderId}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     * @throws io.creditkit.creditsafe.AccessDeniedException if it cannot be changed any more
     */
    public void change(OrderId order, FreshInvestigationChange change) {
        dispatcher.send(ApiCall.to(CHANGE)
                .path("orderId", order.value())
                .body(OrderBodies.change(change))
                .build());
    }

    /**
     * Cancels an order. Safe to repeat; whether a cancelled order is charged is a matter of the contract. Source:
     * {@code DELETE /freshinvestigations/{orderId}}.
     *
     * @throws io.creditkit.creditsafe.AccessDeniedException if it cannot be cancelled any more
     */
    public void cancel(OrderId order) {
        dispatcher.send(ApiCall.to(CANCEL).path("orderId", order.value()).build());
    }

    /**
     * Fetches the report of a delivered order.
     *
     * <p>Held to be billed, since nothing says that it is not: sent once, and repeated only after a 401 or 429 and after a
     * failure before it left. Threads that want the report of one order at the same time share one request, and its failure;
     * no report is kept. Source: {@code GET /freshinvestigations/{orderId}/report}.
     *
     * @return the document exactly as received, to be read as {@code CompanyReport.parse(file.content())}
     * @throws io.creditkit.creditsafe.NotFoundException if there is none, or not yet
     */
    public ReceivedFile report(OrderId order) {
        return reports.get(order, () -> fetch(order));
    }

    private ReceivedFile fetch(OrderId order) {
        Answer answer = dispatcher.send(
                ApiCall.to(REPORT).path("orderId", order.value()).build());
        return new ReceivedFile(answer.header("Content-Type"), answer.body());
    }
}
