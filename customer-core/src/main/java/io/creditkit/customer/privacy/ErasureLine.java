package io.creditkit.customer.privacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happens to the records of one kind when a person is erased.
 *
 * @param recordType the kind, such as {@code invoice}
 * @param action what happens
 * @param records how many records
 * @param reason why, in a sentence that the person may be told
 * @param retainUntil the last day they are kept; there exactly if they are kept
 */
public record ErasureLine(
        String recordType, Action action, int records, String reason, Optional<LocalDate> retainUntil) {
    /** What happens. */
    public enum Action {
        /** They are gone. */
        DELETED,
        /** They stay without the person. */
        ANONYMISED,
        /** They stay as they are, as a duty to keep them stands against the erasure (GDPR, article 17 (3)). */
        KEPT
    }

    public ErasureLine {
        if ((action == Action.KEPT) != retainUntil.isPresent()) {
            throw new IllegalArgumentException("Records are kept until a day, and others are not.");
        }
    }
}
