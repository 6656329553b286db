package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Which decision trees to list. */
@Value.Immutable
@ValueStyle
public interface DecisionTreeQuery {

    /** {@return the kind of tree; all kinds by default} */
    Optional<TreeType> type();

    /** {@return the direction of sorting by name; the provider's own by default} */
    Optional<SortDirection> sortByName();

    /** {@return whether each tree comes with its outcomes; without by default} */
    @Value.Default
    default Outcomes outcomes() {
        return Outcomes.LEAVE_OUT;
    }

    /** {@return all trees} */
    static DecisionTreeQuery all() {
        return builder().build();
    }

    /** Whether each tree comes with its outcomes. */
    enum Outcomes {
        /** With them; {@link DecisionTree#open()} shows them. */
        INCLUDE,
        /** Without them. */
        LEAVE_OUT
    }

    /** The direction to sort in. */
    enum SortDirection {
        /** A first. */
        ASCENDING,
        /** Z first. */
        DESCENDING
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableDecisionTreeQuery.Builder {
        Builder() {}
    }
}
