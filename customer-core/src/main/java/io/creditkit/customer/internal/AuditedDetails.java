package io.creditkit.customer.internal;

import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeText;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.DetailsStore;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Details of things, each change of which is written into the audit trail of the thing, as of a customer. */
record AuditedDetails(DetailsStore store, Auditor auditor) implements DetailsStore {
    private static final FieldTexts<SubjectDetails> FIELDS = new FieldTexts<SubjectDetails>()
            .each("externalId.", SubjectDetails::externalIds)
            .each("attribute.", details -> AttributeText.plain(details.attributes()));

    @Override
    public Optional<SubjectDetails> find(Subject subject) {
        return store.find(subject);
    }

    @Override
    public List<SubjectDetails> findAll(Collection<Subject> subjects) {
        return store.findAll(subjects);
    }

    @Override
    public Optional<SubjectDetails> findByExternalId(Subject.Kind kind, ExternalId id) {
        return store.findByExternalId(kind, id);
    }

    /** Who read that there are none read version 0, so it is told of a newer version as anybody else is. */
    @Override
    public SubjectDetails save(SubjectDetails details) {
        Optional<SubjectDetails> before = store.find(details.subject());
        if (details.version() == 0 && before.isPresent()) {
            throw new StaleVersionException(
                    "details of " + details.subject(), 0, before.get().version());
        }
        SubjectDetails stored = store.save(details);
        note(stored.subject(), before, Optional.of(stored));
        return stored;
    }

    @Override
    public void remove(Subject subject) {
        store.find(subject).ifPresent(former -> {
            store.remove(subject);
            note(subject, Optional.of(former), Optional.empty());
        });
    }

    private void note(Subject subject, Optional<SubjectDetails> before, Optional<SubjectDetails> after) {
        List<FieldChange> changes = FIELDS.between(before, after);
        if (!changes.isEmpty()) {
            auditor.note(subject, AuditEntry.Action.CHANGED, changes);
        }
    }
}
