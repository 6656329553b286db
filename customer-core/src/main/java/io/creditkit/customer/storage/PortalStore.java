package io.creditkit.customer.storage;

import io.creditkit.customer.portal.PortalAccess;
import java.time.Instant;
import java.util.Optional;

/** Keeps whether portal accounts can be used. */
public interface PortalStore {
    /** {@return what is kept of an account} */
    Optional<PortalAccess> find(String accountId);

    /** {@return the account whose open invitation has a token of that hash} */
    Optional<PortalAccess> findByToken(String tokenHash);

    /**
     * Makes a token void. Of many who do so at once, one is told that it did.
     *
     * @return whether the open invitation of an account had a token of that hash, and this unit of work made it void
     */
    boolean voidToken(String tokenHash);

    /**
     * Notes that an account was used, if it can be used at the moment of writing.
     *
     * @return whether its state is ACTIVE, and the moment is kept
     */
    boolean noteLogin(String accountId, Instant at);

    /** Stores a state in place of the account's former one. Its former token is then not found any more. */
    void put(PortalAccess access);
}
