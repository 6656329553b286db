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

    private final StopSignal stop;
    private final Thread hook;

    private Interrupt(StopSignal stop, PrintWriter err) {
        this.stop = stop;
        this.hook = new Thread(
                () -> {
                    err.println("Stopping after what is under way; another interrupt does not make it faster.");
                    stop.request();
                    stop.awaitEnd(PATIENCE);
                },
                "stop");
    }

    /** {@return a connection of interrupts to that signal, until it is over} */
    static Interrupt stopping(StopSignal stop, PrintWriter err) {
        Interrupt interrupt = new Interrupt(stop, err);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /** Tells that the job has ended and everything is closed; interrupts end the process at once from now on. */
    void over() {
        stop.ended();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The process ends just because of the interrupt; the hook has done its work.
            return;
        }
    }
}
