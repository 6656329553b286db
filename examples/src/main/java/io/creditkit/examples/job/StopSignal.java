package io.creditkit.examples.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody wants the job to stop. The job asks between two units of work, never within one: an order that was sent is always
 * waited for. Thread-safe.
 */
public final class StopSignal {
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** The job is to stop as soon as it can. */
    public void request() {
        wanted.set(true);
    }

    /** The job has ended, and everything it had open is closed. */
    public void ended() {
        ended.countDown();
    }

    /** {@return whether the job has ended within that time} */
    public boolean awaitEnd(Duration atMost) {
        try {
            return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Goes on, unless the job is to stop.
     *
     * @throws StoppedException if it is
     */
    public void check() {
        if (wanted.get()) {
            throw new StoppedException();
        }
    }
}
