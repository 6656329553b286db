package io.creditkit.creditsafe.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Not for hosts: hands out the moments at which an account may send, shared by all threads of a client.
 *
 * <p>The provider counts requests in a window of a minute and warns of nothing, so we count the same way: the n-th request
 * from now may leave a minute after the one that is n places before it. After a 429 nobody sends until the pause is over.
 * Thread-safe.
 */
public final class AccountLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int perWindow;
    private final Deque<Instant> granted = new ArrayDeque<>();
    private Instant pausedUntil = Instant.MIN;

    /** Allows this many requests in any minute. */
    public AccountLimiter(int requestsPerMinute, Clock clock) {
        this.perWindow = requestsPerMinute;
        this.clock = clock;
    }

    /** {@return how many requests any minute may see} */
    public int perWindow() {
        return perWindow;
    }

    /** {@return how long to wait before sending; the place is taken} */
    synchronized Duration reserve() {
        Instant now = clock.instant();
        Instant moment = now.isBefore(pausedUntil) ? pausedUntil : now;
        if (granted.size() == perWindow) {
            Instant free = granted.removeFirst().plus(WINDOW);
            moment = free.isAfter(moment) ? free : moment;
        }
        granted.addLast(moment);
        return Duration.between(now, moment);
    }

    /** {@return how long the account is still paused; zero or less if it is not} */
    synchronized Duration pauseLeft() {
        return pausedUntil.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), pausedUntil);
    }

    /** {@return whether nobody may send now} */
    boolean isPaused() {
        return pauseLeft().compareTo(Duration.ZERO) > 0;
    }

    /** Lets nobody send for this long. */
    synchronized void pause(Duration wait) {
        Instant until = clock.instant().plus(wait);
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }
}
