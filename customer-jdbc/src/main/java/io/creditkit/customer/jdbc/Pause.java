package io.creditkit.customer.jdbc;

import java.util.concurrent.ThreadLocalRandom;

/** Waits before something is tried again. */
@FunctionalInterface
interface Pause {
    /**
     * Waits.
     *
     * @param failedAttempts how many tries failed so far, at least 1
     */
    void after(int failedAttempts) throws InterruptedException;

    /** {@return a random wait, on average 10 ms after the first failure and twice as long after each further one} */
    static Pause jittered() {
        return failedAttempts ->
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, 20L << Math.min(failedAttempts - 1, 6)));
    }
}
