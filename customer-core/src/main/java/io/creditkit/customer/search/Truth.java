package io.creditkit.customer.search;

/**
 * The answer to a question whose inputs may be unknown: Kleene's three-valued logic. What can't be known is never taken for
 * true, nor for false.
 */
public enum Truth {
    /** It holds, whatever is unknown. */
    TRUE,
    /** It does not hold, whatever is unknown. */
    FALSE,
    /** It depends on something that is not known. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** {@return whether both hold: false as soon as one is false} */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    /** {@return whether one of them holds: true as soon as one is true} */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE ? other : UNKNOWN;
    }

    /** {@return the opposite; that of unknown is unknown} */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** {@return whether it holds for sure: what a filter keeps} */
    public boolean isTrue() {
        return this == TRUE;
    }
}
