package io.creditkit.examples;

import io.creditkit.examples.job.BarProgress;
import io.creditkit.examples.job.LineProgress;
import io.creditkit.examples.job.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person looks on. */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** {@return bars where stderr is a terminal, else lines} */
    static Progress progress(PrintWriter err) {
        return isTerminal() ? new BarProgress(System.err) : new LineProgress(err);
    }

    /** {@return bars where stderr is a terminal, else nothing: for commands whose only output a script reads} */
    static Progress barsOnly() {
        return isTerminal() ? new BarProgress(System.err) : Progress.silent();
    }

    /** Java does not tell of stderr alone; where the system does not tell either, lines do no harm. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(STDERR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
