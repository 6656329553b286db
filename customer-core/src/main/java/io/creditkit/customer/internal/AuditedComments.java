package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.storage.CommentStore;
import java.util.List;
import java.util.Optional;

/** Comments, each change of which is written into the audit trail of its customer, whose erasure then covers it. */
record AuditedComments(CommentStore store, Auditor auditor) implements CommentStore {
    @Override
    public Optional<Comment> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Comment> of(CustomerId customer) {
        return store.of(customer);
    }

    /** One that goes over to another customer, as by a merge, leaves the trail of the former and comes into that of the new one. */
    @Override
    public Comment save(Comment comment) {
        Optional<Comment> before = store.find(comment.id());
        Comment stored = store.save(comment);
        Optional<Comment> moved = before.filter(former -> !former.customer().equals(stored.customer()));
        moved.ifPresent(former -> note(Optional.of(former), Optional.empty()));
        note(moved.isPresent() ? Optional.empty() : before, Optional.of(stored));
        return stored;
    }

    @Override
    public void remove(Comment comment) {
        Optional<Comment> before = store.find(comment.id());
        store.remove(comment);
        note(before, Optional.empty());
    }

    private void note(Optional<Comment> before, Optional<Comment> after) {
        List<FieldChange> changes = PastComments.changes(before, after);
        after.or(() -> before)
                .filter(comment -> !changes.isEmpty())
                .ifPresent(comment -> auditor.note(Subject.of(comment.customer()), AuditEntry.Action.CHANGED, changes));
    }
}
