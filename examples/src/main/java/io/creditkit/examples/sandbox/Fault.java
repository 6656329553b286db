package io.creditkit.examples.sandbox;

import java.time.Duration;

/**
 * A bad day of the agency, ordered beforehand by {@link Sandbox#inject}: what goes wrong, for which calls and how often. Made for
 * the next call whatever it asks; {@link #on} and {@link #times} narrow and prolong it. Of several faults that concern a call
 * it meets the one that was ordered first. Immutable.
 */
public final class Fault {
    private static final String EVERYWHERE = "/v1/";

    private final FaultKind kind;
    private final String path;
    private final int calls;
    private final Duration delay;

    Fault(FaultKind kind, String path, int calls, Duration delay) {
        this.kind = kind;
        this.path = path;
        this.calls = calls;
        this.delay = delay;
    }

    private static Fault of(FaultKind kind) {
        return new Fault(kind, EVERYWHERE, 1, Duration.ZERO);
    }

    /** {@return 429, without a word on how long to wait, as the agency answers it} Nothing is done. */
    public static Fault tooManyRequests() {
        return of(FaultKind.STATUS_429);
    }

    /**
     * {@return 429 with a header {@code Retry-After}} Nothing is done.
     *
     * @param retryAfter what the header tells, in seconds and rounded up; none if zero
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault tooManyRequests(Duration retryAfter) {
        return new Fault(FaultKind.STATUS_429, EVERYWHERE, 1, positive(retryAfter));
    }

    /** {@return 500, an error of the agency} Nothing is done. */
    public static Fault serverError() {
        return of(FaultKind.STATUS_500);
    }

    /** {@return 503 as HTML, from a gateway that has no agency behind it} Nothing is done. */
    public static Fault serviceUnavailable() {
        return of(FaultKind.STATUS_503);
    }

    /** {@return a connection that ends before anything is done} */
    public static Fault droppedBefore() {
        return of(FaultKind.DROP_BEFORE);
    }

    /** {@return a connection that ends without an answer, after the call was carried out and charged} */
    public static Fault droppedAfter() {
        return of(FaultKind.DROP_AFTER);
    }

    /**
     * {@return an answer that comes late}
     *
     * @param delay by how much
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault slow(Duration delay) {
        return new Fault(FaultKind.SLOW, EVERYWHERE, 1, positive(delay));
    }

    /** {@return an answer of which half comes} It is not charged. */
    public static Fault truncated() {
        return of(FaultKind.TRUNCATED);
    }

    /** {@return tokens that are all worth nothing from now on, and the call with them} */
    public static Fault expiredToken() {
        return of(FaultKind.EXPIRED_TOKEN);
    }

    /** {@return a report that comes without some sections, says so, and is charged} */
    public static Fault failedSections() {
        return of(FaultKind.FAILED_SECTIONS);
    }

    /** {@return an answer of which every object has a field that nobody ever described} */
    public static Fault unknownFields() {
        return of(FaultKind.UNKNOWN_FIELDS);
    }

    /** {@return a page of monitoring events in which each is there twice} */
    public static Fault eventTwice() {
        return of(FaultKind.EVENT_TWICE);
    }

    /**
     * {@return a page of monitoring events in which one is not there yet, while newer ones are} It was created in the day
     * before the newest of the page; if there is none such, the newest itself comes late. The next answer has it.
     */
    public static Fault eventLate() {
        return of(FaultKind.EVENT_LATE);
    }

    /**
     * {@return this fault, for some calls alone}
     *
     * @param start how their path begins, such as {@code /v1/companies/}; a part that is a star stands for any one
     */
    public Fault on(String start) {
        return new Fault(kind, start, calls, delay);
    }

    /**
     * {@return this fault, for so many calls}
     *
     * @param number from 1
     * @throws IllegalArgumentException if there are none
     */
    public Fault times(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a fault meets 1 call or more, not " + number);
        }
        return new Fault(kind, path, number, delay);
    }

    private static Duration positive(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the time is " + time + ", must be zero or more");
        }
        return time;
    }

    FaultKind kind() {
        return kind;
    }

    int calls() {
        return calls;
    }

    /** {@return how long a slow call waits; what a 429 tells to wait} */
    Duration delay() {
        return delay;
    }

    boolean concerns(String wanted) {
        String[] ours = path.split("/", -1);
        String[] given = wanted.split("/", -1);
        int last = ours.length - 1;
        if (given.length <= last || !given[last].startsWith(ours[last].replace("*", ""))) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!ours[i].equals("*") && !ours[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return kind + " on " + path + ", " + calls + " times";
    }
}
