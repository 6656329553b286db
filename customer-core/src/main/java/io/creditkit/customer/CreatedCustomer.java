package io.creditkit.customer;

import io.creditkit.customer.quality.DuplicateCheck;
import java.util.Optional;

/**
 * What became of a customer that somebody entered.
 *
 * @param customer what is stored: the new customer, or the one that was known by an external id; empty if others are like it and
 *     the user is to be asked first
 * @param duplicates the customers that it may be, for the user to look at
 */
public record CreatedCustomer(Optional<Customer> customer, DuplicateCheck duplicates) {
    /** What is done if customers are stored that it may be. */
    public enum IfAlike {
        /** Nothing is stored, so that the user can be asked. */
        ASK,
        /** It is stored all the same: the user was asked, and said so. */
        STORE
    }
}
