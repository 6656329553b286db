package io.creditkit.customer;

/** There is nothing under the id or number that was given. Look it up again. */
public final class UnknownReferenceException extends CreditKitException {
    /**
     * Made by a feature that was given an id.
     *
     * @param what the kind of thing, such as {@code loan}
     * @param id what was given
     */
    public UnknownReferenceException(String what, String id) {
        super("There is no " + what + " " + id + ".");
    }
}
