package io.creditkit.customer.lending;

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
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause can't end on " + to + ", before it begins on " + from + ".");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException("The reason of a pause has 1 to 500 characters.");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
