package io.creditkit.customer.internal;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.file.Comment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Not for hosts: how the trail of a customer tells of its comments, and what they were at a past moment. */
public final class PastComments {
    private static final String COMMENT = "comment";
    private static final String ID = "commentId";

    private final CustomerId customer;
    private final Map<String, Comment> byId = new HashMap<>();

    private PastComments(CustomerId customer) {
        this.customer = customer;
    }

    /**
     * {@return the comments on a customer before that moment, in no order, each at version 0} Of one that came from another customer the
     * trail tells the moment and who brought it, in place of when it was written and by whom.
     *
     * @param trail what happened to the customer, in order
     */
    public static List<Comment> before(Instant end, CustomerId customer, List<AuditEntry> trail) {
        PastComments past = new PastComments(customer);
        trail.stream().filter(entry -> entry.at().isBefore(end)).forEach(past::take);
        return List.copyOf(past.byId.values());
    }

    /** The text, which people read in the history of the field, and the id, by which what was changed is known. */
    static List<FieldChange> changes(Optional<Comment> before, Optional<Comment> after) {
        Optional<String> former = before.map(PastComments::text);
        Optional<String> present = after.map(PastComments::text);
        return former.equals(present)
                ? List.of()
                : List.of(
                        new FieldChange(COMMENT, former, present),
                        new FieldChange(ID, before.map(Comment::id), after.map(Comment::id)));
    }

    private static String text(Comment comment) {
        return comment.place() + " " + comment.text();
    }

    private void take(AuditEntry entry) {
        Optional<FieldChange> change = of(entry, COMMENT);
        Optional<FieldChange> id = of(entry, ID);
        if (change.isEmpty() || id.isEmpty()) {
            return;
        }
        Optional<Comment> former = id.get().before().flatMap(known -> Optional.ofNullable(byId.remove(known)));
        id.get()
                .after()
                .ifPresent(written -> change.get()
                        .after()
                        .ifPresent(text -> byId.put(
                                written,
                                comment(
                                        written,
                                        text,
                                        former.map(Comment::at).orElse(entry.at()),
                                        former.map(Comment::by).orElse(entry.by())))));
    }

    private Comment comment(String id, String placeAndText, Instant at, Actor by) {
        int blank = placeAndText.indexOf(' ');
        return new Comment(
                id,
                customer,
                placeAndText.substring(blank + 1),
                Comment.Place.valueOf(placeAndText.substring(0, blank)),
                at,
                by);
    }

    private static Optional<FieldChange> of(AuditEntry entry, String field) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .findFirst();
    }
}
