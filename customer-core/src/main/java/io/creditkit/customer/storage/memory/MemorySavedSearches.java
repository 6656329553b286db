package io.creditkit.customer.storage.memory;

import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.SavedSearchStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saved searches. */
final class MemorySavedSearches implements SavedSearchStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<SavedSearchId, SavedSearch> byId = new HashMap<>();
        private final Map<Name, SavedSearchId> byName = new HashMap<>();
    }

    private record Name(String owner, String name) {
        static Name of(SavedSearch search) {
            return new Name(search.owner().id(), Keys.caseless(search.name()));
        }
    }

    private static final Comparator<SavedSearch> IN_ORDER = Comparator.comparing(
                    (SavedSearch search) -> Keys.caseless(search.name()), Keys.BY_CODE_POINT)
            .thenComparing(search -> search.id().value(), Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemorySavedSearches(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<SavedSearch> find(SavedSearchId id) {
        session.requireRunning();
        return Optional.ofNullable(data.byId.get(id));
    }

    @Override
    public List<SavedSearch> all() {
        session.requireRunning();
        return data.byId.values().stream().sorted(IN_ORDER).toList();
    }

    @Override
    public SavedSearch save(SavedSearch search) {
        Optional<SavedSearch> before = find(search.id());
        long version = Keys.nextVersion(
                "saved search " + search.id(),
                search.version(),
                before.map(SavedSearch::version).orElse(0L));
        SavedSearchId named = data.byName.get(Name.of(search));
        if (named != null && !named.equals(search.id())) {
            throw new DuplicateKeyException("The owner has another saved search of this name.");
        }
        before.ifPresent(former -> session.remove(data.byName, Name.of(former)));
        SavedSearch stored = SavedSearch.builder().from(search).version(version).build();
        session.put(data.byId, stored.id(), stored);
        session.put(data.byName, Name.of(stored), stored.id());
        return stored;
    }

    @Override
    public void remove(SavedSearchId id) {
        find(id).ifPresent(former -> {
            session.remove(data.byName, Name.of(former));
            session.remove(data.byId, id);
        });
    }
}
