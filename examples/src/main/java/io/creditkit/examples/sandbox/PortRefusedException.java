package io.creditkit.examples.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The sandbox can't listen on the port it was given: it is taken, or not allowed. */
final class PortRefusedException extends UncheckedIOException {
    PortRefusedException(String message, IOException cause) {
        super(message, cause);
    }
}
