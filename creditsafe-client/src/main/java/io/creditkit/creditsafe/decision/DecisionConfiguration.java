package io.creditkit.creditsafe.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The settings of a decision tree. Its form differs by tree, so it is changed as a tree of JSON: read it, change it, and write the
 * whole back. Source: {@code GET /decisionEngine/instance/{guid}}.
 */
public final class DecisionConfiguration extends ReceivedValue {

    DecisionConfiguration(OpenValue content) {
        super(content);
    }

    /**
     * {@return the settings in a text that was kept; no request}
     *
     * @param json as {@link #open()} gave it
     * @throws io.creditkit.creditsafe.ResponseFormatException if it is no JSON
     */
    public static DecisionConfiguration parse(String json) {
        return new DecisionConfiguration(OpenValue.parse(json));
    }

    /** {@return the key of the tree} */
    public Optional<DecisionTreeId> id() {
        return text("guid").flatMap(DecisionTreeId::find);
    }

    /** {@return the key of the template} */
    public Optional<String> templateId() {
        return text("templateId");
    }

    /** {@return the name of the tree} */
    public Optional<String> name() {
        return text("decisionTreeName");
    }

    /** {@return what the tree is given, open} */
    public OpenValue inputParameters() {
        return open().get("inputParams");
    }

    /** {@return the limits it decides by, open} */
    public OpenValue configurationVariables() {
        return open().get("configurationVariables");
    }

    /** {@return its plain values, open} */
    public OpenValue scalarVariables() {
        return open().get("scalarVariables");
    }

    /** {@return a changed copy; this one stays as it is} */
    public DecisionConfiguration with(Consumer<JsonNode> change) {
        JsonNode copy = open().json();
        change.accept(copy);
        return new DecisionConfiguration(OpenValue.of(copy));
    }
}
