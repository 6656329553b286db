package io.creditkit.creditsafe.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Not for hosts: answers kept for a time, each fetched by one thread while the others that want it wait. A failure is not kept.
 *
 * <p>With a life of zero nothing is kept, and only those who ask at the same time share an answer. Thread-safe; starts no
 * thread.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class AgedCache<K, V> {

    private final Cache<K, V> kept;
    private final SingleFlight<K, V> flights;

    /** Keeps so many answers, each as long as it says; fetching is reported under the name of an operation. */
    AgedCache(String operation, Function<V, Duration> life, long most, Clock clock) {
        Instant start = clock.instant();
        this.flights = new SingleFlight<>(operation);
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(() -> Duration.between(start, clock.instant()).toNanos())
                .maximumSize(most)
                .expireAfter(new FromCreation<K, V>(life))
                .build();
    }

    /** {@return the answer that is kept, or the one that is fetched now} */
    public V get(K key, Supplier<V> fetch) {
        @Nullable V there = kept.getIfPresent(key);
        return there != null ? there : flights.run(key, () -> fetchUnlessThere(key, fetch));
    }

    /** Another thread may have come down between the look and the start. */
    private V fetchUnlessThere(K key, Supplier<V> fetch) {
        @Nullable V there = kept.getIfPresent(key);
        if (there != null) {
            return there;
        }
        V fetched = fetch.get();
        kept.put(key, fetched);
        return fetched;
    }

    /** Forgets an answer, unless another replaced it already. */
    void forget(K key, V value) {
        kept.asMap().remove(key, value);
    }

    /** Forgets the answers to some questions. */
    public void forget(Predicate<K> questions) {
        kept.asMap().keySet().removeIf(questions);
    }

    /**
     * From the moment it is there, each answer is kept as long as it says, however often it is read. Written out, as the short form
     * of Caffeine is newer than what many hosts have.
     */
    private record FromCreation<K, V>(Function<V, Duration> life) implements Expiry<K, V> {
        @Override
        public long expireAfterCreate(K key, V value, long now) {
            return nanos(value);
        }

        @Override
        public long expireAfterUpdate(K key, V value, long now, long left) {
            return nanos(value);
        }

        @Override
        public long expireAfterRead(K key, V value, long now, long left) {
            return left;
        }

        private long nanos(V value) {
            try {
                return life.apply(value).toNanos();
            } catch (ArithmeticException longerThanCanBeCounted) {
                return Long.MAX_VALUE;
            }
        }
    }
}
