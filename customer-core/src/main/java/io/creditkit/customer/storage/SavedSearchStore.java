package io.creditkit.customer.storage;

import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import java.util.List;
import java.util.Optional;

/** Keeps saved searches. */
public interface SavedSearchStore {
    /** {@return the search with that id} */
    Optional<SavedSearch> find(SavedSearchId id);

    /** {@return all searches, whoever owns them: by name in lower case (root locale), by code point, then by id} */
    List<SavedSearch> all();

    /**
     * Stores a search: a new one at version 0, else over the version it carries.
     *
     * @return the stored search, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one is taken, or its owner has another one of that name, upper and lower
     *     case being the same (root locale)
     * @throws StaleVersionException if another version is stored, or none
     */
    SavedSearch save(SavedSearch search);

    /** Removes a search, if it is there. */
    void remove(SavedSearchId id);
}
