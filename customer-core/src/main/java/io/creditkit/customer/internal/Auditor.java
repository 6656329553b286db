package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what was changed into the audit trail and tells the host of it. */
record Auditor(UnitOfWork stores, WorkContext context) {
    /** Notes a change from one value to the other; nothing if no field differs. */
    <T> void note(Subject subject, FieldTexts<T> fields, Optional<T> before, T after) {
        List<FieldChange> changes = fields.between(before, Optional.of(after));
        if (before.isEmpty() || !changes.isEmpty()) {
            AuditEntry.Action action = before.isEmpty() ? AuditEntry.Action.CREATED : AuditEntry.Action.CHANGED;
            context.audit(stores, subject, action, changes);
            String type = subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + (before.isEmpty() ? ".created" : ".changed");
            context.emit(
                    stores,
                    subject,
                    type,
                    Map.of(
                            "fields",
                            String.join(
                                    ",",
                                    changes.stream().map(FieldChange::field).toList())));
        }
    }

    /** Notes that something is gone. */
    void noteRemoval(Subject subject) {
        context.audit(stores, subject, AuditEntry.Action.REMOVED, List.of());
        String type = subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".removed";
        context.emit(stores, subject, type, Map.of());
    }
}
