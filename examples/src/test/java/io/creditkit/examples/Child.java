package io.creditkit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which can be killed. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Signal 2, as a bit of a set of signals. */
    private static final long INTERRUPT = 1L << 1;

    private static final List<String> HEEDING_INTERRUPTS = List.of("env", "--default-signal=INT");

    private final Process process;
    private final Path err;
    private final String[] arguments;

    private Child(Process process, Path err, String... arguments) {
        this.process = process;
        this.err = err;
        this.arguments = arguments;
    }

    /** Starts it; what it tells beside goes to a file next to the folder it works in. */
    static Child run(Path out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(heedingInterrupts());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(CreditKitCli.class.getName());
        command.addAll(List.of(arguments));
        Path err = out.resolveSibling(out.getFileName() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(err.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("CREDITSAFE_"));
        return new Child(builder.start(), err, arguments);
    }

    /** {@return what to put before a command, so that an interrupt reaches it} */
    static List<String> heedingInterrupts() throws IOException {
        return interruptsAreIgnored() ? HEEDING_INTERRUPTS : List.of();
    }

    /** A shell starts what runs in the background so, and all that it starts ignores them too. Linux alone tells. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
    }

    /** {@return whether it told this before it ended} */
    boolean awaitWords(String words) throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (err().contains(words)) {
                return true;
            }
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return err().contains(words);
    }

    /** {@return whether a file of it had more than so many bytes before it ended} */
    boolean awaitSize(Path file, long bytes) throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (Files.exists(file) && Files.size(file) > bytes) {
                return true;
            }
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Lets it run for so long, then kills it without a word. {@return whether it was still running} */
    boolean killAfter(Duration time) throws InterruptedException {
        boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    /** Interrupts it as the keyboard does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** {@return how it ended} */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end within " + PATIENCE);
        }
        CommandsRun.note(process.exitValue(), arguments);
        return process.exitValue();
    }

    String err() throws IOException {
        return Files.exists(err) ? Files.readString(err) : "";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
