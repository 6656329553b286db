package io.creditkit.examples;

import io.creditkit.examples.job.BarProgress;
import io.creditkit.examples.job.LineProgress;
import io.creditkit.examples.job.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Whether a person looks on. */
final class Terminal {
    private static final Path STDIN = Path.of("/proc/self/fd/0");
    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final Path TTY = Path.of("/dev/tty");
    private static final int NARROWEST = 20;
    private static final int USUAL = 80;

    private Terminal() {}

    /** {@return bars where stderr is a terminal, else lines} */
    static Progress progress(PrintWriter err) {
        return isTerminal(STDERR) ? bars() : new LineProgress(err);
    }

    private static Progress bars() {
        return new BarProgress(System.err, columns());
    }

    /** {@return how wide the terminal is; where the system does not tell, what most have} */
    private static int columns() {
        try {
            Process asked = new ProcessBuilder("stty", "size")
                    .redirectInput(TTY.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] size = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            int columns = size.length == 2 ? Integer.parseInt(size[1]) : 0;
            return columns >= NARROWEST ? columns : USUAL;
        } catch (IOException | NumberFormatException e) {
            return USUAL;
        }
    }

    /** Ends the line that a bar is being drawn on, so that what is told next has one of its own. */
    static void leaveBar(PrintWriter err) {
        if (isTerminal(STDERR)) {
            err.println();
        }
    }

    /** {@return bars where stderr is a terminal, else nothing: for commands whose only output a script reads} */
    static Progress barsOnly() {
        return isTerminal(STDERR) ? bars() : Progress.silent();
    }

    /** {@return what the work gives; where it does not tell how far it is, a bar shows that it goes on and for how long} */
    static <T> T during(String name, Supplier<T> work) {
        return counting(name, () -> Progress.UNKNOWN, task -> work.get());
    }

    /**
     * {@return what the work gives; a bar shows the steps that it tells}
     *
     * @param steps how many there will be; asked for only where there is a bar, since to count may take time
     */
    static <T> T counting(String name, LongSupplier steps, Function<Progress.Task, T> work) {
        Progress progress = barsOnly();
        try (Progress.Task task = progress.begin(name, isTerminal(STDERR) ? steps.getAsLong() : Progress.UNKNOWN)) {
            return work.apply(task);
        }
    }

    /** {@return whether a person can be asked: where the system does not tell, nobody is} */
    static boolean canAsk() {
        return isTerminal(STDIN) && isTerminal(STDERR);
    }

    /**
     * Makes {@link System#console()} tell of a terminal again: from Java 22 on another implementation answers in the place of
     * that of java.base, and is there whether there is a terminal or not. To be called before anybody asks for the console.
     */
    static void prepare() {
        System.setProperty("jdk.console", "java.base");
    }

    @SuppressWarnings("SystemConsoleNull") // prepare() sees to it that no terminal means null
    private static boolean isTerminal(Path stream) {
        return isTerminal(stream, () -> System.console() != null);
    }

    /**
     * {@return whether a stream is a terminal} Java tells of input and output together alone, and not of stderr, so Linux is
     * asked first, which tells of each.
     *
     * @param stream where Linux tells what is behind it
     * @param console what Java tells, for other systems
     */
    static boolean isTerminal(Path stream, BooleanSupplier console) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return console.getAsBoolean();
        }
    }
}
