package io.creditkit.customer.risk;

import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.Truth;
import java.util.OptionalInt;

/**
 * A fact that outweighs every point.
 *
 * @param criteria when it holds
 * @param riskClass the customer is in this class at best
 * @param cap the score is this at best; empty leaves it as it is
 * @param reason what it says, one plain sentence
 * @param undecided what becomes of the score while nobody knows whether it holds
 */
record KnockOut(Criteria criteria, RiskClass riskClass, OptionalInt cap, String reason, Undecided undecided) {
    /** What becomes of the score while nobody knows whether the fact holds. */
    enum Undecided {
        /** It stays, without a class, since it is not firm. */
        KEEP,
        /** It is no better than if the fact held, or else nobody would gain more than by hiding it. */
        CAP
    }

    /** Whether it bounds the score of a customer of whom this is known. */
    boolean caps(Truth truth) {
        return truth.isTrue() || (truth == Truth.UNKNOWN && undecided == Undecided.CAP);
    }
}
