package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import java.time.Instant;

/**
 * A comment on a customer. May hold personal data, so the text is not printed.
 *
 * @param id the id, never reused
 * @param customer on whom
 * @param text what was written, 1 to 4000 characters
 * @param place where it is shown
 * @param at when it was written, to the microsecond
 * @param by who wrote it
 */
public record Comment(String id, CustomerId customer, String text, Place place, Instant at, Actor by) {
    /** Where a comment is shown. */
    public enum Place {
        /** On top of the file, as a key comment. */
        PINNED,
        /** Among the others. */
        BELOW
    }

    public Comment {
        if (text.isBlank() || text.length() > 4000) {
            throw new IllegalArgumentException("A comment has 1 to 4000 characters and is not blank.");
        }
    }

    @Override
    public String toString() {
        return "Comment{" + id + " on " + customer + ", " + place + "}";
    }
}
