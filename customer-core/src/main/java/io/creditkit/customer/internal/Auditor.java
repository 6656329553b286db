package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.AuditStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes what was changed into that audit trail and tells the host of it. */
record Auditor(UnitOfWork stores, WorkContext context, AuditStore trail, Turns turns) {
    /** Waits for whoever changes what is stored of that without a version, so that the trail tells the value that was there before. */
    void turn(Subject subject) {
        turns.take(List.of(subject));
    }

    /** Notes a change from one value to the other; nothing if no field differs. */
    <T> void note(Subject subject, FieldTexts<T> fields, Optional<T> before, T after) {
        List<FieldChange> changes = fields.between(before, Optional.of(after));
        if (before.isEmpty()) {
            note(subject, AuditEntry.Action.CREATED, changes);
        } else if (!changes.isEmpty()) {
            note(subject, AuditEntry.Action.CHANGED, changes);
        }
    }

    /** Writes a change into the trail alone, for what a service tells the host of in its own words; nothing if no field differs. */
    <T> void trail(Subject subject, FieldTexts<T> fields, Optional<T> before, T after) {
        List<FieldChange> changes = fields.between(before, Optional.of(after));
        if (before.isEmpty()) {
            audit(subject, AuditEntry.Action.CREATED, changes);
        } else if (!changes.isEmpty()) {
            audit(subject, AuditEntry.Action.CHANGED, changes);
        }
    }

    /** Writes into the trail alone that this was done. */
    void audit(Subject subject, AuditEntry.Action action, List<FieldChange> changes) {
        trail.append(context.entry(subject, action, changes));
    }

    /** Notes that all of these are new. */
    <T> void noteAllNew(List<T> values, Function<T, Subject> subjects, FieldTexts<T> fields) {
        trail.appendAll(values.stream()
                .map(value -> context.entry(
                        subjects.apply(value),
                        AuditEntry.Action.CREATED,
                        fields.between(Optional.empty(), Optional.of(value))))
                .toList());
        values.forEach(value -> emit(
                subjects.apply(value),
                AuditEntry.Action.CREATED,
                fields.between(Optional.empty(), Optional.of(value))));
    }

    /** Notes what was done. The event names the fields and none of their values. */
    void note(Subject subject, AuditEntry.Action action, List<FieldChange> changes) {
        audit(subject, action, changes);
        emit(subject, action, changes);
    }

    private void emit(Subject subject, AuditEntry.Action action, List<FieldChange> changes) {
        context.emit(
                stores,
                subject,
                lower(subject.kind()) + "." + lower(action),
                Map.of(
                        "fields",
                        String.join(
                                ",", changes.stream().map(FieldChange::field).toList())));
    }

    /** Removes what the host keeps of a thing that goes. */
    void removeDetails(Subject subject) {
        new AuditedDetails(stores.details(), this).remove(subject);
    }

    /** Notes that something is gone. */
    void noteRemoval(Subject subject) {
        audit(subject, AuditEntry.Action.REMOVED, List.of());
        context.emit(stores, subject, lower(subject.kind()) + "." + lower(AuditEntry.Action.REMOVED), Map.of());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
