package io.creditkit.creditsafe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list. Immutable.
 *
 * @param <T> what the list holds
 */
public final class Page<T> {

    private final List<T> items;
    private final PageRequest request;
    private final OptionalLong totalCount;
    private final @Nullable PageRequest next;

    /** Made by this module. */
    public Page(List<T> items, PageRequest request, OptionalLong totalCount, Optional<PageRequest> next) {
        this.items = List.copyOf(items);
        this.request = request;
        this.totalCount = totalCount;
        this.next = next.orElse(null);
    }

    /** {@return the items in the provider's order; unmodifiable} */
    public List<T> items() {
        return items;
    }

    /** {@return which page this is} */
    public PageRequest request() {
        return request;
    }

    /** {@return how many items the whole list has, as the provider says with this page; it may change from page to page} */
    public OptionalLong totalCount() {
        return totalCount;
    }

    /** {@return the page after this one, empty on the last} */
    public Optional<PageRequest> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public String toString() {
        return "Page[" + request + ", " + items.size() + " items, total " + totalCount + "]";
    }
}
