package io.creditkit.customer.lending;

import io.creditkit.customer.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a loan came to a state.
 *
 * @param to the state
 * @param on the day from which it holds
 * @param recordedAt when it was written down
 * @param by who did it
 * @param reason why, at most 500 characters
 */
public record LoanMove(LoanState to, LocalDate on, Instant recordedAt, Actor by, String reason) {
    public LoanMove {
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException("The reason of a move has 1 to 500 characters.");
        }
    }
}
