package io.creditkit.customer.audit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change of one thing. Entries are added and never changed, save that an erasure takes the values and the reason out.
 *
 * @param subject what was changed
 * @param sequence 0 until it is stored, then 1, 2, 3 and so on for each subject
 * @param action what was done
 * @param at when, to the microsecond
 * @param by who
 * @param reason why, if the actor said so
 * @param source by what way the values came
 * @param changes the fields that got another value
 */
public record AuditEntry(
        Subject subject,
        long sequence,
        Action action,
        Instant at,
        Actor by,
        Optional<String> reason,
        ChangeSource source,
        List<FieldChange> changes) {
    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        REMOVED,
        /** Personal data was taken out, this trail included. */
        ERASED
    }

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** {@return a copy as the storage numbered it} */
    public AuditEntry numbered(long number) {
        return new AuditEntry(subject, number, action, at, by, reason, source, changes);
    }

    /** {@return a copy that tells who, when and which fields, and neither values nor reason} */
    public AuditEntry withoutValues() {
        return new AuditEntry(
                subject,
                sequence,
                action,
                at,
                by,
                Optional.empty(),
                source,
                changes.stream().map(FieldChange::withoutValues).toList());
    }

    @Override
    public String toString() {
        return "AuditEntry{" + action + " " + subject + " #" + sequence + " by " + by + " at " + at + ", " + changes
                + "}";
    }
}
