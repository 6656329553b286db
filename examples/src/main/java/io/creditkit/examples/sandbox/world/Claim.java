package io.creditkit.examples.sandbox.world;

import java.time.LocalDate;

/**
 * A creditor's claim that became public.
 *
 * @param kind what it is
 * @param on when it was registered
 * @param amount in the company's currency, whole units
 * @param state whether it has been paid since
 */
public record Claim(Kind kind, LocalDate on, long amount, State state) {

    /** {@return whether it still stands} */
    public boolean open() {
        return state == State.OPEN;
    }

    /** What a claim is. */
    public enum Kind {
        /** A court's order to pay. */
        JUDGMENT,
        /** A preferential right of the tax office (FR). */
        PRIVILEGE_TAX,
        /** A preferential right of the social security (FR). */
        PRIVILEGE_SOCIAL,
        /** A bill that was protested for lack of payment (IT). */
        PROTEST,
        /** A remark of non-payment (NO, SE). */
        REMARK,
        /** A lien of the tax office (US). */
        LIEN
    }

    /** Whether a claim still stands. */
    public enum State {
        /** Not paid. */
        OPEN,
        /** Paid. */
        SETTLED
    }
}
