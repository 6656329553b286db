package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.AttachmentStore;
import java.util.List;
import java.util.Optional;

/** Attached files, each change of which is written into the audit trail of its owner, whose erasure then covers it. */
record AuditedAttachments(AttachmentStore store, Auditor auditor) implements AttachmentStore {
    @Override
    public Optional<Attachment> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Attachment> of(Subject owner) {
        return store.of(owner);
    }

    @Override
    public long count(String sha256) {
        return store.count(sha256);
    }

    @Override
    public void put(Attachment attachment) {
        Optional<Attachment> before = store.find(attachment.id());
        store.put(attachment);
        if (before.isEmpty()) {
            note(attachment.owner(), Optional.empty(), Optional.of(attachment.name()));
        } else if (before.get().owner().kind() == Subject.Kind.PRE_CUSTOMER
                && !before.get().owner().equals(attachment.owner())) {
            note(before.get().owner(), Optional.of(attachment.name()), Optional.empty());
            note(attachment.owner(), Optional.empty(), Optional.of(attachment.name()));
        }
    }

    @Override
    public void remove(String id) {
        Optional<Attachment> before = store.find(id);
        store.remove(id);
        before.ifPresent(gone -> note(gone.owner(), Optional.of(gone.name()), Optional.empty()));
    }

    @Override
    public void keepBytes(String sha256, byte[] bytes) {
        store.keepBytes(sha256, bytes);
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return store.bytes(sha256);
    }

    private void note(Subject owner, Optional<String> before, Optional<String> after) {
        auditor.note(owner, AuditEntry.Action.CHANGED, List.of(new FieldChange("attachment", before, after)));
    }
}
