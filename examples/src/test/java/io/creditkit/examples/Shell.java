package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs commands on one data folder.
 *
 * @param data the folder
 * @param environment what is set beside the folder
 */
record Shell(Path data, Map<String, String> environment) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@return a shell in a folder that need not be there} */
    static Shell in(Path data) {
        return new Shell(data, Map.of());
    }

    /** {@return a shell in a fresh copy of what the main job leaves, which runs once for all tests} */
    static Shell afterTheMainJob(Path data) {
        copy(AfterMainJob.FOLDER, data);
        return in(data);
    }

    /** Kept until the process ends, like everything that all tests share. */
    private static final class AfterMainJob {
        static final Path FOLDER = run();

        private static Path run() {
            try {
                Path folder = Files.createTempDirectory("creditkit-main-job");
                Cli run = Cli.run("run", "--no-progress", "--out", folder.toString());
                assertThat(run.code()).as(run.err()).isZero();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the same shell with another environment} */
    Shell with(Map<String, String> other) {
        return new Shell(data, other);
    }

    /** {@return the command, which ended well} */
    Cli done(String... arguments) {
        Cli run = run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** {@return what a command that ended well told as JSON} */
    JsonNode json(String... arguments) {
        try {
            return JSON.readTree(done(Stream.concat(Stream.of(arguments), Stream.of("--json"))
                            .toArray(String[]::new))
                    .out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the command, which was refused as wrong input in plain words} */
    Cli failed(String... arguments) {
        Cli run = run(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_INPUT.code());
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }

    /** {@return the command, however it ended} */
    Cli run(String... arguments) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("CREDITKIT_DATA", data.toString());
        return Cli.run(all, arguments);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
