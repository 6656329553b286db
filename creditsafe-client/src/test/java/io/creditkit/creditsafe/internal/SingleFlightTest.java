package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SingleFlight<String, String> flights = new SingleFlight<>("companyCreditReport");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    /** Starts a second caller and comes back when it waits. */
    private Future<String> follower(Supplier<String> work) {
        AtomicThread thread = new AtomicThread();
        Future<String> future = threads.submit(() -> {
            thread.begin();
            return flights.run("x", work);
        });
        thread.awaitWaiting();
        return future;
    }

    private static final class AtomicThread {

        private final CountDownLatch started = new CountDownLatch(1);
        private volatile Thread thread = Thread.currentThread();

        void begin() {
            thread = Thread.currentThread();
            started.countDown();
        }

        void awaitWaiting() {
            await(started);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    private Future<String> leader(Supplier<String> work) {
        Future<String> future = threads.submit(() -> flights.run("x", () -> {
            begun.countDown();
            await(release);
            return work.get();
        }));
        await(begun);
        return future;
    }

    @Test
    void those_who_want_the_same_share_the_answer() throws Exception {
        AtomicInteger orders = new AtomicInteger();
        Future<String> first = leader(() -> "report " + orders.incrementAndGet());
        Future<String> second = follower(() -> "report " + orders.incrementAndGet());
        release.countDown();

        assertThat(first.get()).isEqualTo("report 1");
        assertThat(second.get()).isEqualTo("report 1");
        assertThat(flights.run("x", () -> "report " + orders.incrementAndGet())).isEqualTo("report 2");
    }

    @Test
    void those_who_want_something_else_do_not_wait() {
        Future<String> first = leader(() -> "x");

        assertThat(flights.run("y", () -> "y")).isEqualTo("y");
        assertThat(first.isDone()).isFalse();
    }

    @Test
    void a_lost_order_is_not_ordered_again_by_the_next() {
        AtomicInteger orders = new AtomicInteger();
        Future<String> first = leader(() -> {
            orders.incrementAndGet();
            throw new TransportException("op", "lost", Ending.INTERRUPTED, Outcome.UNKNOWN, 1, null);
        });
        Future<String> second = follower(() -> "report " + orders.incrementAndGet());
        release.countDown();

        assertThat(catchThrowable(first::get)).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(second::get)
                .hasCauseInstanceOf(TransportException.class)
                .cause()
                .satisfies(cause -> assertThat(((TransportException) cause).outcomeUnknown())
                        .isTrue());
        assertThat(orders).hasValue(1);
    }

    @Test
    void the_next_takes_the_place_of_one_that_was_called_off_before_anything_happened() throws Exception {
        Future<String> first = leader(() -> {
            throw new TransportException("op", "off", Ending.INTERRUPTED, Outcome.NOTHING_DONE, 0, null);
        });
        Future<String> second = follower(() -> "mine");
        release.countDown();

        assertThat(catchThrowable(first::get)).isInstanceOf(ExecutionException.class);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("mine");
    }

    @Test
    void waiting_ends_with_an_interruption() {
        Future<String> first = leader(() -> "late");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> flights.run("x", () -> "mine"))
                .isInstanceOfSatisfying(TransportException.class, failure -> {
                    assertThat(failure.ending()).isEqualTo(Ending.INTERRUPTED);
                    assertThat(failure.attempts()).isZero();
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(first.isDone()).isFalse();
    }

    @Test
    void a_call_from_within_itself_is_refused_and_does_not_hang() {
        assertThatThrownBy(() -> flights.run("x", () -> flights.run("x", () -> "inner")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within");
        assertThat(flights.run("x", () -> "after")).isEqualTo("after");
    }

    @Test
    void work_that_others_wait_for_is_not_called_off() throws Exception {
        Cancellation cancellation = new Cancellation();
        AtomicInteger aborted = new AtomicInteger();
        Future<?> first = threads.submit(() -> cancellation.run(() -> flights.run("x", () -> {
            Runnable end = Cancellation.aborting(aborted::incrementAndGet);
            begun.countDown();
            await(release);
            end.run();
            return "report";
        })));
        await(begun);
        Future<String> second = follower(() -> "mine");

        cancellation.callOff();
        release.countDown();
        first.get(20, TimeUnit.SECONDS);

        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("report");
        assertThat(aborted).hasValue(0);
    }
}
