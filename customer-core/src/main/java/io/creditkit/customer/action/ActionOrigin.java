package io.creditkit.customer.action;

/**
 * What an action was made for.
 *
 * @param kind the kind of thing
 * @param reference its id; blank if a person made it for a reason of its own
 */
public record ActionOrigin(Kind kind, String reference) {
    /** The kinds of things that actions are made for. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** An alert that fired. */
        ALERT,
        /** An event of the agency. */
        EVENT,
        /** A step of a collection scenario. */
        SCENARIO,
        /** A review that is due. */
        REVIEW,
        /** An assessment by scorecard that somebody contests. */
        CONTEST
    }

    public ActionOrigin {
        if (reference.length() > 191) {
            throw new IllegalArgumentException("The reference of an action has at most 191 characters.");
        }
    }

    /** {@return that a person made it} */
    public static ActionOrigin person() {
        return new ActionOrigin(Kind.PERSON, "");
    }
}
