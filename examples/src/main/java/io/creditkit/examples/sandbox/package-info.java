/**
 * A server on this machine that speaks the Creditsafe Connect protocol, version 1, over a made-up world.
 *
 * <p>It is an independent reading of the protocol: it shares no code with the client, so that the two can disagree.
 * Nothing leaves the machine and nothing costs money; what would have cost money is counted.
 *
 * <pre>{@code
 * SandboxOptions options = SandboxOptions.builder().companies(500).build();
 * try (Sandbox sandbox = Sandbox.start(options)) {
 *     URI base = sandbox.baseUri();                      // http://127.0.0.1:…/v1
 *     // ... let a client work against it ...
 *     sandbox.moveTo(sandbox.date().plusDays(30));       // things happen to companies
 *     long spent = sandbox.ledger().billableCalls();
 * }
 * }</pre>
 *
 * <p>A bad day of the agency is ordered beforehand, here or from outside by {@code POST /sandbox/faults}; {@link
 * io.creditkit.examples.sandbox.Fault} has all of them:
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build())) {
 *     sandbox.inject(
 *             Fault.droppedAfter().on("/v1/companies/"),         // billed, and no answer comes
 *             Fault.tooManyRequests(Duration.ofSeconds(20)).times(3),
 *             Fault.eventLate().on("/v1/monitoring/"));
 *     // ... see what the application makes of it ...
 *     sandbox.clearFaults();
 * }
 * }</pre>
 *
 * <p>Two clocks: tokens and rate limits follow the {@code java.time.Clock} of the options; scores, events and reports
 * follow a business date that moves only when told to. An investigation is taken up on the day after it was ordered and ends six
 * days after, or at once by {@code POST /sandbox/freshinvestigations/{orderId}/end}: delivered if the company that was described is
 * one of the world, not traced otherwise.
 *
 * <p>Every operation that the client has a method for is answered here; a test keeps it so.
 */
@NullMarked
package io.creditkit.examples.sandbox;

import org.jspecify.annotations.NullMarked;
