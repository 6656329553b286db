package io.creditkit.customer.internal;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.file.Comment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Not for hosts: how the trail of a customer tells of its comments, and what they were at a past moment. */
public final class PastComments {
    private static final String COMMENT = "comment";
    private static final String ID = "commentId";

    private final CustomerId customer;
    private final Map<String, Comment> living;
    private final Map<String, Comment> byId = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private PastComments(CustomerId customer, List<Comment> living) {
        this.customer = customer;
        this.living = living.stream().collect(Collectors.toMap(Comment::id, Function.identity()));
    }

    /**
     * {@return the comments on a customer before that moment, in no order, each at version 0} Of one that came from another customer and
     * is gone the trail tells the moment and who brought it, in place of when it was written and by whom.
     *
     * @param trail what happened to the customer, in order
     * @param living the comments that are stored on it: they tell when they were written and by whom, and what a trail from before it told ids
     *     leaves open
     */
    public static List<Comment> before(Instant end, CustomerId customer, List<AuditEntry> trail, List<Comment> living) {
        PastComments past = new PastComments(customer, living);
        trail.forEach(entry -> past.take(entry, end));
        living.stream()
                .filter(comment -> comment.at().isBefore(end) && !past.named.contains(comment.id()))
                .forEach(comment -> past.byId.put(comment.id(), comment.stored(0)));
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

    private void take(AuditEntry entry, Instant end) {
        Optional<FieldChange> change = of(entry, COMMENT);
        Optional<FieldChange> id = of(entry, ID);
        if (change.isEmpty() || id.isEmpty()) {
            return;
        }
        if (entry.at().isBefore(end)) {
            apply(entry, change.get(), id.get());
        } else {
            id.get().before().ifPresent(known -> applyLater(known, change.get(), end));
        }
        id.get().before().ifPresent(named::add);
        id.get().after().ifPresent(named::add);
    }

    private void apply(AuditEntry entry, FieldChange change, FieldChange id) {
        Optional<Comment> former = id.before().flatMap(known -> Optional.ofNullable(byId.remove(known)));
        id.after()
                .ifPresent(written -> change.after().ifPresent(text -> {
                    Optional<Comment> origin =
                            Optional.ofNullable(living.get(written)).or(() -> former);
                    byId.put(
                            written,
                            comment(
                                    written,
                                    text,
                                    origin.map(Comment::at).orElse(entry.at()),
                                    origin.map(Comment::by).orElse(entry.by())));
                }));
    }

    /** What is first named when it is changed was written when the trail told no ids. */
    private void applyLater(String id, FieldChange change, Instant end) {
        Optional.ofNullable(living.get(id))
                .filter(comment -> comment.at().isBefore(end) && !named.contains(id))
                .ifPresent(comment ->
                        change.before().ifPresent(text -> byId.put(id, comment(id, text, comment.at(), comment.by()))));
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
