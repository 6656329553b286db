package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.state.StateMachine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Headroom that is kept for one document of one account until the document is booked. One for each reference. Immutable. */
@Value.Immutable
@ValueStyle
public interface Reservation {
    /** What became of it. */
    enum State {
        /** Counts until it expires. */
        HELD,
        /** The document is booked and counts itself. */
        CONVERTED,
        /** Given back. */
        RELEASED,
        /** Nobody needed it in time. */
        EXPIRED
    }

    /** The longest reference, in characters. */
    int MAX_REFERENCE = 64;

    /** {@return the account} */
    CustomerId customerId();

    /** {@return the host's number of the document, upper and lower case being the same; 1 to 64 characters} */
    String reference();

    /** {@return how much, not negative} */
    Money amount();

    /** {@return what its document is to count as, also for a sub-limit; an order, unless told} */
    @Value.Default
    default ExposureComponent component() {
        return ExposureComponent.ORDER_BACKLOG;
    }

    /** {@return what became of it} */
    State state();

    /** {@return who reserved it last} */
    Actor reservedBy();

    /** {@return when it was reserved last, to the microsecond} */
    Instant reservedAt();

    /** {@return from when on it no longer counts} */
    Instant expiresAt();

    /** {@return when it was converted, released or found expired; empty while it is held} */
    Optional<Instant> endedAt();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return whether it takes headroom at that moment} */
    default boolean countsAt(Instant moment) {
        return state() == State.HELD && expiresAt().isAfter(moment);
    }

    /** {@return the moves between the states; a document that is checked again is held again} */
    static StateMachine<State> moves() {
        return StateMachine.of("reservation", State.class)
                .begins(State.HELD)
                .move(State.HELD, List.of(State.CONVERTED, State.RELEASED, State.EXPIRED))
                .move(State.CONVERTED, List.of(State.HELD))
                .move(State.RELEASED, List.of(State.HELD))
                .move(State.EXPIRED, List.of(State.HELD, State.CONVERTED))
                .build();
    }

    /** Refuses what no reservation can be. */
    @Value.Check
    default void check() {
        LimitRules.RESERVATION.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Reservation}. */
    final class Builder extends ImmutableReservation.Builder {
        Builder() {}
    }
}
