package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** What a decision tree decided. Source: {@code POST /decisionEngine/{provenirId}}. */
public final class Decision extends ReceivedValue {

    Decision(OpenValue content) {
        super(content);
    }

    /** {@return the decision, in the tree's words} */
    public Optional<String> decision() {
        return text("Decision");
    }

    /** {@return the decision as a sentence} */
    public Optional<String> text() {
        return text("DecisionText");
    }

    /** {@return the rules that were looked at} */
    public List<DecisionAudit> audits() {
        return open().get("Audits").objects().stream().map(DecisionAudit::new).toList();
    }

    /** {@return your own key of the application} */
    public Optional<String> originationId() {
        return text("originationId");
    }

    /** {@return the status} */
    public Optional<DecisionStatus> status() {
        return text("statusCode").map(DecisionStatus::of);
    }
}
