package io.creditkit.customer.scenario;

import io.creditkit.customer.access.Permission;
import java.util.Optional;

/** What is assigned to customers. */
public enum AssignedAttribute {
    /** A scenario, by its code. To change it plans its steps anew. */
    SCENARIO,
    /** Who collects, by the host's id. */
    COLLECTOR,
    /** Who looks after the customer, by the host's id. */
    COLLEAGUE,
    /** A customer group, by its id: the customer joins it. */
    GROUP,
    /** A setting, as {@code key=value}: it is set for the customer. */
    SETTING,
    /** Which guarantee is to be asked for, in the host's words. */
    GUARANTEE;

    /** {@return what it takes beside {@link Permission#EDIT_SCENARIOS} to assign it, as it takes to change it otherwise} */
    Optional<Permission> permission() {
        return switch (this) {
            case GROUP -> Optional.of(Permission.EDIT_GROUPS);
            case SETTING -> Optional.of(Permission.EDIT_SETTINGS);
            case SCENARIO, COLLECTOR, COLLEAGUE, GUARANTEE -> Optional.empty();
        };
    }
}
