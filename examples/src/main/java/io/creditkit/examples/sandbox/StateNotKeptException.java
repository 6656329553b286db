package io.creditkit.examples.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The sandbox's state file can't be written. Mend the rights or the room of its folder. */
public final class StateNotKeptException extends UncheckedIOException {
    StateNotKeptException(String message, IOException cause) {
        super(message, cause);
    }
}
