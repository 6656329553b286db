package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.CallListener.Billed;
import io.creditkit.creditsafe.CreditsafeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Not for hosts: tells a listener of whole calls, or of single requests, by where it stands among the layers. */
public final class ReportingTransport implements Transport {

    private static final Logger log = LoggerFactory.getLogger("io.creditkit.creditsafe.listener");

    private final Transport delegate;
    private final CallListener listener;
    private final Clock clock;
    private final Place place;

    private ReportingTransport(Transport delegate, CallListener listener, Clock clock, Place place) {
        this.delegate = delegate;
        this.listener = listener;
        this.clock = clock;
        this.place = place;
    }

    /** {@return the outermost layer, which tells of whole calls} */
    public static Transport ofCalls(Transport delegate, CallListener listener, Clock clock) {
        return new ReportingTransport(delegate, listener, clock, Place.OUTSIDE);
    }

    /** {@return the layer next to the wire, which tells of requests} */
    public static Transport ofAttempts(Transport delegate, CallListener listener, Clock clock) {
        return new ReportingTransport(delegate, listener, clock, Place.INSIDE);
    }

    @Override
    public Answer send(ApiCall call) {
        Instant start = clock.instant();
        if (place == Place.OUTSIDE) {
            Billed possibly = mayCost(call.endpoint()) ? Billed.POSSIBLY : Billed.NO;
            tell(l -> l.started(new CallListener.Started(call.endpoint().operation(), possibly)));
        }
        try {
            Answer answer = delegate.send(call);
            report(
                    call,
                    start,
                    OptionalInt.of(answer.status()),
                    answer.attempts(),
                    answer.body().length,
                    billed(call, answer));
            return answer;
        } catch (CreditsafeException failure) {
            boolean cost = mayCost(call.endpoint()) && failure.outcomeUnknown();
            report(call, start, OptionalInt.empty(), failure.attempts(), 0, cost ? Billed.POSSIBLY : Billed.NO);
            throw failure;
        }
    }

    private void report(ApiCall call, Instant start, OptionalInt status, int attempts, long bytes, Billed billed) {
        String operation = call.endpoint().operation();
        Duration duration = Duration.between(start, clock.instant());
        if (place == Place.OUTSIDE) {
            tell(l -> l.completed(new CallListener.Completed(operation, status, attempts, duration, bytes, billed)));
        } else {
            tell(l -> l.attempted(new CallListener.Attempt(operation, status, duration, bytes)));
        }
    }

    private static boolean mayCost(Endpoint endpoint) {
        return endpoint.billing() == Endpoint.Billing.MAY_BE_BILLED;
    }

    /** A refusal delivers nothing; a failure of the server may come after the delivery. */
    private static Billed billed(ApiCall call, Answer answer) {
        boolean delivered = answer.isSuccess() || answer.status() >= 500;
        return mayCost(call.endpoint()) && mayCost(answer.endpoint()) && delivered ? Billed.POSSIBLY : Billed.NO;
    }

    /** A listener that fails must not cost its host the report that was just paid for. */
    private void tell(Consumer<CallListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException failure) {
            log.warn("The call listener failed with {}", failure.getClass().getName());
        }
    }

    private enum Place {
        OUTSIDE,
        INSIDE
    }
}
