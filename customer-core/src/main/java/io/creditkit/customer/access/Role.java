package io.creditkit.customer.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * A named set of permissions. Which roles there are is the host's choice.
 *
 * @param name for people, 1 to 64 characters
 * @param permissions what who has this role may do
 */
public record Role(String name, Set<Permission> permissions) {
    public Role {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("The name of a role has 1 to 64 characters and is not blank.");
        }
        permissions = Set.copyOf(permissions);
    }

    /** {@return a role of that name with these permissions} */
    public static Role of(String name, Permission... permissions) {
        return new Role(name, Set.of(permissions));
    }

    /** {@return the role that may do everything} */
    public static Role everything() {
        return new Role("everything", EnumSet.allOf(Permission.class));
    }
}
