package io.creditkit.customer.action;

import io.creditkit.customer.CustomerId;

/**
 * A check that a person has to look at.
 *
 * @param state whether it failed or is unclear
 * @param customer whose
 * @param words what was asked and what came, one plain sentence
 */
public record InboxEntry(State state, CustomerId customer, String words) {
    /** How a check came out. */
    public enum State {
        /** It failed, and nothing came of it. */
        FAILED,
        /** Something came of it that a person must decide. */
        REVIEW
    }
}
