package io.creditkit.customer.bulk;

import io.creditkit.customer.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A mass action as it was planned: which action, for the customers of which list, by whom.
 *
 * @param id the host's id of the request, 1 to 64 characters
 * @param kind what is done, as the action calls it
 * @param parameters with what
 * @param filter the query in words: of typed text and numbers only that there are some, of criteria no value that is personal
 * @param queryKey a digest that tells the query from others
 * @param state how far it is
 * @param customers how many it is for; 0 while they are written down
 * @param version 0 for one never stored; the storage adds 1 at each write
 * @param plannedAt when it was planned, to the microsecond
 * @param plannedBy who planned it
 * @param endedAt when it was done or cancelled
 */
public record BulkJob(
        String id,
        String kind,
        Map<String, String> parameters,
        String filter,
        String queryKey,
        BulkState state,
        long customers,
        long version,
        Instant plannedAt,
        Actor plannedBy,
        Optional<Instant> endedAt) {
    public BulkJob {
        requireId(id);
        if (kind.isBlank() || kind.length() > 64) {
            throw new IllegalArgumentException("The kind of a mass action has 1 to 64 characters and is not blank.");
        }
        parameters = Map.copyOf(parameters);
    }

    static void requireId(String id) {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("The id of a mass action has 1 to 64 characters and is not blank.");
        }
    }

    /** {@return the same job at another version} */
    public BulkJob version(long stored) {
        return new BulkJob(
                id, kind, parameters, filter, queryKey, state, customers, stored, plannedAt, plannedBy, endedAt);
    }

    BulkJob planned(long count) {
        return new BulkJob(
                id,
                kind,
                parameters,
                filter,
                queryKey,
                BulkState.PLANNED,
                count,
                version,
                plannedAt,
                plannedBy,
                endedAt);
    }

    BulkJob ended(BulkState end, Instant at) {
        return new BulkJob(
                id, kind, parameters, filter, queryKey, end, customers, version, plannedAt, plannedBy, Optional.of(at));
    }
}
