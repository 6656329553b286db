package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.file.Comment;
import java.util.List;
import java.util.Optional;

/** Keeps comments on customers. */
public interface CommentStore {
    /** {@return the comment with that id} */
    Optional<Comment> find(String id);

    /** {@return the comments on a customer: pinned ones first, then newest, then by id} */
    List<Comment> of(CustomerId customer);

    /** Stores a comment in place of the one with its id. */
    void put(Comment comment);

    /** Removes a comment, if it is there. */
    void remove(String id);
}
