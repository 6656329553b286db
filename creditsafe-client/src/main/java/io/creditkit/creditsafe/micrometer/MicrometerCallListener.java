package io.creditkit.creditsafe.micrometer;

import io.creditkit.creditsafe.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.OptionalInt;

/**
 * Counts and times the client's calls in a registry of the host. Thread-safe.
 *
 * <ul>
 *   <li>{@code creditsafe.calls}, a timer of whole calls with their waits, by operation, status and billed;
 *   <li>{@code creditsafe.attempts}, a timer of single requests, logins among them, by operation and status;
 *   <li>{@code creditsafe.retries}, a counter of the requests beyond the first of their call, by operation;
 *   <li>{@code creditsafe.answer.size}, the bytes of answers after decompression, by operation.
 * </ul>
 *
 * <p>An operation is the id in the provider's description, a status a number or {@code none}, billed {@code no} or
 * {@code possibly}; so no label carries what was asked for.
 */
public final class MicrometerCallListener implements CallListener {

    private static final String OPERATION = "operation";

    private final MeterRegistry registry;

    private MicrometerCallListener(MeterRegistry registry) {
        this.registry = registry;
    }

    /** {@return a listener that writes to this registry, which stays the host's} */
    public static MicrometerCallListener of(MeterRegistry registry) {
        return new MicrometerCallListener(registry);
    }

    @Override
    public void attempted(Attempt attempt) {
        Timer.builder("creditsafe.attempts")
                .description("Requests to the Creditsafe API")
                .tags(Tags.of(OPERATION, attempt.operation(), "status", status(attempt.status())))
                .register(registry)
                .record(attempt.duration());
    }

    @Override
    public void completed(Completed call) {
        Tags operation = Tags.of(OPERATION, call.operation());
        Timer.builder("creditsafe.calls")
                .description("Calls of the Creditsafe API, with retries and waits")
                .tags(operation.and("status", status(call.status()), "billed", billed(call.billed())))
                .register(registry)
                .record(call.duration());
        DistributionSummary.builder("creditsafe.answer.size")
                .description("Answers of the Creditsafe API after decompression")
                .baseUnit("bytes")
                .tags(operation)
                .register(registry)
                .record((double) call.bytes());
        if (call.attempts() > 1) {
            Counter.builder("creditsafe.retries")
                    .description("Requests beyond the first of their call")
                    .tags(operation)
                    .register(registry)
                    .increment(call.attempts() - 1.0);
        }
    }

    private static String status(OptionalInt status) {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : "none";
    }

    private static String billed(Billed billed) {
        return switch (billed) {
            case NO -> "no";
            case POSSIBLY -> "possibly";
        };
    }
}
