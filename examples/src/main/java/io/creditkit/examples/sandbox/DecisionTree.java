package io.creditkit.examples.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A decision tree as it is set up.
 *
 * @param type of the agency
 * @param serviceLine what a run is counted on; empty if on nothing
 * @param configuration what it is given and what it decides by
 * @param outcomes how its outcomes are called
 */
record DecisionTree(String type, String serviceLine, ObjectNode configuration, ObjectNode outcomes) {

    String guid() {
        return configuration.path("guid").asText();
    }

    String friendlyName() {
        return configuration.path("decisionTreeName").asText();
    }

    DecisionTree configured(ObjectNode other) {
        return new DecisionTree(type, serviceLine, other, outcomes);
    }

    DecisionTree called(ObjectNode other) {
        return new DecisionTree(type, serviceLine, configuration, other);
    }

    /** {@return the outcome of this status; one without words if nobody named it} */
    JsonNode outcome(int status) {
        for (JsonNode outcome : outcomes.path("items")) {
            if (outcome.path("status").asInt() == status) {
                return outcome;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
