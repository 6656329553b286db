package io.creditkit.creditsafe;

import io.creditkit.creditsafe.internal.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client's operations on another thread, for those that take long or cost money.
 *
 * <pre>{@code
 * CompletableFuture<CompanyReport> report =
 *         client.async(executor).call(c -> c.companies().report(id, ReportRequest.usual()));
 * }</pre>
 *
 * <p>A future that is cancelled, or completed from outside, for example by {@code orTimeout}, breaks the HTTP call off. An order
 * that was on its way may still have been carried out and billed. If other callers wait for the same answer, it goes on for
 * them. Cancelling a future that was derived from it breaks nothing off, as with any {@link CompletableFuture}.
 *
 * <p>The executor is the host's: it is used and never closed, and each call holds one of its threads. Thread-safe.
 */
public final class AsyncCalls {

    private final CreditsafeClient client;
    private final Executor executor;

    AsyncCalls(CreditsafeClient client, Executor executor) {
        this.client = client;
        this.executor = executor;
    }

    /**
     * Does something with the client on the executor.
     *
     * @param work one or more calls; a later page of a list is a call too, so collect it in here. It gives no null
     * @return what it gives, or its {@link CreditsafeException}
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     * @param <T> what it gives
     */
    public <T> CompletableFuture<T> call(Function<? super CreditsafeClient, ? extends T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Cancellation cancellation = new Cancellation();
        // Whoever completes it from outside does not want the answer; after the work is done there is nothing to call
        // off.
        var unused = future.whenComplete((answer, failure) -> cancellation.callOff());
        executor.execute(() -> {
            Outcome<T> outcome = new Outcome<>();
            cancellation.run(() -> outcome.of(() -> work.apply(client)));
            outcome.complete(future);
        });
        return future;
    }

    /** Kept until the thread is free of the work, so that completing the future calls off nothing. */
    private static final class Outcome<T> {

        private @Nullable T answer;
        private @Nullable Throwable failure;

        void of(Supplier<? extends T> work) {
            try {
                answer = work.get();
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
        }

        void complete(CompletableFuture<T> future) {
            if (failure != null) {
                future.completeExceptionally(failure);
            } else if (answer != null) {
                future.complete(answer);
            } else { // of no effect if it was called off before its turn
                future.completeExceptionally(
                        new NullPointerException("The work gave null where an answer was expected"));
            }
        }
    }
}
