package io.creditkit.customer.alert;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.state.StateMachine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A rule that holds, or held, for a customer. */
@Value.Immutable
@ValueStyle
public interface Alert {
    /** Where an alert stands; {@link #STATES} has the moves. */
    enum State {
        /** The rule holds, but not yet for as long as it has to: nobody is told. */
        PENDING,
        /** It holds, and nobody has taken notice yet. */
        FIRING,
        /** It holds, and somebody has taken notice. */
        ACKNOWLEDGED,
        /** It no longer holds; final. */
        RESOLVED
    }

    /** The states and the moves between them. One that is pending and stops holding is removed, as if it had never been. */
    StateMachine<State> STATES = StateMachine.of("alert", State.class)
            .begins(State.PENDING)
            .begins(State.FIRING)
            .move(State.PENDING, List.of(State.FIRING))
            .move(State.FIRING, List.of(State.ACKNOWLEDGED, State.RESOLVED))
            .move(State.ACKNOWLEDGED, List.of(State.RESOLVED))
            .build();

    /** {@return the id} */
    String id();

    /** {@return the rule's code} */
    String rule();

    /** {@return the version of the rule that was last looked at} */
    @Value.Default
    default int ruleVersion() {
        return 1;
    }

    /** {@return the customer it is about} */
    CustomerId customerId();

    /** {@return whose business it is; {@code NONE} for one stored by an earlier version, until its rule is looked at again} */
    @Value.Default
    default AlertRule.Category category() {
        return AlertRule.Category.NONE;
    }

    /** {@return the id of the only actor who sees it; empty if everybody does} */
    Optional<String> owner();

    /**
     * {@return what tells alerts of the same rule and customer apart: of a rule of events the event, of missing data {@value
     * AlertCourse#NO_DATA}; blank for the others}
     */
    @Value.Default
    default String discriminator() {
        return "";
    }

    /** {@return the key under which at most one alert is open: rule, customer and discriminator} */
    String dedupKey();

    /** {@return how urgent} */
    Severity severity();

    /** {@return where it stands} */
    State state();

    /** {@return since when the rule holds; earlier than {@link #firedAt()} if the rule has a wait time} */
    @Value.Default
    default Instant since() {
        return firedAt();
    }

    /** {@return when it began to fire; of a pending one, since when the rule holds} */
    Instant firedAt();

    /** {@return since when it could be resolved, but is kept for the rule's time to keep firing; empty while it holds} */
    Optional<Instant> clearingSince();

    /** {@return when somebody took notice} */
    Optional<Instant> acknowledgedAt();

    /** {@return who took notice} */
    Optional<Actor> acknowledgedBy();

    /** {@return when it ended} */
    Optional<Instant> resolvedAt();

    /** {@return why, in words, with the values that made it true} */
    @Value.Redacted
    String explanation();

    /** {@return the values that made it true, by field key, as text for people; in the order of the keys} */
    @Value.NaturalOrder
    @Value.Redacted
    SortedMap<String, String> snapshot();

    /** {@return the explanation under the key of the rule, {@code alert.} and its code, with the values that made it true} */
    default Wording wording() {
        return new Wording("alert." + rule(), explanation(), snapshot());
    }

    /** {@return how often a run found new values in it; 1 when it began} */
    @Value.Default
    default long occurrences() {
        return 1;
    }

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return the same alert of another customer: for when two customers turn out to be one} */
    default Alert of(CustomerId customer) {
        return builder()
                .from(this)
                .customerId(customer)
                .dedupKey(AlertCourse.dedupKey(rule(), customer, discriminator()))
                .build();
    }

    /** {@return whether it has fired and not ended} */
    default boolean isOpen() {
        return state() == State.FIRING || state() == State.ACKNOWLEDGED;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Alert}. */
    final class Builder extends ImmutableAlert.Builder {
        Builder() {}
    }
}
