package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.RetryPolicy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Not for hosts: how long to wait before the next attempt.
 *
 * <p>The provider names no time after a 429. Its window is a minute, and two minutes for logins; calling earlier prolongs the
 * block. If it ever sends {@code Retry-After}, that counts.
 */
public final class RetryWaits {

    private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(1);
    private static final Duration AFTER_TOO_MANY_LOGINS = Duration.ofMinutes(2);
    /** Enough to come from a microsecond to a day. */
    private static final int MOST_DOUBLINGS = 37;

    private static final double JITTER_AFTER_TOO_MANY = 0.1;

    private final RetryPolicy policy;
    private final Clock clock;
    private final DoubleSupplier random;

    /** Takes the host's wishes, the clock for dates in headers, and numbers from 0 to 1 for the jitter. */
    public RetryWaits(RetryPolicy policy, Clock clock, DoubleSupplier random) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /** {@return what to wait after a 429, without jitter} */
    Duration afterTooMany(Answer answer) {
        return retryAfter(answer)
                .orElse(answer.endpoint().equals(Endpoint.AUTHENTICATE) ? AFTER_TOO_MANY_LOGINS : AFTER_TOO_MANY);
    }

    /** {@return this much and up to a tenth more, so that callers who wait together do not come back together} */
    Duration jittered(Duration wait) {
        return wait.plusNanos((long) (wait.toNanos() * JITTER_AFTER_TOO_MANY * random.getAsDouble()));
    }

    /** {@return what to wait after the n-th failed attempt: twice as long each time, of which up to half is chance} */
    Duration afterFailure(int attempt) {
        Duration full = policy.firstWait().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration capped = full.compareTo(policy.longestWait()) > 0 ? policy.longestWait() : full;
        return capped.minusNanos((long) (capped.toNanos() * 0.5 * random.getAsDouble()));
    }

    /** {@return the header's wait: seconds, or a date, which is measured by the server's own clock where it tells it} */
    Optional<Duration> retryAfter(Answer answer) {
        return answer.header("Retry-After")
                .or(() -> answer.header(SingleRequest.RENAMED_RETRY_AFTER))
                .flatMap(text -> {
                    if (!text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
                    }
                    Instant now =
                            answer.header("Date").flatMap(RetryWaits::httpDate).orElseGet(clock::instant);
                    return httpDate(text)
                            .map(until -> Duration.between(now, until))
                            .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
                });
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
