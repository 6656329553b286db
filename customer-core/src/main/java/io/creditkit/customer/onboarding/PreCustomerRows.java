package io.creditkit.customer.onboarding;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a list of pre-customers, without how many there are.
 *
 * @param rows newest first, then by id
 * @param next the place to go on behind; empty if there are no more rows
 */
public record PreCustomerRows(List<PreCustomer> rows, Optional<PreCustomerId> next) {
    public PreCustomerRows {
        rows = List.copyOf(rows);
    }
}
