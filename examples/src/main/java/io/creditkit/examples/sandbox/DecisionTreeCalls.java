package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The decision trees of the account, what they want to be given, how they are set up and how their outcomes are called. */
final class DecisionTreeCalls {
    private static final String PATH = "/v1/decisionEngine";
    private static final Set<String> TYPES = Set.of("Credit Approval", "Bespoke", "Demo");

    private final DecisionTrees trees;

    DecisionTreeCalls(DecisionTrees trees) {
        this.trees = trees;
    }

    void addTo(Router router) {
        router.add("GET", PATH + "/GUID", this::list);
        router.add("GET", PATH + "/instances", this::instances);
        router.add(
                "GET",
                PATH + "/instance/{guid}",
                call -> Answer.ok(trees.of(call, "guid").configuration()));
        router.add("PUT", PATH + "/instance/{guid}", this::configure);
        router.add("GET", PATH + "/decisionOutcome/{guid}", this::outcomes);
        router.add("PATCH", PATH + "/decisionOutcome/{guid}", this::nameOutcomes);
        router.add("GET", PATH + "/{provenirId}/userDataFields", this::fields);
    }

    private Answer list(Call call) {
        String type = call.query("type").orElse("");
        if (!type.isEmpty() && !TYPES.contains(type)) {
            throw call.refuse(400, "Bad Request", "\"type\" must be one of Credit Approval, Bespoke, Demo");
        }
        Comparator<DecisionTree> byName = Comparator.comparing(DecisionTree::friendlyName);
        ObjectNode answer = call.answer();
        ArrayNode list = answer.putArray("GUIDList");
        trees.all().stream()
                .filter(tree -> type.isEmpty() || tree.type().equals(type))
                .sorted(call.descends() ? byName.reversed() : byName)
                .forEach(tree -> {
                    ObjectNode row = list.addObject()
                            .put("friendlyName", tree.friendlyName())
                            .put("GUID", tree.guid())
                            .put("type", tree.type())
                            .put("serviceLine", tree.serviceLine().isEmpty() ? null : tree.serviceLine());
                    if (call.flag("decisionOutcome")) {
                        row.set("decisionOutcome", tree.outcomes());
                    }
                });
        return Answer.ok(answer);
    }

    private Answer instances(Call call) {
        ObjectNode answer = call.answer();
        ArrayNode list = answer.putArray("instances");
        boolean mine = call.query("userId").map(ReportCalls.USER::equals).orElse(true);
        trees.all().stream()
                .filter(tree -> mine
                        && call.query("customerId")
                                .map(tree.configuration().path("customerId").asText()::equals)
                                .orElse(true))
                .forEach(
                        tree -> list.addObject().put("guid", tree.guid()).put("decisionTreeName", tree.friendlyName()));
        return Answer.ok(answer);
    }

    private Answer configure(Call call) {
        DecisionTree tree = trees.of(call, "guid");
        ObjectNode wanted = call.object();
        for (String name : List.of("templateId", "guid", "decisionTreeName")) {
            if (wanted.path(name).asText().isBlank()) {
                throw call.refuse(400, "Bad Request", "\"" + name + "\" is required");
            }
        }
        if (!wanted.path("guid").asText().equals(tree.guid())) {
            throw call.refuse(400, "Bad Request", "\"guid\" is not that of the path");
        }
        // What a caller leaves out stays.
        return Answer.ok(trees.change(
                        tree,
                        now -> now.configured(now.configuration().deepCopy().setAll(wanted)))
                .configuration());
    }

    private Answer outcomes(Call call) {
        ObjectNode outcomes = trees.of(call, "guid").outcomes();
        ObjectNode answer = call.answer();
        answer.set("includeInManualReview", outcomes.path("includeInManualReview"));
        answer.putObject("decisionOutcomes").set("items", outcomes.path("items"));
        return Answer.ok(answer);
    }

    private Answer nameOutcomes(Call call) {
        DecisionTree tree = trees.of(call, "guid");
        ObjectNode wanted = call.object();
        JsonNode named = wanted.path("decisionOutcomes");
        for (JsonNode outcome : named) {
            if (!outcome.path("status").isIntegralNumber()
                    || outcome.path("label").asText().isBlank()) {
                throw call.refuse(400, "Bad Request", "Each of \"decisionOutcomes\" needs a status and a label");
            }
        }
        trees.change(tree, now -> now.called(changed(now.outcomes(), wanted)));
        return Answer.ok(
                JsonNodeFactory.instance.objectNode().put("message", "Decision outcome updated successfully."));
    }

    private static ObjectNode changed(ObjectNode outcomes, ObjectNode wanted) {
        Map<Integer, JsonNode> byStatus = new TreeMap<>();
        outcomes.path("items")
                .forEach(outcome -> byStatus.put(outcome.path("status").asInt(), outcome));
        wanted.path("decisionOutcomes")
                .forEach(outcome -> byStatus.put(outcome.path("status").asInt(), outcome));
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        changed.set(
                "includeInManualReview",
                (wanted.has("includeInManualReview") ? wanted : outcomes).path("includeInManualReview"));
        byStatus.values().forEach(changed.putArray("items")::add);
        return changed;
    }

    private Answer fields(Call call) {
        DecisionTree tree = trees.of(call, "provenirId");
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("decisionEngineId", tree.guid());
        answer.set("fields", DecisionFields.of(tree));
        return Answer.ok(answer);
    }
}
