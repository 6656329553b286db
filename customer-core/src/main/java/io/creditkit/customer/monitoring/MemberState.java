package io.creditkit.customer.monitoring;

/** How far a company of a portfolio has come, here and at the agency. */
public enum MemberState {
    /** Wanted here, and not yet put into the agency's portfolio. */
    TO_ADD,
    /** The agency watches it, and no check for events has ended since. */
    ADDED,
    /** Watched, and every event of it is processed. */
    UP_TO_DATE,
    /** Watched, and an event of it waits to be processed. */
    CHANGED,
    /** The agency did not take it; {@link PortfolioMember#problem()} tells why. Each sync tries again. */
    ERROR,
    /** Taken out here, and still in the agency's portfolio. */
    TO_REMOVE,
    /** Taken out here and there. Kept, so that no policy puts it back against the will of the one who took it out. */
    REMOVED;

    /** {@return whether the company is to be watched} */
    public boolean isWanted() {
        return this != TO_REMOVE && this != REMOVED;
    }

    /** {@return whether the agency is known to watch it} */
    public boolean isWatched() {
        return this == ADDED || this == UP_TO_DATE || this == CHANGED;
    }
}
