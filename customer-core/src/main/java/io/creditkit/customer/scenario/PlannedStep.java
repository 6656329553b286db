package io.creditkit.customer.scenario;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One step of a scenario, planned for a customer. */
@Value.Immutable
@ValueStyle
public interface PlannedStep {
    /** What became of it. */
    enum State {
        /** It is to be done. */
        PLANNED,
        /** It was done, and stays whatever is planned anew. */
        DONE,
        /** Another plan took its place. */
        REPLACED
    }

    /** {@return the id} */
    String id();

    /** {@return the customer} */
    CustomerId customer();

    /** {@return the code of the scenario it was planned by} */
    String scenario();

    /** {@return the code of the step in that scenario} */
    String step();

    /** {@return the due date it was planned from} */
    LocalDate dueDate();

    /** {@return the day it is to be done} */
    LocalDate on();

    /** {@return what became of it; default that it is to be done} */
    @Value.Default
    default State state() {
        return State.PLANNED;
    }

    /** {@return when it was done or replaced; empty while it is to be done} */
    Optional<Instant> endedAt();

    /** {@return the id of the actor who did or replaced it; empty while it is to be done} */
    Optional<String> endedBy();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlannedStep}. */
    final class Builder extends ImmutablePlannedStep.Builder {
        Builder() {}
    }
}
