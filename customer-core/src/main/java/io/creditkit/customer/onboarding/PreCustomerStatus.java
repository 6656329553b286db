package io.creditkit.customer.onboarding;

import io.creditkit.customer.state.StateMachine;
import java.util.List;

/** How far onboarding has come (domain guide: states of a pre-customer). */
public enum PreCustomerStatus {
    /** Begun; nothing was checked yet. */
    STARTED,
    /** A required requirement is not met. */
    REQUIREMENTS_PENDING,
    /** Every required requirement is met. */
    READY,
    /** A customer was made of it; final but for erasure. */
    CONVERTED,
    /** The host does not want it; final but for erasure. */
    REJECTED,
    /** Nothing happened for too long; final but for erasure. */
    EXPIRED,
    /** It does not want to; final but for erasure. */
    WITHDRAWN,
    /** Personal data removed; final. */
    ERASED;

    private static final StateMachine<PreCustomerStatus> MOVES = StateMachine.of(
                    "pre-customer", PreCustomerStatus.class)
            .begins(STARTED)
            .move(STARTED, List.of(REQUIREMENTS_PENDING, REJECTED, EXPIRED, WITHDRAWN, ERASED))
            .move(REQUIREMENTS_PENDING, List.of(READY, REJECTED, EXPIRED, WITHDRAWN, ERASED))
            .move(READY, List.of(REQUIREMENTS_PENDING, CONVERTED, REJECTED, EXPIRED, WITHDRAWN, ERASED))
            .move(CONVERTED, List.of(ERASED))
            .move(REJECTED, List.of(ERASED))
            .move(EXPIRED, List.of(ERASED))
            .move(WITHDRAWN, List.of(ERASED))
            .build();

    /** {@return the moves between the states of a pre-customer} */
    public static StateMachine<PreCustomerStatus> moves() {
        return MOVES;
    }

    /** {@return whether onboarding goes on} */
    public boolean isOpen() {
        return this == STARTED || this == REQUIREMENTS_PENDING || this == READY;
    }
}
