package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose documents a measure is about: one customer, a group, those of one collector, or any other choice of a host. Of any list:
 * {@link io.creditkit.customer.search.CustomerList#scope}.
 *
 * <p>A chosen set of customers costs one read for each of them; a condition looks at every customer of the tenant.
 */
public final class LedgerScope {
    private final Optional<Set<CustomerId>> chosen;
    private final Predicate<Customer> condition;

    private LedgerScope(Optional<Set<CustomerId>> chosen, Predicate<Customer> condition) {
        this.chosen = chosen;
        this.condition = condition;
    }

    /** {@return every customer of the tenant} */
    public static LedgerScope everyone() {
        return new LedgerScope(Optional.empty(), customer -> true);
    }

    /** {@return that customer} */
    public static LedgerScope of(CustomerId customer) {
        return of(Set.of(customer));
    }

    /** {@return those customers, such as the members of a group; each counts once, by whichever of its ids it is named} */
    public static LedgerScope of(Collection<CustomerId> customers) {
        return new LedgerScope(Optional.of(Set.copyOf(customers)), customer -> true);
    }

    /** {@return every customer for whom the condition holds} */
    public static LedgerScope where(Predicate<Customer> condition) {
        return new LedgerScope(Optional.empty(), condition);
    }

    Optional<Set<CustomerId>> chosen() {
        return chosen;
    }

    boolean holds(Customer customer) {
        return condition.test(customer);
    }
}
