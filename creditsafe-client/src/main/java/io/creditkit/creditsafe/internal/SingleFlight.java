package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread asks, the others that want the same wait for its answer.
 *
 * <p>They share a failure too: what may have been billed once is not ordered again by the next in the queue. Only if the first
 * was called off before anything had happened, another takes its place. Waiting ends when the waiting thread is interrupted.
 * Thread-safe; starts no thread.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
final class SingleFlight<K, V> {

    private final String operation;
    private final ConcurrentMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

    SingleFlight(String operation) {
        this.operation = operation;
    }

    V run(K key, Supplier<V> work) {
        while (true) {
            Flight<V> mine = new Flight<>(Thread.currentThread());
            Flight<V> there = flights.putIfAbsent(key, mine);
            if (there == null) {
                return lead(key, mine, work);
            }
            V answer = there.leader == Thread.currentThread() ? refuse() : follow(there);
            if (answer != null) {
                return answer;
            }
        }
    }

    private V lead(K key, Flight<V> mine, Supplier<V> work) {
        Runnable endOfShield = Cancellation.shieldWhile(() -> mine.followers.get() > 0);
        try {
            V value = work.get();
            flights.remove(key, mine);
            mine.result.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            flights.remove(key, mine);
            mine.result.completeExceptionally(failure);
            throw failure;
        } finally {
            endOfShield.run();
        }
    }

    private @Nullable V follow(Flight<V> there) {
        there.followers.incrementAndGet();
        try {
            return there.result.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TransportException(
                    operation,
                    "the thread was interrupted while another asked for the same",
                    Ending.INTERRUPTED,
                    Outcome.NOTHING_DONE,
                    0,
                    interruption);
        } catch (ExecutionException failure) {
            return unlessCalledOff(failure.getCause());
        } finally {
            there.followers.decrementAndGet();
        }
    }

    private @Nullable V unlessCalledOff(@Nullable Throwable cause) {
        if (cause instanceof TransportException transport
                && transport.ending() == Ending.INTERRUPTED
                && !transport.outcomeUnknown()) {
            return null;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        throw new IllegalStateException("A failure of no known kind", cause);
    }

    private @Nullable V refuse() {
        throw new IllegalStateException(operation + " was called from within the same call, for example by a listener");
    }

    private static final class Flight<V> {

        private final Thread leader;
        private final CompletableFuture<V> result = new CompletableFuture<>();
        private final AtomicInteger followers = new AtomicInteger();

        Flight(Thread leader) {
            this.leader = leader;
        }
    }
}
