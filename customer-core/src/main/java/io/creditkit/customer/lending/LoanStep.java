package io.creditkit.customer.lending;

import io.creditkit.customer.internal.EntryCheck;
import java.time.LocalDate;

/**
 * That a loan came to a state, as a host tells it of a loan that it led elsewhere. Who took the loan over and when is noted with it: {@link LoanMove}.
 *
 * @param to the state
 * @param on the day from which it held
 * @param reason why, 1 to 500 characters
 */
public record LoanStep(LoanState to, LocalDate on, String reason) {
    public LoanStep {
        EntryCheck.of("move of a loan").must("reason", reason, 500).refuse();
    }

    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "LoanStep[to=" + to + ", on=" + on + "]";
    }
}
