package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Not for hosts: one line for each request at level debug, under the name {@code io.creditkit.creditsafe.http}.
 *
 * <p>Operation, status, size and time; never an address, a header or a body, since those hold names, numbers and tokens.
 */
public final class LoggingTransport implements Transport {

    private static final Logger log = LoggerFactory.getLogger("io.creditkit.creditsafe.http");

    private final Transport delegate;
    private final Clock clock;

    /** Wraps a transport. */
    public LoggingTransport(Transport delegate, Clock clock) {
        this.delegate = delegate;
        this.clock = clock;
    }

    @Override
    public Answer send(ApiCall call) {
        Instant start = clock.instant();
        try {
            Answer answer = delegate.send(call);
            log.debug(
                    "{}: status {}, {} bytes, {} ms",
                    call.endpoint().operation(),
                    answer.status(),
                    answer.body().length,
                    millisSince(start));
            return answer;
        } catch (TransportException failure) {
            log.debug("{}: {} after {} ms", call.endpoint().operation(), failure.ending(), millisSince(start));
            throw failure;
        } catch (ResponseFormatException failure) {
            log.debug("{}: unreadable after {} ms", call.endpoint().operation(), millisSince(start));
            throw failure;
        }
    }

    private long millisSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
