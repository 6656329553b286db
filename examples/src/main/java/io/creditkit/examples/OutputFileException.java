package io.creditkit.examples;

/** A file that the user named can't be written. Name another one, or mend the rights or the room of its folder. */
final class OutputFileException extends RuntimeException {
    OutputFileException(String message, Exception cause) {
        super(message, cause);
    }
}
