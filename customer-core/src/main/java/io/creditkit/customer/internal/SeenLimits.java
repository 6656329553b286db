package io.creditkit.customer.internal;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.CustomerGroup;
import java.util.Optional;

/**
 * Not for hosts: limits that are entered with customers and groups are credit data. Who changes such a customer or group gets it whole, as
 * to store it without its limit would remove that.
 */
public final class SeenLimits {
    private SeenLimits() {}

    /** {@return the customer as the actor may see it} */
    public static Customer in(Customer customer, Actor actor) {
        return customer.internalLimit().isEmpty() || maySee(actor, Permission.EDIT_CUSTOMERS)
                ? customer
                : Customer.builder()
                        .from(customer)
                        .internalLimit(Optional.empty())
                        .build();
    }

    /** {@return the group as the actor may see it} */
    public static CustomerGroup in(CustomerGroup group, Actor actor) {
        return group.creditLimit().isEmpty() || maySee(actor, Permission.EDIT_GROUPS)
                ? group
                : CustomerGroup.builder()
                        .from(group)
                        .creditLimit(Optional.empty())
                        .build();
    }

    private static boolean maySee(Actor actor, Permission changing) {
        return actor.may(Permission.VIEW_CREDIT_DATA) || actor.may(changing);
    }
}
