package io.creditkit.customer.merge;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The proof of a merge, and what is needed to take it back. While it stands, the id, the number and the external ids of the
 * duplicate are other names of the customer that stays.
 *
 * @param id the id, never reused
 * @param survivor the customer that stays
 * @param duplicate the customer that is no more
 * @param duplicateNumber the number that the duplicate had, 1 to 32 characters
 * @param survivorBefore the version of the customer that stays before the merge
 * @param survivorAfter its version after the merge
 * @param moved what it got from the duplicate
 * @param mergedAt when, to the microsecond
 * @param mergedBy who did it
 * @param undone that it was taken back; empty while it stands
 * @param version 0 for one never stored; the storage adds 1 at each write
 */
public record CustomerMerge(
        String id,
        CustomerId survivor,
        CustomerId duplicate,
        String duplicateNumber,
        long survivorBefore,
        long survivorAfter,
        List<MovedRecord> moved,
        Instant mergedAt,
        Actor mergedBy,
        Optional<Undone> undone,
        long version) {
    /**
     * That a merge was taken back.
     *
     * @param at when, to the microsecond
     * @param by who did it
     */
    public record Undone(Instant at, Actor by) {}

    public CustomerMerge {
        if (survivor.equals(duplicate)) {
            throw new IllegalArgumentException("A customer can't be merged with itself.");
        }
        moved = List.copyOf(moved);
    }

    /** {@return whether it was not taken back} */
    public boolean stands() {
        return undone.isEmpty();
    }

    /** {@return the same merge at another version} */
    public CustomerMerge version(long stored) {
        return new CustomerMerge(
                id,
                survivor,
                duplicate,
                duplicateNumber,
                survivorBefore,
                survivorAfter,
                moved,
                mergedAt,
                mergedBy,
                undone,
                stored);
    }

    CustomerMerge undone(Instant at, Actor by) {
        return new CustomerMerge(
                id,
                survivor,
                duplicate,
                duplicateNumber,
                survivorBefore,
                survivorAfter,
                moved,
                mergedAt,
                mergedBy,
                Optional.of(new Undone(at, by)),
                version);
    }
}
