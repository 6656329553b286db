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

    /**
     * Stores a comment: a new one at version 0, else over the version it carries.
     *
     * @return the stored comment, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Comment save(Comment comment);

    /**
     * Removes a comment at the version it carries.
     *
     * @throws StaleVersionException if another version is stored, or none
     */
    void remove(Comment comment);
}
