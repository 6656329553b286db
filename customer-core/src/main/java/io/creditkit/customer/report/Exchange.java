package io.creditkit.customer.report;

/** A port: takes what went to an agency and what came back, for the log of enquiries. Called by the thread that asked. */
@FunctionalInterface
public interface Exchange {
    /**
     * Takes one call that was answered.
     *
     * @param question what was sent, without credentials
     * @param answer what was received
     */
    void took(String question, String answer);
}
