package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script whose list was cut by a full disk is told so; one that read as much as it wanted is not. */
class OutputLostTest {
    private static final Path FULL = Path.of("/dev/full");

    @ParameterizedTest
    @ValueSource(strings = {"> /dev/full", ">&-"})
    void output_that_is_lost_ends_with_4_in_plain_words(String redirect) throws IOException, InterruptedException {
        Ended ended = run("\"$@\" " + redirect, "generate-completion");

        assertThat(ended.code()).as(ended.told()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
        assertThat(ended.told()).startsWith("What was told can't be written: ").hasLineCount(1);
    }

    @Test
    void a_reader_that_goes_early_is_no_failure() throws IOException, InterruptedException {
        Ended ended = run("{ \"$@\"; echo \"ended with $?\" >&2; } | true", "generate-completion");

        assertThat(ended.told()).isEqualTo("ended with 0\n");
    }

    @Test
    void a_command_that_was_refused_keeps_its_code() throws IOException, InterruptedException {
        Ended ended = run("\"$@\" > /dev/full", "no-such-command");

        assertThat(ended.code()).isEqualTo(ExitCode.WRONG_INPUT.code());
    }

    /** How a shell ended, and what was told beside the output. */
    private record Ended(int code, String told) {}

    /** Lets a shell run a script about the program. */
    private static Ended run(String script, String argument) throws IOException, InterruptedException {
        assumeThat(Files.exists(FULL)).as("There is no full device.").isTrue();
        List<String> command = List.of(
                "sh",
                "-c",
                script,
                "creditkit",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CreditKitCli.class.getName(),
                argument);
        Process process = new ProcessBuilder(command).start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), told);
    }
}
