package io.creditkit.examples;

import io.creditkit.examples.job.BarProgress;
import io.creditkit.examples.job.LineProgress;
import io.creditkit.examples.job.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Whether a person looks on. */
final class Terminal {
    private static final Path STDIN = Path.of("/proc/self/fd/0");
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** {@return bars where stderr is a terminal, else lines} */
    static Progress progress(PrintWriter err) {
        return isTerminal(STDERR) ? new BarProgress(System.err) : new LineProgress(err);
    }

    /** {@return bars where stderr is a terminal, else nothing: for commands whose only output a script reads} */
    static Progress barsOnly() {
        return isTerminal(STDERR) ? new BarProgress(System.err) : Progress.silent();
    }

    /** {@return what the work gives; a bar shows as long as it takes, though not how far it is, as the work does not tell} */
    static <T> T during(String name, Supplier<T> work) {
        try (Progress.Task task = barsOnly().begin(name, 1)) {
            T result = work.get();
            task.step();
            return result;
        }
    }

    /** {@return whether a person can be asked: where the system does not tell, nobody is} */
    static boolean canAsk() {
        return isTerminal(STDIN) && isTerminal(STDERR);
    }

    /** Java does not tell of one stream alone; where the system does not tell either, lines do no harm. */
    private static boolean isTerminal(Path stream) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
