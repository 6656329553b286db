package io.creditkit.customer;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** What a customer may still do (domain guide: states of a customer). */
public enum CustomerStatus {
    /** May pay and ask for credit. */
    ENABLED,
    /** May pay; no new credit. */
    DISABLED,
    /** No business; data stays readable. */
    BLOCKED,
    /** Personal data removed; final. */
    ERASED;

    private static final StateMachine<CustomerStatus> MOVES = StateMachine.of("customer", CustomerStatus.class)
            .begins(ENABLED)
            .begins(DISABLED)
            .begins(BLOCKED)
            .move(ENABLED, List.of(DISABLED, BLOCKED, ERASED))
            .move(DISABLED, List.of(ENABLED, BLOCKED, ERASED))
            .move(BLOCKED, List.of(ENABLED, DISABLED, ERASED))
            .build();

    /** {@return the moves between the states of a customer} */
    public static StateMachine<CustomerStatus> moves() {
        return MOVES;
    }
}
