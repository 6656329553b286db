package io.creditkit.customer.lending;

import io.creditkit.customer.state.StateMachine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The states of a loan, and where each may go (domain guide, states of a loan). */
public enum LoanState {
    /** Asked for, not decided. */
    REQUESTED,
    /** Not granted; final. */
    REJECTED,
    /** The customer asks no more; final. */
    WITHDRAWN,
    /** Granted, not paid out. */
    APPROVED,
    /** Paid out, and paid back in time. */
    ACTIVE,
    /** Paid out, and late. Follows from the days past due. */
    IN_ARREARS,
    /** Held still by a person. */
    FROZEN,
    /** The customer disputes it. */
    IN_DISPUTE,
    /** Paid back. */
    PAID,
    /** Paid back with too much; the rest is to be refunded. */
    OVERPAID,
    /** Replaced by a new loan; final. */
    REFINANCED,
    /** Replaced by a new plan; final. */
    RESCHEDULED,
    /** Given up. May still be paid late; both facts are kept. */
    WRITTEN_OFF,
    /** Taken back; final. */
    CANCELLED;

    private static final StateMachine<LoanState> MOVES = StateMachine.of("loan", LoanState.class)
            .begins(REQUESTED)
            .move(REQUESTED, List.of(REJECTED, WITHDRAWN, APPROVED))
            .move(APPROVED, List.of(ACTIVE))
            .move(
                    ACTIVE,
                    List.of(IN_ARREARS, FROZEN, IN_DISPUTE, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED))
            .move(
                    IN_ARREARS,
                    List.of(ACTIVE, FROZEN, IN_DISPUTE, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED))
            .move(FROZEN, List.of(ACTIVE, IN_ARREARS, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED))
            .move(IN_DISPUTE, List.of(ACTIVE, IN_ARREARS))
            .move(PAID, List.of(OVERPAID))
            .move(OVERPAID, List.of(PAID))
            .move(WRITTEN_OFF, List.of(PAID))
            .build();

    /** {@return the moves between the states of a loan} */
    public static StateMachine<LoanState> moves() {
        return MOVES;
    }

    /** {@return the states that count as active unless a host says otherwise} */
    public static Set<LoanState> active() {
        return EnumSet.of(ACTIVE, IN_ARREARS, FROZEN, IN_DISPUTE);
    }

    /** {@return the states it may go to; empty if it is final} */
    public Set<LoanState> allowedMoves() {
        return MOVES.allowedFrom(this);
    }

    /** {@return whether money may come for it: while it is owed, late, or more than is owed} */
    boolean takesPayments() {
        return isOwed() || this == PAID || this == OVERPAID || this == WRITTEN_OFF;
    }

    /** {@return whether money of it is out and owed} */
    public boolean isOwed() {
        return active().contains(this);
    }
}
