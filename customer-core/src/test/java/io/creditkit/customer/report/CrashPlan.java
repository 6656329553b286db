package io.creditkit.customer.report;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets everything go well until a chosen step, and then throws: once, or from there on. */
public final class CrashPlan {
    /** The end of the process: no code of ours may catch it. */
    @SuppressWarnings("serial")
    public static final class SimulatedCrash extends Error {
        SimulatedCrash() {
            super("The process ends here.", null, false, false);
        }
    }

    private final AtomicInteger steps = new AtomicInteger();
    private final int breakAt;
    private final int breakUntil;
    private final Supplier<? extends Throwable> failure;

    private CrashPlan(int breakAt, Supplier<? extends Throwable> failure) {
        this(breakAt, breakAt, failure);
    }

    private CrashPlan(int breakAt, int breakUntil, Supplier<? extends Throwable> failure) {
        this.breakAt = breakAt;
        this.breakUntil = breakUntil;
        this.failure = failure;
    }

    public static CrashPlan none() {
        return new CrashPlan(Integer.MAX_VALUE, SimulatedCrash::new);
    }

    /** The process ends at that step, counted from 1. */
    public static CrashPlan crashAt(int step) {
        return new CrashPlan(step, SimulatedCrash::new);
    }

    /** That step alone fails with an exception. */
    public static CrashPlan failAt(int step, Supplier<RuntimeException> failure) {
        return new CrashPlan(step, failure);
    }

    /** Every step fails with an exception. */
    public static CrashPlan failAlways(Supplier<RuntimeException> failure) {
        return new CrashPlan(1, Integer.MAX_VALUE, failure);
    }

    public int steps() {
        return steps.get();
    }

    public void step() {
        int step = steps.incrementAndGet();
        if (step >= breakAt && step <= breakUntil) {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
