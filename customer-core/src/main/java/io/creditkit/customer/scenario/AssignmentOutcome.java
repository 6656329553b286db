package io.creditkit.customer.scenario;

import io.creditkit.customer.CustomerId;
import java.util.Optional;

/**
 * What a run did with one attribute of one customer, or would do. Where nothing is to be done there is none.
 *
 * @param customer the customer
 * @param attribute what it is about
 * @param kind what was done
 * @param from the value before; empty if there was none
 * @param to the value that the rule wants
 * @param rule the id of the rule that decided
 * @param why for people
 */
public record AssignmentOutcome(
        CustomerId customer,
        AssignedAttribute attribute,
        Kind kind,
        Optional<String> from,
        String to,
        String rule,
        String why) {
    /** What was done. */
    public enum Kind {
        /** The value was changed. */
        CHANGED,
        /** A person had chosen; that stands. */
        KEPT_AS_PINNED,
        /** The customer has to stay with the former value for a time. */
        KEPT_FOR_NOW,
        /** The value could not be applied; the reason tells why. */
        FAILED
    }

    /** Without the reason, which may tell of a person. */
    @Override
    public String toString() {
        return customer + " " + attribute + " " + kind + " from " + from + " to " + to + " by " + rule;
    }
}
