package io.creditkit.creditsafe;

import java.time.Duration;

/** How the client waits between attempts; a test replaces it, so that no test waits. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits in the calling thread.
     *
     * @param duration how long; never negative
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
