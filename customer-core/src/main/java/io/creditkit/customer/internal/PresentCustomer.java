package io.creditkit.customer.internal;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.UnitOfWork;

/** Not for hosts: the customer that something is read of. */
public final class PresentCustomer {
    private PresentCustomer() {}

    /** {@return the id under which things of a customer are kept: if it was merged into another that one's, if there is none the given one} */
    public static CustomerId of(UnitOfWork work, CustomerId name) {
        return work.customers().find(name).map(Customer::id).orElse(name);
    }
}
