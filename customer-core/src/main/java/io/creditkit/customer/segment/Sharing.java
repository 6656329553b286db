package io.creditkit.customer.segment;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.EntryCheck;
import java.util.Collections;
import java.util.Set;

/**
 * Whom else than its owner a saved search is for. A search for named actors of whom none is left is for its owner alone.
 *
 * @param access what they may do with it
 * @param audience who they are
 * @param users the ids of actors, if they are named
 * @param roles the names of roles, if they are named
 */
public record Sharing(Access access, Audience audience, Set<String> users, Set<String> roles) {
    /** What others may do. */
    public enum Access {
        /** Nothing: it is private. */
        NONE,
        /** Use it. */
        READ,
        /** Use and change it. To share and to remove it stays with the owner. */
        EDIT
    }

    /** Who others are. */
    public enum Audience {
        /** Those who are named. */
        NAMED,
        /** Everybody of the tenant. */
        EVERYBODY
    }

    public Sharing {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
        boolean named = !(users.isEmpty() && roles.isEmpty());
        EntryCheck.of("sharing")
                .never(
                        "access",
                        () -> access == Access.NONE && (named || audience == Audience.EVERYBODY),
                        "not-as-audience",
                        "A private search names nobody it is shared with.")
                .never(
                        "audience",
                        () -> audience == Audience.EVERYBODY && named,
                        "not-as-audience",
                        "A search that is shared with everybody names nobody.")
                .refuse();
    }

    /** {@return the sharing of a private search} */
    public static Sharing nobody() {
        return new Sharing(Access.NONE, Audience.NAMED, Set.of(), Set.of());
    }

    /**
     * {@return that actors with these ids, or with one of these roles, may do this}
     *
     * @throws io.creditkit.customer.InvalidEntryException if they may do nothing, but are named
     */
    public static Sharing with(Access access, Set<String> users, Set<String> roles) {
        return new Sharing(access, Audience.NAMED, users, roles);
    }

    /**
     * {@return that everybody of the tenant may do this}
     *
     * @throws io.creditkit.customer.InvalidEntryException if it is nothing
     */
    public static Sharing everybody(Access access) {
        return new Sharing(access, Audience.EVERYBODY, Set.of(), Set.of());
    }

    /** {@return whether somebody who is not the owner may use it} */
    public boolean letsRead(Actor actor) {
        boolean named = users.contains(actor.id()) || !Collections.disjoint(roles, actor.roles());
        return access != Access.NONE && (named || audience == Audience.EVERYBODY);
    }

    /** {@return whether somebody who is not the owner may change it} */
    public boolean letsEdit(Actor actor) {
        return access == Access.EDIT && letsRead(actor);
    }
}
