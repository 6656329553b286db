package io.creditkit.creditsafe.monitoring;

import java.util.List;

/**
 * What a user shall be allowed to do with a portfolio.
 *
 * @param csUserId the key of the user at the provider, a whole number
 * @param permissions what is allowed from now on, at least one thing; looking at it comes with each
 */
public record ShareGrant(String csUserId, List<SharePermission> permissions) {

    /** Refuses a user who is none, and a grant of nothing. */
    public ShareGrant {
        if (!csUserId.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(
                    "'" + csUserId + "' is no key of a user; take one from the list of users");
        }
        permissions = List.copyOf(permissions);
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("A grant allows at least one thing");
        }
    }
}
