package io.creditkit.customer.segment;

import io.creditkit.customer.Actor;
import java.util.Collections;
import java.util.Set;

/**
 * Whom else than its owner a saved search is for.
 *
 * @param access what they may do with it
 * @param users the ids of actors
 * @param roles the names of roles; with neither users nor roles it is for everybody of the tenant
 */
public record Sharing(Access access, Set<String> users, Set<String> roles) {
    /** What others may do. */
    public enum Access {
        /** Nothing: it is private. */
        NONE,
        /** Use it. */
        READ,
        /** Use and change it. To share and to remove it stays with the owner. */
        EDIT
    }

    public Sharing {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
        if (access == Access.NONE && !(users.isEmpty() && roles.isEmpty())) {
            throw new IllegalArgumentException("A private search names nobody it is shared with.");
        }
    }

    /** {@return the sharing of a private search} */
    public static Sharing nobody() {
        return new Sharing(Access.NONE, Set.of(), Set.of());
    }

    /** {@return that everybody of the tenant may do this} */
    public static Sharing everybody(Access access) {
        return new Sharing(access, Set.of(), Set.of());
    }

    /** {@return whether somebody who is not the owner may use it} */
    public boolean letsRead(Actor actor) {
        boolean named = users.contains(actor.id()) || !Collections.disjoint(roles, actor.roles());
        return access != Access.NONE && (named || (users.isEmpty() && roles.isEmpty()));
    }

    /** {@return whether somebody who is not the owner may change it} */
    public boolean letsEdit(Actor actor) {
        return access == Access.EDIT && letsRead(actor);
    }
}
