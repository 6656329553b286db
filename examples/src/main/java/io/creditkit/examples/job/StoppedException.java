package io.creditkit.examples.job;

/** The job was told to stop, and did so between two units of work. To run it again goes on where it stopped. */
public final class StoppedException extends RuntimeException {
    StoppedException() {
        super("Stopped. Nothing is lost: run it again to go on.");
    }
}
