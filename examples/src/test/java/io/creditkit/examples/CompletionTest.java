package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, in bash itself where there is one. */
class CompletionTest {
    private static final boolean BASH = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bash")));

    @TempDir
    Path folder;

    @Test
    void the_script_knows_commands_and_options() {
        assertThat(Cli.run("generate-completion").out()).contains("complete -F", "customers", "alerts", "--tenant");
    }

    @Test
    void bash_takes_the_script_and_completes_commands() throws IOException, InterruptedException {
        String script = Cli.run("generate-completion").out();
        assumeThat(BASH).as("There is no bash on this machine.").isTrue();
        Path file = Files.writeString(folder.resolve("completion"), script);

        assertThat(bash("-n", file.toString())).isEmpty();
        assertThat(bash("-c", "source \"$1\" && complete -p creditkit", "bash", file.toString()))
                .contains("_complete_creditkit creditkit");
        assertThat(bash(
                        "-c",
                        "source \"$1\" && COMP_WORDS=(creditkit al) COMP_CWORD=1 && _complete_creditkit;"
                                + " echo \"${COMPREPLY[@]}\"",
                        "bash",
                        file.toString()))
                .isEqualToIgnoringNewLines("alerts");
    }

    private static String bash(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("bash"), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
