package io.creditkit.examples.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own. */
final class WorkerProcess {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path told;

    private WorkerProcess(Process process, Path told) {
        this.process = process;
        this.told = told;
    }

    /** Starts it; what it tells goes to a file. The password goes by the environment, as none is to stand on a command line. */
    static WorkerProcess start(Target target, SoakWorker.Settings settings, Path told) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Duser.timezone=UTC", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SoakWorker.class.getName());
        command.addAll(List.of(settings.arguments()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(told.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put(Target.URL, target.url());
        target.user().ifPresent(user -> environment.put(Target.USER, user));
        target.password().ifPresent(password -> environment.put(Target.PASSWORD, password));
        try {
            return new WorkerProcess(builder.start(), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether it has ended as a program does that went well} */
    boolean endedWell() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** {@return whether it ended by itself within that time} */
    boolean ends(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Kills it without a word (SIGKILL), and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@return whether it stopped after its step when it was told to} One that did not is killed. */
    boolean stop() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // It ended by itself.
        }
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        kill();
        return ended;
    }

    /** {@return what it told} */
    List<String> lines() {
        try {
            return Files.readAllLines(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
