package io.creditkit.customer.internal;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Not for hosts: the customer that something is to be stored for. Whoever stores something asks here first and stores it under the id that
 * it is given back: under that of a customer that was merged into another nobody would find it again, and no erasure would reach it.
 */
public final class LivingCustomer {
    private LivingCustomer() {}

    /**
     * Takes a turn at the customer. A merge and an erasure take the same one, so whoever waited for one finds what it left.
     *
     * @return the id of the customer, which is another one if it was merged into that
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if it was erased
     */
    public static CustomerId of(UnitOfWork work, CustomerId name) {
        Turns.present(work, name);
        Customer customer =
                work.customers().find(name).orElseThrow(() -> new UnknownReferenceException("customer", name));
        refuseErased(customer);
        return customer.id();
    }

    /**
     * Takes a turn at each customer, at all of them at once.
     *
     * @return their own ids, each once, in the order of the others
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if one of them was erased
     */
    public static List<CustomerId> all(UnitOfWork work, Collection<CustomerId> names) {
        List<CustomerId> customers = Turns.present(work, names);
        for (int from = 0; from < customers.size(); from += Turns.READ_AT_ONCE) {
            List<CustomerId> some = customers.subList(from, Math.min(from + Turns.READ_AT_ONCE, customers.size()));
            List<Customer> found = work.customers().find(some);
            found.forEach(LivingCustomer::refuseErased);
            Set<CustomerId> there = found.stream().map(Customer::id).collect(Collectors.toSet());
            some.stream()
                    .filter(customer -> !there.contains(customer))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new UnknownReferenceException("customer", missing);
                    });
        }
        return customers;
    }

    /**
     * Takes a turn as {@link #of} does, where the service says in words of its own what is wrong.
     *
     * @return the customer; empty if there is none, or it was erased
     */
    public static Optional<Customer> find(UnitOfWork work, CustomerId name) {
        Turns.present(work, name);
        return work.customers().find(name).filter(customer -> customer.status() != CustomerStatus.ERASED);
    }

    /**
     * Takes no turn: for a change of the customer itself, which has a version.
     *
     * @throws MoveRefusedException if it was erased
     */
    public static void refuseErased(Customer customer) {
        if (customer.status() == CustomerStatus.ERASED) {
            throw new MoveRefusedException(
                    "customer " + customer.id(), customer.status().name(), "anything else", List.of(), erased());
        }
    }

    /** Why nothing of an erased customer changes. */
    private static Wording erased() {
        return Wording.of(
                "move-refused.erased",
                "its personal data was erased. That is final: nothing can be stored for it any more.");
    }
}
