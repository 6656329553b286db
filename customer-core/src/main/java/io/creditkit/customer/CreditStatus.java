package io.creditkit.customer;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** Whether a legal entity may take more credit (domain guide: credit status). */
public enum CreditStatus {
    /** No check is made, as a person said. */
    NO_CHECK,
    /** Within the limit. */
    OK,
    /** Close to the limit. */
    WATCH,
    /** Over the limit. */
    HOLD,
    /** No credit, as a person said. */
    STOP;

    private static final StateMachine<CreditStatus> MOVES = StateMachine.of("credit status", CreditStatus.class)
            .begins(OK)
            .begins(NO_CHECK)
            .move(OK, List.of(WATCH, HOLD, STOP, NO_CHECK))
            .move(WATCH, List.of(OK, HOLD, STOP, NO_CHECK))
            .move(HOLD, List.of(OK, WATCH, STOP, NO_CHECK))
            .move(STOP, List.of(OK, WATCH, HOLD, NO_CHECK))
            .move(NO_CHECK, List.of(OK, WATCH, HOLD, STOP))
            .build();

    /** {@return the moves between the credit statuses} */
    public static StateMachine<CreditStatus> moves() {
        return MOVES;
    }

    /** {@return whether a person sets it, so that no computation overwrites it} */
    public boolean isSetByHand() {
        return this == STOP || this == NO_CHECK;
    }

    /** {@return what holds after a computation came to the given status: this one, if a person set it} */
    public CreditStatus afterComputing(CreditStatus computed) {
        return isSetByHand() ? this : computed;
    }
}
