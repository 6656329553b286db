package io.creditkit.customer.limit;

import io.creditkit.customer.state.StateMachine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a decision on a limit has come (domain guide: credit limit decision). */
public enum LimitState {
    /** Written down, and asked of nobody yet. */
    DRAFT,
    /** Asked for; waits for an approver. */
    SUBMITTED,
    /** Decided; holds on its days. */
    APPROVED,
    /** Decided against. */
    REFUSED,
    /** Taken back before it was decided: a request, or a draft that nobody will ask for, which would else be in the list for good. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED,
    /** A later decision took its place. */
    SUPERSEDED,
    /** Its last day is over, or somebody ended it. */
    LAPSED;

    private static final StateMachine<LimitState> MOVES = StateMachine.of("credit limit", LimitState.class)
            .begins(DRAFT)
            .begins(SUBMITTED)
            .begins(APPROVED)
            .move(DRAFT, List.of(SUBMITTED, WITHDRAWN))
            .move(SUBMITTED, List.of(APPROVED, REFUSED, WITHDRAWN, EXPIRED))
            .move(APPROVED, List.of(SUPERSEDED, LAPSED))
            .build();

    private static final Set<LimitState> DECIDED = EnumSet.of(APPROVED, SUPERSEDED, LAPSED);

    /** {@return the moves between the states} */
    public static StateMachine<LimitState> moves() {
        return MOVES;
    }

    /** {@return whether it was approved, though it may be over by now} */
    public boolean wasApproved() {
        return DECIDED.contains(this);
    }
}
