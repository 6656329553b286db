package io.creditkit.customer.lending;

import io.creditkit.customer.internal.EntryCheck;
import java.time.LocalDate;

/**
 * Days that do not count as days past due, such as those of an agreed holiday.
 *
 * @param from the first of them; may lie in the past
 * @param to the last of them, not before the first
 * @param reason why, 1 to 500 characters
 */
public record DelinquencyPause(LocalDate from, LocalDate to, String reason) {
    public DelinquencyPause {
        EntryCheck.of("pause")
                .never("to", () -> to.isBefore(from), "before-first-day", "It lies before the first day.")
                .must("reason", reason, 500)
                .refuse();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Without the words, which may name a person. */
    @Override
    public String toString() {
        return "DelinquencyPause[from=" + from + ", to=" + to + "]";
    }
}
