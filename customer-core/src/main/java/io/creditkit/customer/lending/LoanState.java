package io.creditkit.customer.lending;

import java.util.EnumSet;
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

    /** {@return the states that count as active unless a host says otherwise} */
    public static Set<LoanState> active() {
        return EnumSet.of(ACTIVE, IN_ARREARS, FROZEN, IN_DISPUTE);
    }

    /** {@return the states it may go to; empty if it is final} */
    public Set<LoanState> allowedMoves() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(REJECTED, WITHDRAWN, APPROVED);
            case APPROVED -> EnumSet.of(ACTIVE);
            case ACTIVE ->
                EnumSet.of(IN_ARREARS, FROZEN, IN_DISPUTE, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED);
            case IN_ARREARS ->
                EnumSet.of(ACTIVE, FROZEN, IN_DISPUTE, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED);
            case FROZEN -> EnumSet.of(ACTIVE, IN_ARREARS, PAID, REFINANCED, RESCHEDULED, WRITTEN_OFF, CANCELLED);
            case IN_DISPUTE -> EnumSet.of(ACTIVE, IN_ARREARS);
            case PAID -> EnumSet.of(OVERPAID);
            case OVERPAID, WRITTEN_OFF -> EnumSet.of(PAID);
            case REJECTED, WITHDRAWN, REFINANCED, RESCHEDULED, CANCELLED -> EnumSet.noneOf(LoanState.class);
        };
    }

    /** {@return whether money of it is out and owed} */
    public boolean isOwed() {
        return active().contains(this);
    }
}
