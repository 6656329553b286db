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
        return open().get("status").text().map(DecisionStatus::of);
    }

    /** {@return what it is called} */
    public Optional<String> label() {
        return open().get("label").text();
    }

    /** {@return what it means} */
    public Optional<String> description() {
        return open().get("description").text();
    }
}
