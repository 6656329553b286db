package io.creditkit.customer.storage;

import io.creditkit.customer.bulk.BulkJob;
import io.creditkit.customer.bulk.BulkRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps mass actions and what came of each of their customers. */
public interface BulkStore {
    /** The most rows that one call reads. */
    int MAX_PAGE = 1000;

    /** {@return the mass action with that id} */
    Optional<BulkJob> find(String id);

    /**
     * Stores a mass action: a new one at version 0, else over the version it carries.
     *
     * @return the stored one, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one is taken
     * @throws StaleVersionException if another version is stored, or none
     */
    BulkJob save(BulkJob job);

    /** Adds rows at positions that their jobs don't have yet. */
    void addRows(List<BulkRow> rows);

    /** Stores a row in place of the one at its position. */
    void putRow(BulkRow row);

    /**
     * {@return the first rows of a job that wait, by position}
     *
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<BulkRow> pending(String job, int limit);

    /**
     * {@return the next rows of a job, by position}
     *
     * @param afterPosition begin after this one
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is outside its range
     */
    List<BulkRow> rows(String job, long afterPosition, int limit);

    /** {@return how many rows of a job have which outcome; an outcome of none is left out} */
    Map<BulkRow.Outcome, Long> counts(String job);
}
