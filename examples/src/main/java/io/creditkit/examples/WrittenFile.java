package io.creditkit.examples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes where the user says: whole, or as it was before. */
final class WrittenFile {
    private WrittenFile() {}

    /** Writes the content of one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file in place of the one with that name.
     *
     * @throws OutputFileException if it can't be written
     */
    static void write(Path file, Content content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException | IOException e) {
            OutputFileException refused =
                    new OutputFileException("The file " + file + " can't be written. Name another one.", e);
            remove(unfinished, refused);
            throw refused;
        } catch (RuntimeException e) {
            remove(unfinished, e);
            throw e;
        }
    }

    /** It may hold personal data. */
    private static void remove(Path unfinished, RuntimeException reason) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            reason.addSuppressed(left);
        }
    }
}
