package io.creditkit.creditsafe.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Not for hosts: the way to call off what a thread does for a caller who no longer waits.
 *
 * <p>Interrupting is not enough, because a thread that reads from the network does not notice; so the request itself is called
 * off too. While others wait for the same answer, nothing is called off: they would lose an order that may be billed.
 */
public final class Cancellation {

    private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

    private final Deque<BooleanSupplier> shields = new ArrayDeque<>();
    private @Nullable Thread runner;
    private @Nullable Runnable abort;
    private boolean calledOff;

    /** Does the work in this thread, unless it was called off before. */
    public void run(Runnable work) {
        synchronized (this) {
            if (calledOff) {
                return;
            }
            runner = Thread.currentThread();
        }
        @Nullable Cancellation outer = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
            end();
        }
    }

    /** The thread goes back to its owner, who must not see an interruption that was meant for this work. */
    private synchronized void end() {
        runner = null;
        if (calledOff) {
            Thread.interrupted();
        }
    }

    /** Calls the work off: it is not begun, or it is broken off. */
    public synchronized void callOff() {
        if (calledOff || shields.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
            return;
        }
        calledOff = true;
        if (runner != null) {
            runner.interrupt(); // first, so that the broken request is seen as an interruption
        }
        if (abort != null) {
            abort.run();
        }
    }

    /** Lets the current work, if it can be called off, not be called off while this holds; gives how to end that. */
    static Runnable shieldWhile(BooleanSupplier holds) {
        @Nullable Cancellation current = CURRENT.get();
        if (current == null) {
            return () -> {};
        }
        synchronized (current) {
            current.shields.push(holds);
        }
        return () -> {
            synchronized (current) {
                current.shields.remove(holds);
            }
        };
    }

    /** Says how to break off the request that the current work makes now; gives how to end that. */
    static Runnable aborting(Runnable how) {
        @Nullable Cancellation current = CURRENT.get();
        if (current == null) {
            return () -> {};
        }
        synchronized (current) {
            current.abort = how;
            if (current.calledOff) {
                how.run();
            }
        }
        return () -> {
            synchronized (current) {
                current.abort = null;
            }
        };
    }
}
