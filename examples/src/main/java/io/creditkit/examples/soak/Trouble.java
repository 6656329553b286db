package io.creditkit.examples.soak;

import io.creditkit.examples.sandbox.Fault;
import io.creditkit.examples.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Orders faults from the sandbox: failures of one call each, and some of a few. */
final class Trouble {
    private static final String COMPANIES = "/v1/companies/";
    private static final String EVENTS = "/v1/monitoring/portfolios/*/notificationEvents";

    private static final List<Fault> KINDS = List.of(
            Fault.tooManyRequests(Duration.ofMillis(1)),
            Fault.serverError(),
            Fault.serviceUnavailable(),
            Fault.droppedBefore(),
            Fault.droppedAfter().on(COMPANIES),
            Fault.slow(Duration.ofMillis(400)).on(COMPANIES),
            Fault.slow(Duration.ofMillis(200)),
            Fault.truncated(),
            Fault.truncated().on(COMPANIES),
            Fault.expiredToken(),
            Fault.failedSections().on(COMPANIES).times(3),
            Fault.unknownFields().times(20),
            Fault.eventTwice().on(EVENTS),
            Fault.eventLate().on(EVENTS));

    private final Sandbox sandbox;
    private final Random random;

    Trouble(Sandbox sandbox, Random random) {
        this.sandbox = sandbox;
        this.random = random;
    }

    /** One more fault, of a kind told by the dice. */
    void order() {
        sandbox.inject(KINDS.get(random.nextInt(KINDS.size())));
    }

    /** From now on nothing fails any more. */
    void end() {
        sandbox.clearFaults();
    }
}
