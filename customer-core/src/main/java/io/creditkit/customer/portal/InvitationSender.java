package io.creditkit.customer.portal;

import io.creditkit.customer.TenantId;
import io.creditkit.customer.UserAccount;

/** A port: sends the invitation to a portal, such as by e-mail. Thread-safe. */
@FunctionalInterface
public interface InvitationSender {
    /**
     * Sends one invitation. No unit of work is open meanwhile. If this throws, the invitation stands all the same, and another
     * one can be sent by a reset.
     *
     * @param token what the person brings back to prove that the e-mail address is theirs; a secret
     */
    void send(TenantId tenant, UserAccount account, String token);
}
