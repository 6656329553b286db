package io.creditkit.examples;

/** The address of the agency is refused before anything is sent there. */
final class BaseUrlException extends RuntimeException {
    BaseUrlException(String message, Throwable cause) {
        super(message, cause);
    }
}
