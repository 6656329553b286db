package io.creditkit.customer.storage;

import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the log of who looked at what. Entries are added and never changed, save by {@link #eraseEnquiries}. What was said in enquiries is
 * kept beside them, under the reference that an entry tells.
 */
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

    /**
     * Keeps what was said in an enquiry.
     *
     * @throws DuplicateKeyException if there is one of that reference
     */
    void keepPayload(EnquiryPayload payload);

    /** {@return what was said in the enquiry of that reference; empty if it was not kept, or not for so long} */
    Optional<EnquiryPayload> payload(String reference);

    /** {@return what was said in the enquiries about a subject, as far as it is kept: by moment, then by reference} */
    List<EnquiryPayload> payloads(Subject subject);

    /** Removes what was said in the enquiries about a subject. */
    void forgetPayloads(Subject subject);

    /**
     * Removes what was said in enquiries before a moment, the oldest first.
     *
     * @param most how many at most, 1 or more: a unit of work has to come to an end
     * @return how many were removed
     */
    int removePayloads(Instant before, int most);
}
