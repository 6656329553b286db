package io.creditkit.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the program tells, which keeps the first failure to write it: neither {@link System#out} nor a {@link java.io.PrintWriter}
 * tells of one, and a script would take half a list for the whole.
 */
final class StandardOutput extends OutputStream {
    private static final Path STDOUT = Path.of("/proc/self/fd/1");

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private Optional<IOException> failure = Optional.empty();

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (failure.isEmpty()) {
                failure = Optional.of(e);
            }
            throw e;
        }
    }

    /** {@return why it could not be written; empty if it was, or if the reader, such as {@code head}, had read what it wanted} */
    Optional<String> whyLost() {
        return failure.filter(e -> !isReaderGone(e))
                .map(e -> "What was told can't be written: "
                        + Optional.ofNullable(e.getMessage()).orElse("no reason is given")
                        + ". Make room, or send it elsewhere.");
    }

    /** The system's message may be in any language, so Linux is asked first: a pipe is never full for good. */
    private static boolean isReaderGone(IOException e) {
        try {
            return Files.readSymbolicLink(STDOUT).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.ofNullable(e.getMessage())
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .contains("pipe");
        }
    }
}
