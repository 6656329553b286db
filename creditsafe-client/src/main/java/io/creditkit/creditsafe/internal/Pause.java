package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.Sleeper;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.time.Duration;

/** Waits for a call, and gives up as soon as the thread is told to. */
final class Pause {

    private Pause() {}

    static void before(Endpoint endpoint, Duration wait, Sleeper sleeper, int attempts) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(endpoint, attempts, null);
        }
        if (wait.isZero() || wait.isNegative()) {
            return;
        }
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw interrupted(endpoint, attempts, interruption);
        }
    }

    private static TransportException interrupted(
            Endpoint endpoint, int attempts, @org.jspecify.annotations.Nullable Throwable cause) {
        return new TransportException(
                endpoint.operation(),
                "the thread was interrupted before the next request was sent",
                Ending.INTERRUPTED,
                Outcome.NOTHING_DONE,
                attempts,
                cause);
    }
}
