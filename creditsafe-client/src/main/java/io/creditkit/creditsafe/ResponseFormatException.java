package io.creditkit.creditsafe;

/** An answer that cannot be read: no JSON where JSON was promised, broken off, or without the one member that makes it an answer. */
public final class ResponseFormatException extends CreditsafeException {

    private static final long serialVersionUID = 1L;

    /** Made by this module alone. */
    public ResponseFormatException(String operation, String message, int attempts) {
        super(operation, message, attempts, null);
    }

    /** Made by this module alone. */
    public ResponseFormatException(String operation, String message, int attempts, Throwable cause) {
        super(operation, message, attempts, cause);
    }
}
