package io.creditkit.customer.privacy;

import io.creditkit.customer.state.StateMachine;
import java.util.List;
import java.util.Set;

/** The states of a consent (domain guide, states of a consent). After the end of one, a new consent is a new record. */
public enum ConsentState {
    /** Asked for. */
    REQUESTED,
    /** Given. */
    GIVEN,
    /** Not given; final. */
    REFUSED,
    /** Taken back; final. */
    WITHDRAWN,
    /** Its time is over; final. */
    EXPIRED,
    /** A consent to a newer notice took its place; final. */
    SUPERSEDED;

    private static final StateMachine<ConsentState> MOVES = StateMachine.of("consent", ConsentState.class)
            .begins(REQUESTED)
            .begins(GIVEN)
            .move(REQUESTED, List.of(GIVEN, REFUSED))
            .move(GIVEN, List.of(WITHDRAWN, EXPIRED, SUPERSEDED))
            .build();

    /** {@return the moves between the states of a consent} */
    public static StateMachine<ConsentState> moves() {
        return MOVES;
    }

    /** {@return the states it may go to; empty if it is final} */
    public Set<ConsentState> allowedMoves() {
        return MOVES.allowedFrom(this);
    }
}
