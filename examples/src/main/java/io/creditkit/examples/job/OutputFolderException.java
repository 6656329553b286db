package io.creditkit.examples.job;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The results can't be written. Choose another folder, or mend the rights or the room of this one. */
public final class OutputFolderException extends RuntimeException {
    OutputFolderException(Path where, Exception cause) {
        super(
                "The output can't be written to " + where + ": " + why(cause) + ". Choose another folder with --out.",
                cause);
    }

    private static String why(Exception cause) {
        if (cause instanceof AccessDeniedException) {
            return "no right to write there";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file of that name, not a folder";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
