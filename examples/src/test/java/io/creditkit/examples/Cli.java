package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The program, run within the test.
 *
 * @param code how it ended
 * @param out what it told
 * @param err what it told beside
 */
record Cli(int code, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Path DATA = Path.of("data");

    /** Runs it with the sandbox of its own. */
    static Cli run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Cli run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CreditKitCli.run(environment, new PrintWriter(out), new PrintWriter(err, true), arguments);
        CommandsRun.note(code, arguments);
        return new Cli(code, out.toString(), err.toString());
    }

    /** {@return what it told, as JSON} */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the last line of what went wrong} */
    String lastLine() {
        String[] lines = err.strip().split("\\R");
        return lines[lines.length - 1];
    }

    /** Fails with the first line that differs, if one does. */
    static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, content) -> {
            String[] before = content.split("\n");
            String[] after = actual.get(name).split("\n");
            for (int i = 0; i < Math.max(before.length, after.length); i++) {
                assertThat(i < after.length ? after[i] : "the end of the file")
                        .as("line %s of %s", i + 1, name)
                        .isEqualTo(i < before.length ? before[i] : "the end of the file");
            }
        });
    }

    /** {@return the results in a folder by name, without the data a run works on} */
    static Map<String, String> results(Path folder) {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("creditkit.") && !name.startsWith("sandbox")) {
                    results.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }
}
