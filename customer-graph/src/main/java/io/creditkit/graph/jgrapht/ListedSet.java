package io.creditkit.graph.jgrapht;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Distinct elements that are kept elsewhere in order, as a set. */
final class ListedSet<E> extends AbstractSet<E> {
    private final int size;
    private final IntFunction<E> element;
    private final Predicate<@Nullable Object> membership;

    ListedSet(int size, IntFunction<E> element, Predicate<@Nullable Object> membership) {
        this.size = size;
        this.element = element;
        this.membership = membership;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return membership.test(wanted);
    }

    @Override
    public Iterator<E> iterator() {
        return IntStream.range(0, size).mapToObj(element).iterator();
    }
}
