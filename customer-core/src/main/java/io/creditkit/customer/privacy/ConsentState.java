package io.creditkit.customer.privacy;

import java.util.EnumSet;
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

    /** {@return the states it may go to; empty if it is final} */
    public Set<ConsentState> allowedMoves() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(GIVEN, REFUSED);
            case GIVEN -> EnumSet.of(WITHDRAWN, EXPIRED, SUPERSEDED);
            case REFUSED, WITHDRAWN, EXPIRED, SUPERSEDED -> EnumSet.noneOf(ConsentState.class);
        };
    }
}
