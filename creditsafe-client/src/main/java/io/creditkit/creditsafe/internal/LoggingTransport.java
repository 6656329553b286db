package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.CreditsafeException;
import io.creditkit.creditsafe.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Not for hosts: one line for each call at level debug, under the name {@code io.creditkit.creditsafe.http}.
 *
 * <p>Operation, status, size, time with all waits, attempts and the provider's id of the answer; never an address, a header or
 * anything else of a body, since those hold names, numbers and tokens.
 */
public final class LoggingTransport implements Transport {

    private static final Logger log = LoggerFactory.getLogger("io.creditkit.creditsafe.http");

    private final Transport delegate;
    private final Clock clock;
    private final Place place;

    private LoggingTransport(Transport delegate, Clock clock, Place place) {
        this.delegate = delegate;
        this.clock = clock;
        this.place = place;
    }

    /** {@return the outermost layer, which tells of whole calls} */
    public static Transport ofCalls(Transport delegate, Clock clock) {
        return new LoggingTransport(delegate, clock, Place.OUTSIDE);
    }

    /** {@return the layer below the authentication: a login is a call too, made on behalf of another one} */
    public static Transport ofLogins(Transport delegate, Clock clock) {
        return new LoggingTransport(delegate, clock, Place.BELOW_AUTHENTICATION);
    }

    @Override
    public Answer send(ApiCall call) {
        if (!log.isDebugEnabled() || (place == Place.BELOW_AUTHENTICATION && !isLogin(call.endpoint()))) {
            return delegate.send(call);
        }
        Instant start = clock.instant();
        try {
            Answer answer = delegate.send(call);
            tell(call, answer, millisSince(start));
            return answer;
        } catch (CreditsafeException failure) {
            log.debug(
                    "{}: {}, {} ms, attempts {}",
                    call.endpoint().operation(),
                    failure instanceof TransportException lost ? lost.ending() : "unreadable",
                    millisSince(start),
                    failure.attempts());
            throw failure;
        }
    }

    private static void tell(ApiCall call, Answer answer, long millis) {
        log.debug(
                "{}: status {}{}, {} bytes, {} ms, attempts {}{}",
                call.endpoint().operation(),
                answer.status(),
                isLogin(answer.endpoint()) && !isLogin(call.endpoint()) ? " of the login" : "",
                answer.body().length,
                millis,
                answer.attempts(),
                CorrelationId.in(answer.body())
                        .map(id -> ", correlation id " + id)
                        .orElse(""));
    }

    private static boolean isLogin(Endpoint endpoint) {
        return endpoint.equals(Endpoint.AUTHENTICATE);
    }

    private long millisSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }

    private enum Place {
        OUTSIDE,
        BELOW_AUTHENTICATION
    }
}
