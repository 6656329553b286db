package io.creditkit.graph.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Not for hosts: a value made when it is first asked for, once, whichever thread asks.
 *
 * @param <T> the value
 */
public final class Lazy<T> {
    private final Supplier<? extends T> maker;
    private volatile @Nullable T made;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /** {@return the value} */
    public T get() {
        T value = made;
        return value == null ? make() : value;
    }

    private synchronized T make() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
