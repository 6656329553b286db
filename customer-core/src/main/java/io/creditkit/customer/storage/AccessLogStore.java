package io.creditkit.customer.storage;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import java.time.Instant;
import java.util.List;

/** Keeps the log of who looked at what. Entries are added and never changed, save by {@link #eraseEnquiries}. */
public interface AccessLogStore {
    /** The most entries that one answer of {@link #between} holds. */
    int MAX_PAGE = 1000;

    /** Adds an entry. Equal entries are kept side by side: each was a look of its own. */
    void add(AccessEntry entry);

    /** Adds entries, in this order. As given here one by one; a storage that is asked over a network does better. */
    default void addAll(List<AccessEntry> entries) {
        entries.forEach(this::add);
    }

    /** {@return the entries of a subject in the order they were added} */
    List<AccessEntry> of(Subject subject);

    /**
     * {@return the entries of that time, by moment, then kind of subject (in the order of the constants), then id, then as
     *     added}
     *
     * @param from inclusive
     * @param until exclusive
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<AccessEntry> between(Instant from, Instant until, int limit);

    /**
     * Empties the detail of each {@link AccessEntry.Kind#ENQUIRY} about a subject: the companies that an agency told tell who it is.
     * The entries stay, and so do those of other kinds.
     */
    void eraseEnquiries(Subject subject);
}
