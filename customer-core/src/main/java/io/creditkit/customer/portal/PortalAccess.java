package io.creditkit.customer.portal;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a portal account can be used. An account of which nothing is kept is at {@link Status#NONE}.
 *
 * @param accountId the id of the portal account
 * @param status whether it can be used
 * @param tokenHash SHA-256 of the token of the invitation that is open, 64 hexadecimal digits; the token itself is not kept
 * @param invitedAt when it was invited last
 * @param registeredAt when the e-mail address was confirmed last
 * @param lastLoginAt when it was used last
 * @param version 0 for one never stored; the storage adds 1 at each write
 */
public record PortalAccess(
        String accountId,
        Status status,
        Optional<String> tokenHash,
        Optional<Instant> invitedAt,
        Optional<Instant> registeredAt,
        Optional<Instant> lastLoginAt,
        long version) {
    /** Whether a portal account can be used. */
    public enum Status {
        /** Never invited. */
        NONE,
        /** Invited; the e-mail address is not confirmed. */
        NOT_CONFIRMED,
        /** The e-mail address is confirmed. */
        ACTIVE
    }

    /** {@return the state of an account that was never invited} */
    public static PortalAccess none(String accountId) {
        return new PortalAccess(
                accountId, Status.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** {@return the same state without an open invitation} */
    public PortalAccess withoutToken() {
        return new PortalAccess(accountId, status, Optional.empty(), invitedAt, registeredAt, lastLoginAt, version);
    }

    /** {@return the same state, with the moment at which the account was used last} */
    public PortalAccess usedAt(Instant moment) {
        return new PortalAccess(accountId, status, tokenHash, invitedAt, registeredAt, Optional.of(moment), version);
    }

    /** {@return the same state at another version} */
    public PortalAccess version(long stored) {
        return new PortalAccess(accountId, status, tokenHash, invitedAt, registeredAt, lastLoginAt, stored);
    }

    /** {@return whether the person proved that the e-mail address is theirs} */
    public boolean isEmailConfirmed() {
        return status == Status.ACTIVE;
    }

    @Override
    public String toString() {
        return "PortalAccess{" + accountId + ", " + status + "}";
    }
}
