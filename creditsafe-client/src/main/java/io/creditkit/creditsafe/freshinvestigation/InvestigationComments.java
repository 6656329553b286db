package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.List;

/** What you and the provider said about an order. Free. Thread-safe. */
public final class InvestigationComments {

    private static final String PATH = "/freshinvestigations/{orderId}/comments";
    private static final Endpoint ADD = Endpoint.once("commentsForFreshInvestigationOrderId", Method.POST, PATH);
    private static final Endpoint LIST = Endpoint.read("retrieveCommentsOfSpecifiedFreshInvestigationReport", PATH);

    private final Dispatcher dispatcher;

    InvestigationComments(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the comments, all at once; one request. Source: {@code GET /freshinvestigations/{orderId}/comments}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such order
     */
    public List<InvestigationComment> list(OrderId order) {
        return dispatcher
                .read(ApiCall.to(LIST).path("orderId", order.value()).build())
                .get("comments")
                .objects()
                .stream()
                .map(InvestigationComment::new)
                .toList();
    }

    /**
     * Adds a comment; one request, never repeated. Source: {@code POST /freshinvestigations/{orderId}/comments}.
     *
     * @param comment not blank
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such order
     */
    public void add(OrderId order, String comment) {
        if (comment.isBlank()) {
            throw new IllegalArgumentException("A comment is not blank");
        }
        dispatcher.send(ApiCall.to(ADD)
                .path("orderId", order.value())
                .body(Json.object().put("comments", comment))
                .build());
    }
}
