package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which decisions of the log to list. */
@Value.Immutable
@ValueStyle
public interface DecisionLogQuery {

    /** {@return the tree that decided} */
    Optional<DecisionTreeId> tree();

    /** {@return the company that was decided about} */
    Optional<ConnectId> company();

    /** {@return the name of the company} */
    @Value.Redacted
    Optional<String> companyName();

    /** {@return the status; a number} */
    Optional<DecisionStatus> status();

    /** {@return the decisions from this moment on} */
    Optional<Instant> since();

    /** {@return the decisions up to this moment} */
    Optional<Instant> until();

    /** {@return how many decisions a page has, 1 to 1000; default 50} */
    @Value.Default
    default int pageSize() {
        return 50;
    }

    /** Refuses an impossible page or time, and a status that is no number. */
    @Value.Check
    default void check() {
        PageRequest.first(pageSize());
        status().ifPresent(DecisionStatus::number);
        if (since().isPresent() && until().isPresent() && since().get().isAfter(until().get())) {
            throw new IllegalArgumentException("since must not be after until");
        }
    }

    /** {@return all decisions} */
    static DecisionLogQuery all() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableDecisionLogQuery.Builder {
        Builder() {}
    }
}
