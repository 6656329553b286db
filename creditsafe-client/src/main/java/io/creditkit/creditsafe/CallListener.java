package io.creditkit.creditsafe;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Hears of each call, for metrics and audit. To be implemented by hosts.
 *
 * <p>Called in the thread of the call, so be quick, and call the client from elsewhere. What it throws is logged and changes
 * nothing. Must be thread-safe. It hears no address, no header and no content. A report that comes from the cache, or that
 * another thread was ordering already, is no call and is not heard of.
 */
public interface CallListener {

    /** A call begins; its attempts follow. */
    default void started(Started call) {}

    /** A request of a call was answered, or failed; logging in is a request too, under its own name. */
    default void attempted(Attempt attempt) {}

    /** A call has ended, after all its attempts. */
    default void completed(Completed call) {}

    /** Whether a call costs. */
    enum Billed {
        /** It is free, or certainly not delivered. */
        NO,
        /** The provider may have charged for it. */
        POSSIBLY
    }

    /**
     * A call that begins.
     *
     * @param operation the operation's id in the provider's description
     * @param billed whether it may cost
     */
    record Started(String operation, Billed billed) {}

    /**
     * A request.
     *
     * @param operation the operation's id
     * @param status the HTTP status, empty if no answer came
     * @param duration how long it took, without waiting for its turn
     * @param bytes how long the answer's body is, decoded; 0 if none came
     */
    record Attempt(String operation, OptionalInt status, Duration duration, long bytes) {}

    /**
     * A call that has ended.
     *
     * @param operation the operation's id
     * @param status the last HTTP status, empty if no answer came
     * @param attempts how many requests were sent for it, 0 or more, without logging in
     * @param duration how long it took, with all waits
     * @param bytes how long the answer's body is, decoded; 0 if none came
     * @param billed whether it may have been charged
     */
    record Completed(
            String operation, OptionalInt status, int attempts, Duration duration, long bytes, Billed billed) {}
}
