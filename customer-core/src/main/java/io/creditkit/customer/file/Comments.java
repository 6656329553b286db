package io.creditkit.customer.file;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import java.util.List;

/**
 * Comments on customers, key comments pinned on top among them. Thread-safe. To read needs {@link Permission#VIEW_CUSTOMERS}, to
 * write {@link Permission#EDIT_COMMENTS}.
 */
public final class Comments {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Comments(WorkContext context) {
        this.context = context;
    }

    /** {@return the comments on a customer: pinned ones first, then newest} */
    public List<Comment> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.comments().of(customer));
    }

    /**
     * Writes a comment.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public Comment write(CustomerId customer, String text, Comment.Place place) {
        context.require(Permission.EDIT_COMMENTS);
        Comment comment = new Comment(context.ids().next(), customer, text, place, context.now(), context.actor());
        return context.inUnitOfWork(work -> {
            if (work.customers().find(customer).isEmpty()) {
                throw new UnknownReferenceException("customer", customer);
            }
            work.comments().put(comment);
            return comment;
        });
    }

    /**
     * Pins a comment, or unpins it.
     *
     * @throws UnknownReferenceException if there is no such comment
     */
    public Comment place(String id, Comment.Place place) {
        context.require(Permission.EDIT_COMMENTS);
        return context.inUnitOfWork(work -> {
            Comment before = work.comments().find(id).orElseThrow(() -> new UnknownReferenceException("comment", id));
            Comment after = new Comment(before.id(), before.customer(), before.text(), place, before.at(), before.by());
            work.comments().put(after);
            return after;
        });
    }

    /** Removes a comment, if it is there. */
    public void remove(String id) {
        context.require(Permission.EDIT_COMMENTS);
        context.inUnitOfWork(work -> {
            work.comments().remove(id);
            return true;
        });
    }
}
