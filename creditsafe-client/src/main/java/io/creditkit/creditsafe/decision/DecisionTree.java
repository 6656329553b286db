package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A decision tree that can be run. */
public final class DecisionTree extends ReceivedValue {

    DecisionTree(OpenValue content) {
        super(content);
    }

    /** {@return its name} */
    public Optional<String> name() {
        return text("friendlyName");
    }

    /** {@return its key} */
    public Optional<DecisionTreeId> id() {
        return text("GUID").flatMap(DecisionTreeId::find);
    }

    /** {@return what kind it is} */
    public Optional<TreeType> type() {
        return text("type").map(TreeType::of);
    }

    /** {@return the line of the subscription that a run is counted on; none is often a run without charge} */
    public Optional<String> serviceLine() {
        return text("serviceLine");
    }
}
