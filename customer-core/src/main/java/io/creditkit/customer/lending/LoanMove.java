package io.creditkit.customer.lending;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.EntryCheck;
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
        EntryCheck.of("move of a loan").must("reason", reason, 500).refuse();
    }

    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "LoanMove[to=" + to + ", on=" + on + ", recordedAt=" + recordedAt + ", by=" + by + "]";
    }
}
