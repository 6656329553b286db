package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.RetryPolicy;
import io.creditkit.creditsafe.Sleeper;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Not for hosts: sends again what may be sent again.
 *
 * <p>Always after a 429, which proves that nothing was delivered, and after a failure before the request left. After anything
 * else only if the operation may be repeated. Answers are whole when they arrive here, so nothing is open while this waits.
 */
public final class RetryingTransport implements Transport {

    private final Transport delegate;
    private final RetryWaits waits;
    private final AccountLimiter limiter;
    private final RetryPolicy policy;
    private final Clock clock;
    private final Sleeper sleeper;

    /** Wraps a transport; all attempts and waits of one call together stay within the budget of the policy. */
    public RetryingTransport(
            Transport delegate,
            RetryWaits waits,
            AccountLimiter limiter,
            RetryPolicy policy,
            Clock clock,
            Sleeper sleeper) {
        this.delegate = delegate;
        this.waits = waits;
        this.limiter = limiter;
        this.policy = policy;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public Answer send(ApiCall call) {
        Instant deadline = clock.instant().plus(policy.budget());
        List<TransportException> earlier = new ArrayList<>();
        int sent = 0; // an attempt is two requests if its token was refused
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try {
                Answer answer = delegate.send(call);
                sent += answer.attempts();
                if (!isWorthRepeating(answer)) {
                    return answer.withAttempts(sent);
                }
                wait = waitAfter(answer, attempt);
                if (attempt == policy.attempts() || isTooLate(wait, deadline)) {
                    return answer.withAttempts(sent);
                }
            } catch (TransportException failure) {
                sent += failure.attempts();
                wait = waits.afterFailure(attempt);
                if (!isWorthRepeating(failure) || attempt == policy.attempts() || isTooLate(wait, deadline)) {
                    throw afterAll(failure, sent, earlier);
                }
                earlier.add(failure);
            }
            Pause.before(call.endpoint(), wait, sleeper, sent);
        }
    }

    private Duration waitAfter(Answer answer, int attempt) {
        if (answer.status() == 429) {
            Duration wait = waits.jittered(waits.afterTooMany(answer));
            limiter.pause(wait);
            return wait;
        }
        Duration usual = waits.afterFailure(attempt);
        return waits.retryAfter(answer)
                .filter(named -> named.compareTo(usual) > 0)
                .orElse(usual);
    }

    private boolean isTooLate(Duration wait, Instant deadline) {
        return clock.instant().plus(wait).isAfter(deadline);
    }

    private static boolean isWorthRepeating(Answer answer) {
        int status = answer.status();
        return status == 429 || (answer.endpoint().mayRepeat() && (status == 408 || (status >= 500 && status < 600)));
    }

    private static boolean isWorthRepeating(TransportException failure) {
        return failure.ending() != Ending.INTERRUPTED && !failure.outcomeUnknown();
    }

    private static TransportException afterAll(
            TransportException last, int attempts, List<TransportException> earlier) {
        if (attempts == last.attempts()) {
            return last;
        }
        TransportException failure = new TransportException(
                last.operation(),
                "no answer came",
                last.ending(),
                last.outcomeUnknown() ? Outcome.UNKNOWN : Outcome.NOTHING_DONE,
                attempts,
                last);
        earlier.forEach(failure::addSuppressed);
        return failure;
    }
}
