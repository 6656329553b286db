package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;

/**
 * A customer that stands elsewhere than before, or than by the other card.
 *
 * @param customer the customer
 * @param number the customer's number
 * @param from where it stood
 * @param to where it stands
 */
public record Mover(CustomerId customer, String number, Standing from, Standing to) {
    boolean changesClass() {
        return from.riskClass() != to.riskClass();
    }

    int points() {
        return from.pointsTo(to);
    }
}
