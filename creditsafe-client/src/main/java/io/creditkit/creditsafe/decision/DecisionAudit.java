package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** A rule that a decision tree looked at. */
public final class DecisionAudit extends ReceivedValue {

    DecisionAudit(OpenValue content) {
        super(content);
    }

    /** {@return the name of the rule} */
    public Optional<String> rule() {
        return text("RuleName");
    }

    /** {@return what it found} */
    public Optional<String> description() {
        return text("description");
    }
}
