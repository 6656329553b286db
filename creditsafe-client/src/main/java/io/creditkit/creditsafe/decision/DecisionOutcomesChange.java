package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How the outcomes of a tree are to be called. What is not set here is not sent. */
@Value.Immutable
@ValueStyle
public interface DecisionOutcomesChange {

    /** {@return whether they are put before a person} */
    Optional<ManualReview> manualReview();

    /** {@return the outcomes, all of them; none leaves them as they are} */
    List<NamedOutcome> outcomes();

    /** Refuses a change of nothing. */
    @Value.Check
    default void check() {
        if (manualReview().isEmpty() && outcomes().isEmpty()) {
            throw new IllegalArgumentException("A change changes at least one thing");
        }
    }

    /** Whether outcomes are put before a person. */
    enum ManualReview {
        /** They are. */
        INCLUDE,
        /** They are not. */
        LEAVE_OUT
    }

    /**
     * The name of an outcome.
     *
     * @param status the status that it stands for; a number
     * @param label what it is called; not blank
     * @param description what it means
     */
    record NamedOutcome(DecisionStatus status, String label, String description) {

        /** Refuses an outcome without a name. */
        public NamedOutcome {
            status.number();
            if (label.isBlank()) {
                throw new IllegalArgumentException("An outcome needs a label");
            }
        }

        @Override
        public String toString() {
            return "NamedOutcome[" + status + "]";
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableDecisionOutcomesChange.Builder {
        Builder() {}
    }
}
