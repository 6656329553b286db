package io.creditkit.creditsafe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the module logs in its tests at level debug and above, as {@code simplelogger.properties} has it written. */
final class LogFile {

    private static final Path FILE = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/test.log"));

    private final int beginning;

    private LogFile(int beginning) {
        this.beginning = beginning;
    }

    /** {@return the log from now on} */
    static LogFile fromNow() {
        return new LogFile(content().length);
    }

    /** {@return its lines so far: level, logger, words} */
    List<String> lines() {
        byte[] all = content();
        return new String(Arrays.copyOfRange(all, beginning, all.length), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static byte[] content() {
        try {
            return Files.exists(FILE) ? Files.readAllBytes(FILE) : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
