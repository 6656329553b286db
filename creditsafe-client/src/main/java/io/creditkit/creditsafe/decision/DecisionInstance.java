package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A decision tree whose settings can be read and changed. */
public final class DecisionInstance extends ReceivedValue {

    DecisionInstance(OpenValue content) {
        super(content);
    }

    /** {@return its key} */
    public Optional<DecisionTreeId> id() {
        return text("guid").flatMap(DecisionTreeId::find);
    }

    /** {@return its name} */
    public Optional<String> name() {
        return text("decisionTreeName");
    }
}
