package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;
import java.util.Optional;

/** How the outcomes of a tree are called. Source: {@code GET /decisionEngine/decisionOutcome/{guid}}. */
public final class DecisionOutcomes extends ReceivedValue {

    DecisionOutcomes(OpenValue content) {
        super(content);
    }

    /** {@return whether they are put before a person} */
    public Optional<Boolean> manualReview() {
        return open().get("includeInManualReview").truth();
    }

    /** {@return the outcomes; they stand below {@code items} in the answer, and directly in a change} */
    public List<DecisionOutcome> outcomes() {
        OpenValue place = open().get("decisionOutcomes");
        OpenValue items = place.get("items").isPresent() ? place.get("items") : place;
        return items.objects().stream().map(DecisionOutcome::new).toList();
    }
}
