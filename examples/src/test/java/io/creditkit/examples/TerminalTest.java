package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(child.err()).contains("Import: 3 of 3").doesNotContain("\r", "\u001B", BAR);
        }
    }

    @Test
    void on_a_terminal_there_are_bars() throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(SCRIPT)).as("There is no program script.").isTrue();
        String command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                CreditKitCli.class.getName()),
                        Stream.of(arguments("bars")))
                .map(word -> "'" + word + "'")
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
        Process process = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("Import", BAR, "\r").doesNotContain("Import: 3 of 3");
    }

    private String[] arguments(String out) {
        return new String[] {
            "demo", "--out", folder.resolve(out).toString(), "--customers", customers.toString(), "--sandbox-days", "1"
        };
    }
}
