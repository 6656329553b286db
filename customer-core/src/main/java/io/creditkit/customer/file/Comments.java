package io.creditkit.customer.file;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PastComments;
import io.creditkit.customer.internal.PastContacts;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Comments on customers, key comments pinned on top among them. Thread-safe. To read needs {@link Permission#VIEW_CUSTOMERS}, to
 * write {@link Permission#EDIT_COMMENTS}.
 */
public final class Comments {
    private static final Comparator<Comment> IN_ORDER = Comparator.comparing(Comment::place)
            .thenComparing(Comment::at, Comparator.reverseOrder())
            .thenComparing(Comment::id);

    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Comments(WorkContext context) {
        this.context = context;
    }

    /** {@return the comments on a customer: pinned ones first, then newest} */
    public List<Comment> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.comments().of(PresentCustomer.of(work, customer)));
    }

    /**
     * {@return the comments on a customer as they were at the end of a past day in the kit's zone, from the audit trail: pinned ones first,
     * then newest} Each of a past day is at version 0: a past comment can't be stored. What was erased is gone there, too, and so is
     * what was removed before the trail told the ids of comments.
     *
     * @param day the day; today and later give the present ones, as {@link #of} does
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what was removed since
     */
    public List<Comment> asOf(CustomerId customer, LocalDate day) {
        if (!day.isBefore(context.today())) {
            return of(customer);
        }
        context.require(Permission.VIEW_CUSTOMERS);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return context
                .inUnitOfWork(work -> {
                    CustomerId then = PastContacts.customerOn(work, end, customer);
                    return PastComments.before(
                            end,
                            then,
                            work.audit().of(Subject.of(then)),
                            work.comments().of(then));
                })
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /**
     * {@return who changed the comments on a customer, when, and from what to what, oldest first} A text begins with its place.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public List<FieldHistory> history(CustomerId customer) {
        return new AuditTrail(context).field(Subject.of(customer), "comment");
    }

    /**
     * Writes a comment.
     *
     * @throws io.creditkit.customer.InvalidEntryException if the text is blank or too long
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public Comment write(CustomerId customer, String text, Comment.Place place) {
        context.require(Permission.EDIT_COMMENTS);
        String words = Comment.TEXT.storable(text);
        return context.inUnitOfWork(work -> work.comments()
                .save(new Comment(
                        context.ids().next(),
                        LivingCustomer.of(work, customer),
                        words,
                        place,
                        context.now(),
                        context.actor())));
    }

    /**
     * Stores another text or place of a comment over the version it was read at. Whose it is, and who wrote it when, stays; who changed it is
     * in the history.
     *
     * <pre>{@code
     * comments.save(comment.saying("Pays at the end of the month."));
     * }</pre>
     *
     * @return what is stored now, its version 1 higher
     * @throws io.creditkit.customer.InvalidEntryException if the text is another one that can't be stored
     * @throws UnknownReferenceException if there is no such comment
     * @throws StaleVersionException if somebody else changed it since it was read, or it is at version 0: one of a past day
     */
    public Comment save(Comment read) {
        context.require(Permission.EDIT_COMMENTS);
        return context.inUnitOfWork(work -> {
            Comment before = asRead(work, read);
            Comment.TEXT.require(read.text(), Optional.of(before.text()));
            return work.comments()
                    .save(before.saying(read.text()).placed(read.place()).stored(read.version()));
        });
    }

    /**
     * Pins a comment, or unpins it, whatever its version is.
     *
     * @throws UnknownReferenceException if there is no such comment
     */
    public Comment place(String id, Comment.Place place) {
        context.require(Permission.EDIT_COMMENTS);
        return context.inRepeatedUnitOfWork(
                work -> work.comments().save(existing(work, id).placed(place)));
    }

    /** Removes a comment, if it is there, whatever its version is. */
    public void remove(String id) {
        context.require(Permission.EDIT_COMMENTS);
        context.inRepeatedUnitOfWork(work -> {
            work.comments().find(id).ifPresent(work.comments()::remove);
            return true;
        });
    }

    /**
     * Removes a comment as it was read.
     *
     * @throws UnknownReferenceException if there is no such comment
     * @throws StaleVersionException if somebody else changed it since it was read, or it is at version 0: one of a past day
     */
    public void remove(Comment read) {
        context.require(Permission.EDIT_COMMENTS);
        context.inUnitOfWork(work -> {
            work.comments().remove(asRead(work, read));
            return true;
        });
    }

    private static Comment asRead(UnitOfWork work, Comment read) {
        Comment stored = existing(work, read.id());
        if (stored.version() != read.version()) {
            throw new StaleVersionException("comment " + read.id(), read.version(), stored.version());
        }
        return stored;
    }

    private static Comment existing(UnitOfWork work, String id) {
        return work.comments().find(id).orElseThrow(() -> new UnknownReferenceException("comment", id));
    }
}
