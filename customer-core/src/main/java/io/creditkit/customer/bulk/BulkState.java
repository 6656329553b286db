package io.creditkit.customer.bulk;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** How far a mass action is. */
public enum BulkState {
    /** Its customers are being written down. It stays there if that was interrupted, and can be cancelled alone. */
    PLANNING,
    /** Its customers are written down; it can run, and go on. */
    PLANNED,
    /** Every customer has a result. */
    DONE,
    /** Called off; what was done stays done. */
    CANCELLED;

    private static final StateMachine<BulkState> MOVES = StateMachine.of("mass action", BulkState.class)
            .begins(PLANNING)
            .move(PLANNING, List.of(PLANNED, CANCELLED))
            .move(PLANNED, List.of(DONE, CANCELLED))
            .build();

    /** {@return the moves that are allowed} */
    public static StateMachine<BulkState> moves() {
        return MOVES;
    }
}
