package io.creditkit.customer;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who acts: a person or a job of the host. It is written into every history, order and decision that follows. Immutable.
 *
 * <pre>{@code
 * Actor clerk = Actor.of("jane", Role.of("clerk", Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS))
 *         .because("asked by phone");
 * }</pre>
 *
 * <p>Two actors are equal when their ids are: what one may do, and why it acts now, are no part of who it is, and are not
 * stored with what it did, save for the reason in the audit trail and the purpose in the access log.
 */
public final class Actor {
    private final String id;
    private final Set<Permission> permissions;
    private final Set<String> roles;
    private final Optional<String> reason;
    private final Optional<String> purpose;

    private Actor(
            String id,
            Set<Permission> permissions,
            Set<String> roles,
            Optional<String> reason,
            Optional<String> purpose) {
        this.id = Texts.requireText("actor id", id, 64);
        this.permissions = permissions;
        this.roles = roles;
        this.reason = reason;
        this.purpose = purpose;
    }

    /**
     * {@return the actor of that id, who may do everything} For jobs of the host, and for hosts that check permissions
     * themselves.
     *
     * @param id the host's id of the user or job, 1 to 64 characters; an id, not a name, so that no personal data is kept
     */
    public static Actor of(String id) {
        return new Actor(id, Set.copyOf(EnumSet.allOf(Permission.class)), Set.of(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the actor of that id, who may do what these roles allow together, and nothing else}
     *
     * @param id the host's id of the user or job, 1 to 64 characters
     */
    public static Actor of(String id, Role first, Role... more) {
        Set<Permission> together = EnumSet.noneOf(Permission.class);
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(first), Stream.of(more)).forEach(role -> {
            together.addAll(role.permissions());
            names.add(role.name());
        });
        return new Actor(id, Set.copyOf(together), Set.copyOf(names), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same actor, with the reason why it acts now; it is written into the audit trail of each change}
     *
     * @param why 1 to 500 characters
     */
    public Actor because(String why) {
        return new Actor(id, permissions, roles, Optional.of(Texts.requireText("reason", why, 500)), purpose);
    }

    /**
     * {@return the same actor, with the purpose for which it looks at data; it is written into the access log}
     *
     * @param what 1 to 100 characters, such as {@code CREDIT_CHECK}
     */
    public Actor forPurpose(String what) {
        return new Actor(id, permissions, roles, reason, Optional.of(Texts.requireText("purpose", what, 100)));
    }

    /** {@return the host's id of the user or job} */
    public String id() {
        return id;
    }

    /** {@return what the actor may do} */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** {@return the names of its roles; none if it was given none} */
    public Set<String> roles() {
        return roles;
    }

    /** {@return why it acts now; empty if it did not say} */
    public Optional<String> reason() {
        return reason;
    }

    /** {@return for what purpose it looks at data; empty if it did not say} */
    public Optional<String> purpose() {
        return purpose;
    }

    /** {@return whether the actor may do that} */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Refuses what the actor may not do.
     *
     * @throws PermissionDeniedException if the actor may not do that
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new PermissionDeniedException(id, permission);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
