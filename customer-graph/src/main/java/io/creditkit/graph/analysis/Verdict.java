package io.creditkit.graph.analysis;

/** What can be said about a question whose facts may be ranges or missing. Missing facts never make a {@code NO}. */
public enum Verdict {
    /** It is so, whatever the open facts turn out to be. */
    YES,
    /** It is not so, whatever the open facts turn out to be. */
    NO,
    /** The known ranges allow both. */
    POSSIBLE,
    /** Nothing is known that could decide it, such as a ring of companies that own each other wholly, or no holder at all. */
    UNDETERMINED;

    /** Whether one of two things is so. */
    Verdict or(Verdict other) {
        if (this == YES || other == YES) {
            return YES;
        }
        if (this == POSSIBLE || other == POSSIBLE) {
            return POSSIBLE;
        }
        return this == NO ? other : this;
    }

    /** Whether both of two things are so. */
    Verdict and(Verdict other) {
        if (this == NO || other == NO) {
            return NO;
        }
        if (this == YES) {
            return other;
        }
        return other == YES || other == this ? this : POSSIBLE;
    }
}
