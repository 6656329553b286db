package io.creditkit.creditsafe.decision;

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

/** The decisions that were made. Free. Thread-safe. */
public final class DecisionLog {

    private static final Endpoint LIST = Endpoint.read("decisionHistory", "/decisionEngine/usageLog");
    private static final Endpoint GET = Endpoint.read("getDecisionLog", "/decisionEngine/usageLog/{decisionLogId}");
    private static final Endpoint CHANGE =
            Endpoint.change("updateDecisionLog", Method.PATCH, "/decisionEngine/usageLog/{decisionLogId}");

    private final Dispatcher dispatcher;

    DecisionLog(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** {@return the decisions; one request for each page. Source: {@code GET /decisionEngine/usageLog}} */
    public Paged<DecisionRecord> list(DecisionLogQuery query) {
        return list(query, PageRequest.first(query.pageSize()));
    }

    /** {@return the decisions from a page on} */
    public Paged<DecisionRecord> list(DecisionLogQuery query, PageRequest from) {
        return new Paged<>(
                page -> page(query, page), from, decision -> decision.id().map(DecisionLogId::value));
    }

    private Page<DecisionRecord> page(DecisionLogQuery query, PageRequest page) {
        OpenValue found = dispatcher.read(ApiCall.to(LIST)
                .query("provenirId", query.tree())
                .query("companyId", query.company())
                .query("companyName", query.companyName())
                .query("status", query.status().map(DecisionStatus::number))
                .query("fromDate", query.since())
                .query("toDate", query.until())
                .query("page", page.index() + 1)
                .query("pageSize", page.size())
                .build());
        List<DecisionRecord> decisions = found.get("usageLog").objects().stream()
                .map(DecisionRecord::new)
                .toList();
        return NumberedPages.byTotal(decisions, page, found.get("totalCount").wholeNumber());
    }

    /**
     * {@return a decision; one request. Source: {@code GET /decisionEngine/usageLog/{decisionLogId}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public DecisionRecord get(DecisionLogId decision) {
        return new DecisionRecord(dispatcher.read(
                ApiCall.to(GET).path("decisionLogId", decision.value()).build()));
    }

    /**
     * Notes what a person decided; safe to repeat. Source: {@code PATCH /decisionEngine/usageLog/{decisionLogId}}.
     *
     * @param status mostly {@link DecisionStatus#MANUALLY_APPROVED} or {@link DecisionStatus#MANUALLY_REJECTED}
     * @param notes why; may be empty
     * @return the decision as it is now
     * @throws io.creditkit.creditsafe.NotFoundException if there is none
     */
    public DecisionRecord decideByHand(DecisionLogId decision, DecisionStatus status, String notes) {
        return new DecisionRecord(dispatcher.read(ApiCall.to(CHANGE)
                .path("decisionLogId", decision.value())
                .body(Json.object().put("statusCode", status.number()).put("notes", notes))
                .build()));
    }
}
