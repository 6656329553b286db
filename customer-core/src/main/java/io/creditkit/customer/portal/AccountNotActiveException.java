package io.creditkit.customer.portal;

import io.creditkit.customer.CreditKitException;

/** A portal account can't be used as it is. Send an invitation, and let it be confirmed. */
public final class AccountNotActiveException extends CreditKitException {
    private final PortalAccess.Status status;

    AccountNotActiveException(String accountId, PortalAccess.Status status) {
        super("The portal account " + accountId + " is " + status
                + " and can't be used. Send an invitation, and let it be confirmed.");
        this.status = status;
    }

    /** {@return how it is} */
    public PortalAccess.Status status() {
        return status;
    }
}
