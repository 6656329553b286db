package io.creditkit.examples;

/** What the user gave can't be used. The message says what, why, and what to give instead. */
final class WrongInputException extends RuntimeException {
    WrongInputException(String message) {
        super(message);
    }
}
