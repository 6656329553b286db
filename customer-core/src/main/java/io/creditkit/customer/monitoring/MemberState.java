package io.creditkit.customer.monitoring;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** How far a company of a portfolio has come, here and at the agency. */
public enum MemberState {
    /** Wanted here, and not yet put into the agency's portfolio. */
    TO_ADD,
    /** The agency watches it, and no check for events has ended since. */
    ADDED,
    /** Watched, and every event of it is processed. */
    UP_TO_DATE,
    /** Watched, and an event of it waits to be processed. */
    CHANGED,
    /** The agency did not take it; {@link PortfolioMember#problem()} tells why. Each sync tries again. */
    ERROR,
    /** Taken out here, and still in the agency's portfolio. */
    TO_REMOVE,
    /** Taken out here and there. Kept, so that no policy puts it back against the will of the one who took it out. */
    REMOVED;

    private static final StateMachine<MemberState> MOVES = StateMachine.of("portfolio member", MemberState.class)
            .begins(TO_ADD)
            .move(TO_ADD, List.of(ADDED, ERROR, TO_REMOVE))
            .move(ADDED, List.of(UP_TO_DATE, CHANGED, ERROR, TO_REMOVE))
            // The agency may have lost it since, and not take it again.
            .move(UP_TO_DATE, List.of(CHANGED, ERROR, TO_REMOVE))
            .move(CHANGED, List.of(UP_TO_DATE, ERROR, TO_REMOVE))
            .move(ERROR, List.of(ADDED, TO_REMOVE))
            .move(TO_REMOVE, List.of(REMOVED, TO_ADD))
            .move(REMOVED, List.of(TO_ADD))
            .build();

    /** {@return the moves between the states of a company in a portfolio} */
    public static StateMachine<MemberState> moves() {
        return MOVES;
    }

    /** {@return whether the company is to be watched} */
    public boolean isWanted() {
        return this != TO_REMOVE && this != REMOVED;
    }

    /** {@return whether the agency is known to watch it} */
    public boolean isWatched() {
        return this == ADDED || this == UP_TO_DATE || this == CHANGED;
    }
}
