package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** An outcome of a tree. */
public final class DecisionOutcome extends ReceivedValue {

    DecisionOutcome(OpenValue content) {
        super(content);
    }

    /** {@return the status that it stands for} */
    public Optional<DecisionStatus> status() {
        return text("status").map(DecisionStatus::of);
    }

    /** {@return what it is called} */
    public Optional<String> label() {
        return text("label");
    }

    /** {@return what it means} */
    public Optional<String> description() {
        return text("description");
    }
}
