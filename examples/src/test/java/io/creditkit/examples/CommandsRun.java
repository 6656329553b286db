package io.creditkit.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Writes down which commands the tests have run to a good end; tests run in several processes, so it is a file. */
final class CommandsRun {
    private static final Path RUN = Path.of("target/commands-run.txt");
    private static final Path ALL = Path.of("target/commands-all.txt");

    private CommandsRun() {}

    /** Notes a command that did its work: neither one that was refused nor one that was asked for help. */
    static void note(int code, String... arguments) {
        boolean done = code == ExitCode.OK.code() || code == ExitCode.DONE_IN_PART.code();
        if (done && !List.of(arguments).contains("--help")) {
            write(RUN, path(arguments) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Writes down which commands there are. */
    static void list(List<String> commands) {
        write(ALL, String.join("\n", commands) + "\n");
    }

    /** {@return the words up to the command that does the work; {@code run} where no command is named} */
    private static String path(String... arguments) {
        CommandLine line = CreditKitCli.commands(Map.of());
        StringBuilder path = new StringBuilder();
        for (String word : arguments) {
            CommandLine below = line.getSubcommands().get(word);
            if (below == null) {
                break;
            }
            path.append(path.isEmpty() ? "" : " ").append(word);
            line = below;
        }
        return path.isEmpty() ? "run" : path.toString();
    }

    private static void write(Path file, String text, StandardOpenOption... how) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
