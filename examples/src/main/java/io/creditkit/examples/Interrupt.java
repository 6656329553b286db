package io.creditkit.examples;

import io.creditkit.examples.job.StopSignal;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Turns an interrupt from the keyboard, or a request to terminate, into a request to stop, and gives the order in flight the
 * time to end: it may have been billed.
 */
final class Interrupt {
    /** Somewhat longer than a report may take to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private final Runnable ended;
    private final Thread hook;

    private Interrupt(Runnable ended, Runnable whenInterrupted) {
        this.ended = ended;
        this.hook = new Thread(whenInterrupted, "stop");
    }

    /** {@return a connection of interrupts to that signal, until it is over} */
    static Interrupt stopping(StopSignal stop, PrintWriter err) {
        return connected(new Interrupt(stop::ended, () -> {
            Terminal.leaveBar(err);
            err.println("Stopping after what is under way; another interrupt does not make it faster.");
            stop.request();
            stop.awaitEnd(PATIENCE);
        }));
    }

    /** {@return that an interrupt ends the process at once, but says so, until it is over} For work that may end anywhere. */
    static Interrupt telling(String words, PrintWriter err) {
        return connected(new Interrupt(() -> {}, () -> {
            Terminal.leaveBar(err);
            err.println(words);
        }));
    }

    private static Interrupt connected(Interrupt interrupt) {
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Tells that the job has ended and everything is closed; interrupts end the process at once from now on. */
    void over() {
        ended.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The process ends just because of the interrupt; the hook has done its work.
            return;
        }
    }
}
