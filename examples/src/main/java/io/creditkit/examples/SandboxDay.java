package io.creditkit.examples;

import io.creditkit.examples.job.BusinessDay;
import io.creditkit.examples.sandbox.Sandbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Time as the sandbox's calendar tells it: always nine in the morning of its day, so that what a run writes down does not
 * depend on when it ran.
 */
final class SandboxDay implements BusinessDay {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Sandbox sandbox;
    private final LocalDate last;
    private final Optional<LocalDate> given;

    /**
     * Made for one run.
     *
     * @param last the day on which the sandbox is to stand in the end
     * @param given the day that the user wants the ledger told for, in place of the sandbox's
     */
    SandboxDay(Sandbox sandbox, LocalDate last, Optional<LocalDate> given) {
        this.sandbox = sandbox;
        this.last = last;
        this.given = given;
    }

    @Override
    public LocalDate asOf() {
        return given.orElseGet(sandbox::date);
    }

    @Override
    public boolean moveOn() {
        if (!sandbox.date().isBefore(last)) {
            return false;
        }
        sandbox.moveTo(last);
        return true;
    }

    @Override
    public void orderSettled() {
        sandbox.settle();
    }

    /** {@return the clock that shows the morning of that day for ever} */
    static Clock clockOf(LocalDate day) {
        return Clock.fixed(day.atTime(MORNING).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** {@return the clock that shows this time} */
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return sandbox.date().atTime(MORNING).toInstant(ZoneOffset.UTC);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("The sandbox lives in UTC.");
            }
        };
    }
}
