package io.creditkit.customer.portal;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A portal account can't be used as it is. Send an invitation, and let it be confirmed. */
public final class AccountNotActiveException extends CreditKitException {
    private final PortalAccess.Status status;

    AccountNotActiveException(String accountId, PortalAccess.Status status) {
        super(Wording.of(
                "account-not-active",
                "The portal account {account} is {status} and can't be used. Send an invitation, and let "
                        + "it be confirmed.",
                Map.of("account", accountId, "status", status)));
        this.status = status;
    }

    /** {@return how it is} */
    public PortalAccess.Status status() {
        return status;
    }
}
