package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.creditkit.examples.job.LineProgress;
import io.creditkit.examples.job.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars are drawn for people alone: on a terminal, and not into a file that somebody reads later. */
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String BAR = "[=";

    @TempDir
    Path folder;

    private Path customers;

    @BeforeEach
    void take_two_customers() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        customers = Files.write(folder.resolve("customers.csv"), lines.subList(0, 3));
    }

    @Test
    void without_a_terminal_there_are_lines_and_no_bar() throws IOException, InterruptedException {
        try (Child child = Child.run(folder.resolve("plain"), arguments("plain"))) {
            assertThat(child.end()).as(child.err()).isZero();
            assertThat(child.err()).contains("Import: 1 of 1").doesNotContain("\r", "\u001B", BAR);
        }
    }

    @Test
    void on_a_terminal_there_are_bars() throws IOException, InterruptedException {
        assertThat(onTerminal(arguments("bars"))).contains("Import", BAR, "\r").doesNotContain("Import: 1 of 1");
    }

    @Test
    void an_interrupt_while_a_bar_is_drawn_stops_the_job_and_does_not_kill_it()
            throws IOException, InterruptedException {
        Process process = start(arguments("interrupted"));
        boolean interrupted = false;
        StringBuilder told = new StringBuilder();
        try (Reader terminal = process.inputReader(StandardCharsets.UTF_8)) {
            for (int next = terminal.read(); next >= 0; next = terminal.read()) {
                told.append((char) next);
                if (!interrupted && told.toString().endsWith("Reports")) {
                    interrupted = interrupt(process);
                }
            }
        }

        assertThat(interrupted).as(told.toString()).isTrue();
        assertThat(process.waitFor()).as(told.toString()).isEqualTo(ExitCode.STOPPED.code());
        assertThat(told.toString())
                .containsPattern("\\RStopping after what is under way")
                .containsPattern("\\RStopped\\.");
    }

    /** Interrupts the program itself, which is the last of those that were started. */
    private static boolean interrupt(Process process) throws IOException, InterruptedException {
        ProcessHandle program = process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        return new ProcessBuilder("kill", "-INT", Long.toString(program.pid()))
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void what_takes_long_tells_how_far_it_is_where_the_library_can_tell() throws IOException, InterruptedException {
        String data = folder.resolve("book").toString();
        String[][] commands = {
            {"import", "--customers", customers.toString()},
            {"customers", "export", folder.resolve("book.csv").toString()},
            {"alerts", "back-test", "score < 40", "--from", "2026-10-01", "--to", "2026-10-04"},
            {"report", "book", folder.resolve("book.html").toString()},
            {"graph", "C100001", folder.resolve("graph.html").toString()},
            {"limit", "advice"},
            {"limit", "over"},
            {"alerts", "dry-run", "score < 40"}
        };
        String[] ends = {
            "1/1", "Export.* 2/2", "Back-test.* 8/8", "Book.* 2/2", "Network.* 2/2", "Advice", "Limits", "Dry run"
        };
        for (int i = 0; i < commands.length; i++) {
            String told = onTerminal(Stream.concat(Stream.of(commands[i]), Stream.of("--data", data))
                    .toArray(String[]::new));
            assertThat(told).as(String.join(" ", commands[i])).containsPattern(ends[i]);
        }
    }

    @Test
    void where_linux_tells_of_no_stream_java_is_asked() throws IOException {
        Path nothing = folder.resolve("nothing");
        Path file = Files.createSymbolicLink(folder.resolve("file"), customers);
        Path terminal = Files.createSymbolicLink(folder.resolve("terminal"), Path.of("/dev/pts/7"));

        assertThat(Terminal.isTerminal(nothing, () -> true)).isTrue();
        assertThat(Terminal.isTerminal(nothing, () -> false)).isFalse();
        assertThat(Terminal.isTerminal(file, () -> true)).isFalse();
        assertThat(Terminal.isTerminal(terminal, () -> false)).isTrue();
    }

    @Test
    void a_task_without_a_known_end_is_told_by_its_steps_alone() {
        StringWriter lines = new StringWriter();
        try (Progress.Task task = new LineProgress(new PrintWriter(lines)).begin("Portfolio", Progress.UNKNOWN)) {
            task.step();
        }

        assertThat(lines.toString().strip()).isEqualTo("Portfolio: 1");
    }

    private static String onTerminal(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static Process start(String... arguments) throws IOException {
        assumeThat(Files.isExecutable(SCRIPT)).as("There is no program script.").isTrue();
        List<String> program = new ArrayList<>(Child.heedingInterrupts());
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        program.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        program.add(CreditKitCli.class.getName());
        String command = Stream.concat(program.stream(), Stream.of(arguments))
                .map(word -> "'" + word + "'")
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
        Process process = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return process;
    }

    private String[] arguments(String out) {
        return new String[] {
            "demo", "--out", folder.resolve(out).toString(), "--customers", customers.toString(), "--sandbox-days", "1"
        };
    }
}
