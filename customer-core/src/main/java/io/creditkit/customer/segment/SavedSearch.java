package io.creditkit.customer.segment;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A query with its columns under a name: a segment of the customers, or a person's own view of the list. Immutable; a changed
 * copy is made with {@code SavedSearch.builder().from(search)...build()} and stored with {@link SavedSearches#change}.
 */
@Value.Immutable
@ValueStyle
public interface SavedSearch {
    /** {@return the id, never reused} */
    SavedSearchId id();

    /** {@return the name, 1 to 100 characters, which its owner has once only, without regard to case} */
    String name();

    /** {@return whose it is, for good} */
    Actor owner();

    /** {@return whom else it is for; default nobody} */
    @Value.Default
    default Sharing sharing() {
        return Sharing.nobody();
    }

    /** {@return what it asks for} */
    SearchDefinition definition();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was first stored} */
    Instant createdAt();

    /** {@return when it was last changed} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** Refuses what no saved search can be. */
    @Value.Check
    default void check() {
        EntryCheck.of("saved search").must("name", name(), 100).refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SavedSearch}. */
    final class Builder extends ImmutableSavedSearch.Builder {
        Builder() {}
    }
}
