package io.creditkit.customer.portal;

import io.creditkit.customer.CreditKitException;

/** The token belongs to no open invitation: it was used, or a newer one was sent. Ask for a new invitation. */
public final class InvalidTokenException extends CreditKitException {
    InvalidTokenException() {
        super("The token belongs to no open invitation: it was used, or a newer one was sent."
                + " Ask for a new invitation.");
    }
}
