package io.creditkit.customer.portal;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** The token belongs to no open invitation: it was used, or a newer one was sent. Ask for a new invitation. */
public final class InvalidTokenException extends CreditKitException {
    InvalidTokenException() {
        super(Wording.of(
                "invalid-token",
                "The token belongs to no open invitation: it was used, or a newer one was sent. Ask for "
                        + "a new invitation."));
    }
}
