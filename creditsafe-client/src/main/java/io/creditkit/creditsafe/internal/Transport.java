package io.creditkit.creditsafe.internal;

/** Not for hosts: sends a call. Each layer of the client is one of these around another. Thread-safe. */
@FunctionalInterface
public interface Transport {

    /**
     * {@return the answer, whatever its status}
     *
     * @throws io.creditkit.creditsafe.TransportException if none came
     */
    Answer send(ApiCall call);
}
