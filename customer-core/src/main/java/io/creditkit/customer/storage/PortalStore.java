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
     * Makes a token void; the version of the state is 1 higher then. Of many who do so at once, one is told that it did.
     *
     * @return whether the open invitation of an account had a token of that hash, and this unit of work made it void
     */
    boolean voidToken(String tokenHash);

    /**
     * Notes that an account was used, if it can be used at the moment of writing; the version of the state is 1 higher then.
     *
     * @return whether its state is ACTIVE, and the moment is kept
     */
    boolean noteLogin(String accountId, Instant at);

    /**
     * Stores the state of an account: the first one at version 0, else over the version it carries. A former token is then not found any more.
     *
     * @return the stored state, its version 1 higher
     * @throws DuplicateKeyException if there is a state already, and this one is at version 0
     * @throws StaleVersionException if another version is stored, or none
     */
    PortalAccess save(PortalAccess access);
}
