package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.storage.SavedSearchStore;
import java.util.List;
import java.util.Optional;

/** Saved searches, each change of which is written into the audit trail; of values that they look for, that there are some. */
record AuditedSearches(SavedSearchStore store, Auditor auditor) implements SavedSearchStore {
    private static final FieldTexts<SavedSearch> FIELDS = new FieldTexts<SavedSearch>()
            .field("name", SavedSearch::name)
            .field("access", search -> search.sharing().access())
            .field("audience", search -> search.sharing().audience())
            .field("users", search -> search.sharing().users().stream().sorted().toList())
            .field("roles", search -> search.sharing().roles().stream().sorted().toList())
            .field("definition", SavedSearch::definition)
            // Two definitions can read alike, as what they look for is left out.
            .field("version", SavedSearch::version);

    @Override
    public Optional<SavedSearch> find(SavedSearchId id) {
        return store.find(id);
    }

    @Override
    public List<SavedSearch> all() {
        return store.all();
    }

    @Override
    public SavedSearch save(SavedSearch search) {
        Optional<SavedSearch> before = store.find(search.id());
        SavedSearch stored = store.save(search);
        auditor.note(subject(stored.id()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void remove(SavedSearchId id) {
        store.find(id)
                .ifPresent(former -> auditor.note(
                        subject(id), AuditEntry.Action.REMOVED, FIELDS.between(Optional.of(former), Optional.empty())));
        store.remove(id);
    }

    private static Subject subject(SavedSearchId id) {
        return Subject.of(Subject.Kind.SEGMENT, id.value());
    }
}
