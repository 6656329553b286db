package io.creditkit.creditsafe.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange.ManualReview;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange.NamedOutcome;
import io.creditkit.creditsafe.decision.DecisionTreeQuery.SortDirection;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.Json;
import java.util.List;
import java.util.TreeMap;

/** Decision trees, their settings and what they decide. Thread-safe. */
public final class DecisionEngine {

    private static final Endpoint TREES = Endpoint.read("decisionTrees", "/decisionEngine/GUID");
    private static final Endpoint FIELDS =
            Endpoint.read("userDataFields", "/decisionEngine/{provenirId}/userDataFields");
    private static final Endpoint RUN = Endpoint.order("runDecisionTree", Method.POST, "/decisionEngine/{provenirId}");
    private static final Endpoint INSTANCES = Endpoint.read("returnAllInstances", "/decisionEngine/instances");
    private static final Endpoint CONFIGURATION =
            Endpoint.read("instanceConfiguration", "/decisionEngine/instance/{guid}");
    private static final Endpoint CONFIGURE =
            Endpoint.change("updateInstanceConfiguration", Method.PUT, "/decisionEngine/instance/{guid}");
    private static final Endpoint OUTCOMES = Endpoint.read("decisionOutcome", "/decisionEngine/decisionOutcome/{guid}");
    private static final Endpoint NAME_OUTCOMES = Endpoint.change(
            "UpdateDecisionEngineDecisionOutcomeDetails", Method.PATCH, "/decisionEngine/decisionOutcome/{guid}");

    private final Dispatcher dispatcher;
    private final DecisionLog log;

    /** Made by the client. */
    public DecisionEngine(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.log = new DecisionLog(dispatcher);
    }

    /** {@return the decisions that were made} */
    public DecisionLog log() {
        return log;
    }

    /** {@return the trees that can be run; one request, free. Source: {@code GET /decisionEngine/GUID}} */
    public List<DecisionTree> trees(DecisionTreeQuery query) {
        ApiCall.Builder call = ApiCall.to(TREES)
                .query("sortDir", query.sortByName().map(way -> way == SortDirection.ASCENDING ? "asc" : "desc"))
                .query("sortBy", query.sortByName().map(way -> "friendlyName"))
                .query("type", query.type());
        if (query.outcomes() == DecisionTreeQuery.Outcomes.INCLUDE) {
            call.query("decisionOutcome", "true");
        }
        return dispatcher.read(call.build()).get("GUIDList").objects().stream()
                .map(DecisionTree::new)
                .toList();
    }

    /**
     * {@return the values that a tree asks for; one request, free. Source:
     * {@code GET /decisionEngine/{provenirId}/userDataFields}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such tree
     */
    public List<DecisionField> fields(DecisionTreeId tree) {
        return dispatcher
                .read(ApiCall.to(FIELDS).path("provenirId", tree.value()).build())
                .get("fields")
                .objects()
                .stream()
                .map(DecisionField::new)
                .toList();
    }

    /**
     * Runs a decision tree over a company.
     *
     * <p><strong>May be charged each time</strong>, on the line of the tree, and may use up a report besides; never sent twice. If
     * the answer breaks off, {@link io.creditkit.creditsafe.TransportException#outcomeUnknown()} says so: look into the
     * {@linkplain #log() log}. Source: {@code POST /decisionEngine/{provenirId}}.
     *
     * @return what was decided
     * @throws io.creditkit.creditsafe.InvalidRequestException if a value is missing or wrong
     * @throws io.creditkit.creditsafe.AccessDeniedException if the tree is not part of the subscription, or used up
     */
    public Decision decide(DecisionTreeId tree, DecisionRequest request) {
        ObjectNode body = Json.object();
        new TreeMap<>(request.values()).forEach(body::put);
        return new Decision(dispatcher.read(ApiCall.to(RUN)
                .path("provenirId", tree.value())
                .query("companyId", request.company().value())
                .query("originationId", request.originationId())
                .body(body)
                .build()));
    }

    /**
     * {@return the trees whose settings can be changed; one request, free. Source: {@code GET /decisionEngine/instances}}
     */
    public List<DecisionInstance> instances() {
        return instances(ApiCall.to(INSTANCES));
    }

    /** {@return the same, but of this customer, by its number at the provider; one request, free} */
    public List<DecisionInstance> instancesOfCustomer(int customer) {
        return instances(ApiCall.to(INSTANCES).query("customerId", customer));
    }

    /** {@return the same, but those that this user may use, by the user's number at the provider; one request, free} */
    public List<DecisionInstance> instancesOfUser(int user) {
        return instances(ApiCall.to(INSTANCES).query("userId", user));
    }

    private List<DecisionInstance> instances(ApiCall.Builder call) {
        return dispatcher.read(call.build()).get("instances").objects().stream()
                .map(DecisionInstance::new)
                .toList();
    }

    /**
     * {@return the settings of a tree; one request, free. Source: {@code GET /decisionEngine/instance/{guid}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such tree
     */
    public DecisionConfiguration configuration(DecisionTreeId tree) {
        return new DecisionConfiguration(dispatcher.read(
                ApiCall.to(CONFIGURATION).path("guid", tree.value()).build()));
    }

    /**
     * Replaces the settings of a tree by these; free, safe to repeat. Source: {@code PUT /decisionEngine/instance/{guid}}.
     *
     * @param configuration what {@link #configuration} gave, {@linkplain DecisionConfiguration#with changed}
     * @return the settings as they are now
     */
    public DecisionConfiguration configure(DecisionTreeId tree, DecisionConfiguration configuration) {
        return new DecisionConfiguration(dispatcher.read(ApiCall.to(CONFIGURE)
                .path("guid", tree.value())
                .body(configuration.open().json())
                .build()));
    }

    /**
     * {@return how the outcomes of a tree are called; one request, free. Source:
     * {@code GET /decisionEngine/decisionOutcome/{guid}}}
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such tree
     */
    public DecisionOutcomes outcomes(DecisionTreeId tree) {
        return new DecisionOutcomes(
                dispatcher.read(ApiCall.to(OUTCOMES).path("guid", tree.value()).build()));
    }

    /**
     * Says how the outcomes of a tree are called; free, safe to repeat. Source:
     * {@code PATCH /decisionEngine/decisionOutcome/{guid}}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such tree
     */
    public void nameOutcomes(DecisionTreeId tree, DecisionOutcomesChange change) {
        ObjectNode body = Json.object();
        change.manualReview().ifPresent(review -> body.put("includeInManualReview", review == ManualReview.INCLUDE));
        if (!change.outcomes().isEmpty()) {
            ArrayNode outcomes = body.putArray("decisionOutcomes");
            for (NamedOutcome outcome : change.outcomes()) {
                outcomes.addObject()
                        .put("status", outcome.status().number())
                        .put("label", outcome.label())
                        .put("description", outcome.description());
            }
        }
        dispatcher.send(
                ApiCall.to(NAME_OUTCOMES).path("guid", tree.value()).body(body).build());
    }
}
