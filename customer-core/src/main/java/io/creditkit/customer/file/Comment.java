package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.EntryRules;
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
 * @param version 0 for one never stored, and for one as it was on a past day; the storage adds 1 at each write
 */
public record Comment(String id, CustomerId customer, String text, Place place, Instant at, Actor by, long version) {
    /** Where a comment is shown. */
    public enum Place {
        /** On top of the file, as a key comment. */
        PINNED,
        /** Among the others. */
        BELOW
    }

    /** What the text of a comment must be. */
    static final EntryRules<String> TEXT = new EntryRules<String>("comment").must("text", text -> text, 4000);

    /** Refuses what no comment can be, by an {@link InvalidEntryException}. */
    public Comment {
        TEXT.check(text);
    }

    /** A comment that was never stored. */
    public Comment(String id, CustomerId customer, String text, Place place, Instant at, Actor by) {
        this(id, customer, text, place, at, by, 0);
    }

    /** {@return the same with another text, to be saved} */
    public Comment saying(String words) {
        return new Comment(id, customer, words, place, at, by, version);
    }

    /** {@return the same at another place, to be saved} */
    public Comment placed(Place other) {
        return new Comment(id, customer, text, other, at, by, version);
    }

    /** {@return the same on another customer, to be saved} */
    public Comment on(CustomerId other) {
        return new Comment(id, other, text, place, at, by, version);
    }

    /** {@return the same as stored with that version} */
    public Comment stored(long as) {
        return new Comment(id, customer, text, place, at, by, as);
    }

    @Override
    public String toString() {
        return "Comment{" + id + " on " + customer + ", " + place + "}";
    }
}
