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
        return open().get("Decision").text();
    }

    /** {@return the decision as a sentence} */
    public Optional<String> text() {
        return open().get("DecisionText").text();
    }

    /** {@return the rules that were looked at} */
    public List<DecisionAudit> audits() {
        return open().get("Audits").objects().stream().map(DecisionAudit::new).toList();
    }

    /** {@return your own key of the application} */
    public Optional<String> originationId() {
        return open().get("originationId").text();
    }

    /** {@return the status} */
    public Optional<DecisionStatus> status() {
        return open().get("statusCode").text().map(DecisionStatus::of);
    }
}
