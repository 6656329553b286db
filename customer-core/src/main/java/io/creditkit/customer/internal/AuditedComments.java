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

    @Override
    public void put(Comment comment) {
        Optional<Comment> before = store.find(comment.id());
        store.put(comment);
        note(comment, before.map(AuditedComments::text), Optional.of(text(comment)));
    }

    @Override
    public void remove(String id) {
        Optional<Comment> before = store.find(id);
        store.remove(id);
        before.ifPresent(comment -> note(comment, Optional.of(text(comment)), Optional.empty()));
    }

    private void note(Comment comment, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            auditor.note(
                    Subject.of(comment.customer()),
                    AuditEntry.Action.CHANGED,
                    List.of(new FieldChange("comment", before, after)));
        }
    }

    private static String text(Comment comment) {
        return comment.place() + " " + comment.text();
    }
}
