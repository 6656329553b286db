package io.creditkit.customer.privacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happens to records of one kind when a person is erased. Of one kind some may go while others are kept, and those until different
 * days: there is a line for each then.
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

    static ErasureLine gone(PersonalDataHolder holder, int records, String reason) {
        return new ErasureLine(holder.recordType(), holder.action(), records, reason, Optional.empty());
    }

    /** For what a holder kept that the host does not give any more. */
    static ErasureLine goneWithHolder(ErasureLine line, String reason) {
        return new ErasureLine(line.recordType(), Action.DELETED, line.records(), reason, Optional.empty());
    }

    static ErasureLine kept(PersonalDataHolder holder, int records, String reason, LocalDate until) {
        return new ErasureLine(holder.recordType(), Action.KEPT, records, reason, Optional.of(until));
    }

    public ErasureLine {
        if ((action == Action.KEPT) != retainUntil.isPresent()) {
            throw new IllegalArgumentException("Records are kept until a day, and others are not.");
        }
    }
}
