package io.creditkit.customer.access;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The actor may not do that. Nothing was read or written. Ask somebody who may, or give the actor a role that allows it. */
public final class PermissionDeniedException extends CreditKitException {
    private final String actor;
    private final Permission permission;

    /** Made at the edge of a service. */
    public PermissionDeniedException(String actor, Permission permission) {
        super(Wording.of(
                "permission-denied",
                "The actor {actor} lacks the permission {permission}. Ask somebody who has it, or give "
                        + "the actor a role with it.",
                Map.of("actor", actor, "permission", permission)));
        this.actor = actor;
        this.permission = permission;
    }

    /**
     * Made where only a part of what was asked is not allowed.
     *
     * @param part which, such as {@code to filter or sort by the field 'overdue'}; no personal data
     */
    public PermissionDeniedException(String actor, Permission permission, String part) {
        super(Wording.of(
                "permission-denied.part",
                "The actor {actor} lacks the permission {permission}, which it takes {part}. Ask without "
                        + "that, ask somebody who has it, or give the actor a role with it.",
                Map.of("actor", actor, "permission", permission, "part", part)));
        this.actor = actor;
        this.permission = permission;
    }

    /** {@return the id of who asked} */
    public String actor() {
        return actor;
    }

    /** {@return what was lacking} */
    public Permission permission() {
        return permission;
    }
}
