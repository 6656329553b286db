package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.PageSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages. The first page is here already; each further page is one request, made when it is reached.
 *
 * <p>An item that the provider repeats on a later page, as it does when its ranking shifts, appears once. A failure while a
 * later page is fetched says {@linkplain CreditsafeException#page() which}; asking again fetches that page again. Two iterators
 * are independent of each other, and each belongs to one thread; this object itself is thread-safe.
 *
 * @param <T> what the list holds
 */
public final class Paged<T> implements Iterable<T> {

    private final PageSource<T> source;
    private final Function<T, Optional<String>> identity;
    private final Page<T> first;

    /** Fetches the first page at once. Made by this module. */
    public Paged(PageSource<T> source, PageRequest start, Function<T, Optional<String>> identity) {
        this.source = source;
        this.identity = identity;
        this.first = source.fetch(start);
    }

    /** {@return the first page; no request} */
    public Page<T> first() {
        return first;
    }

    /** {@return the pages one after the other, also empty ones; each after the first is a request} */
    public Iterable<Page<T>> pages() {
        return () -> new Pages<>(source, first);
    }

    /** {@return the items of all pages; a request at the end of each page} */
    @Override
    public Iterator<T> iterator() {
        return new Items<>(new Pages<>(source, first), identity);
    }

    /** {@return the items of all pages, one after the other; a request at the end of each page} */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * {@return the first items, over as many pages as needed; unmodifiable}
     *
     * @param max how many at most, so that nobody collects a list of which nobody knows the length
     */
    public List<T> toList(int max) {
        List<T> items = new ArrayList<>();
        Iterator<T> iterator = iterator();
        while (items.size() < max && iterator.hasNext()) {
            items.add(iterator.next());
        }
        return List.copyOf(items);
    }

    private static final class Pages<T> implements Iterator<Page<T>> {

        private final PageSource<T> source;
        private final Set<Integer> seen = new HashSet<>();
        private @Nullable Page<T> fetched;
        private @Nullable PageRequest next;

        Pages(PageSource<T> source, Page<T> first) {
            this.source = source;
            this.fetched = first;
        }

        @Override
        public boolean hasNext() {
            if (fetched == null && next != null) {
                fetched = fetch(next);
            }
            return fetched != null;
        }

        private Page<T> fetch(PageRequest request) {
            try {
                return source.fetch(request);
            } catch (CreditsafeException failure) {
                failure.failedAt(request);
                throw failure;
            }
        }

        @Override
        public Page<T> next() {
            if (!hasNext() || fetched == null) {
                throw new NoSuchElementException();
            }
            Page<T> page = fetched;
            seen.add(page.request().index());
            Optional<PageRequest> successor = page.next();
            if (successor.isPresent() && seen.contains(successor.get().index())) {
                throw new ResponseFormatException(
                        "paging", "after " + page.request() + " the provider leads back to " + successor.get(), 1);
            }
            fetched = null;
            next = successor.orElse(null);
            return page;
        }
    }

    private static final class Items<T> implements Iterator<T> {

        private final Iterator<Page<T>> pages;
        private final Function<T, Optional<String>> identity;
        private final Set<String> seen = new HashSet<>();
        private Iterator<T> current = List.<T>of().iterator();
        private @Nullable T item;

        Items(Iterator<Page<T>> pages, Function<T, Optional<String>> identity) {
            this.pages = pages;
            this.identity = identity;
        }

        @Override
        public boolean hasNext() {
            while (item == null) {
                if (current.hasNext()) {
                    T candidate = current.next();
                    Optional<String> key = identity.apply(candidate);
                    if (key.isEmpty() || seen.add(key.get())) {
                        item = candidate;
                    }
                } else if (pages.hasNext()) {
                    current = pages.next().items().iterator();
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext() || item == null) {
                throw new NoSuchElementException();
            }
            T result = item;
            item = null;
            return result;
        }
    }
}
