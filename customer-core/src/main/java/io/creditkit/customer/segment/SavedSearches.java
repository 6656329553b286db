package io.creditkit.customer.segment;

import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.attribute.AttributeFields;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.UnknownFieldException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/**
 * Searches with a name, of one's own or shared. What one holds is a {@link CustomerQuery}, which lists, counts, facets, mass
 * actions and files take: all of them then mean the same customers. Thread-safe. Needs {@link Permission#VIEW_CUSTOMERS}; a
 * private search of another actor is, for this one, not there.
 */
public final class SavedSearches {
    private final WorkContext context;
    private final FieldCatalogue catalogue;

    /** For the house alone: a host asks its workspace for this service. */
    public SavedSearches(WorkContext context, FieldCatalogue catalogue) {
        this.context = context;
        this.catalogue = catalogue;
    }

    /**
     * Saves a search under a name, for the actor alone.
     *
     * @param columns the columns to show, in their order; none for the usual ones
     * @throws DuplicateKeyException if the actor has one of that name
     * @throws UnknownFieldException if a column is not in the catalogue
     */
    public SavedSearch save(String name, CustomerQuery query, List<Field> columns) {
        return store(SavedSearch.builder()
                .id(SavedSearchId.of(context.ids().next()))
                .name(name)
                .owner(context.actor())
                .definition(SearchDefinition.of(query, columns))
                .createdAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build());
    }

    /**
     * Stores a search over the version it was read at: its name and what it asks for; for the owner, also whom it is shared
     * with.
     *
     * @throws CriteriaSyntaxException if its criteria can't be read; nothing is stored
     * @throws UnknownFieldException if it names a field that is not in the catalogue; nothing is stored
     * @throws NotYoursException if it is not the actor's, and not shared with it to be changed, or if its sharing is changed
     * @throws DuplicateKeyException if the owner has another one of that name
     * @throws StaleVersionException if somebody else stored it since it was read
     * @throws UnknownReferenceException if there is no such search for this actor
     */
    public SavedSearch change(SavedSearch search) {
        SavedSearch stored = get(search.id());
        if (!isOwned(stored) && !stored.sharing().letsEdit(context.actor())) {
            throw new NotYoursException(stored, "change it");
        }
        if (!isOwned(stored) && !stored.sharing().equals(search.sharing())) {
            throw new NotYoursException(stored, "share it");
        }
        return store(SavedSearch.builder()
                .from(search)
                .owner(stored.owner())
                .createdAt(stored.createdAt())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build());
    }

    /**
     * Removes a search.
     *
     * @throws NotYoursException if it is not the actor's
     * @throws UnknownReferenceException if there is no such search for this actor
     */
    public void remove(SavedSearchId id) {
        SavedSearch stored = get(id);
        if (!isOwned(stored)) {
            throw new NotYoursException(stored, "remove it");
        }
        context.inUnitOfWork(work -> {
            work.searches().remove(id);
            return true;
        });
    }

    /** {@return the searches that the actor may use, by name, then by id} */
    public List<SavedSearch> all() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.searches().all()).stream()
                .filter(this::isVisible)
                .toList();
    }

    /** {@return the search with that id, if the actor may use it} */
    public Optional<SavedSearch> find(SavedSearchId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> find(work, id));
    }

    /**
     * {@return what a search asks for, resolved anew: periods are those of the day on which the query is used}
     *
     * @throws CriteriaSyntaxException if its criteria name a field that is no more, or now has another type
     * @throws UnknownFieldException if it sorts by such a field
     * @throws UnknownReferenceException if there is no such search for this actor
     */
    public CustomerQuery query(SavedSearchId id) {
        return get(id).definition().query(catalogue());
    }

    /**
     * {@return the columns of a search; none for the usual ones}
     *
     * @throws UnknownFieldException if one of them is no more
     * @throws UnknownReferenceException if there is no such search for this actor
     */
    public List<Field> columns(SavedSearchId id) {
        return get(id).definition().columns(catalogue());
    }

    private FieldCatalogue catalogue() {
        return context.inUnitOfWork(work -> AttributeFields.joined(work, catalogue));
    }

    private SavedSearch get(SavedSearchId id) {
        return find(id).orElseThrow(() -> new UnknownReferenceException("saved search", id));
    }

    private SavedSearch store(SavedSearch search) {
        context.require(Permission.VIEW_CUSTOMERS);
        // Read back once, so that nothing is kept that could not be used.
        search.definition().query(catalogue());
        search.definition().columns(catalogue());
        return context.inUnitOfWork(work -> work.searches().save(search));
    }

    private Optional<SavedSearch> find(UnitOfWork work, SavedSearchId id) {
        return work.searches().find(id).filter(this::isVisible);
    }

    private boolean isVisible(SavedSearch search) {
        return isOwned(search) || search.sharing().letsRead(context.actor());
    }

    private boolean isOwned(SavedSearch search) {
        return search.owner().equals(context.actor());
    }
}
