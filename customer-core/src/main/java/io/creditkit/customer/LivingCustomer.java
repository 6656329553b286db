package io.creditkit.customer;

import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/** The customer that something is to be stored for. */
final class LivingCustomer {
    private LivingCustomer() {}

    /**
     * {@return the id of the customer, which is another one if it was merged into that}
     *
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if it was erased
     */
    static CustomerId of(UnitOfWork work, CustomerId id) {
        Customer customer = work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
        if (customer.status() == CustomerStatus.ERASED) {
            throw new MoveRefusedException(
                    "customer " + customer.id(), customer.status().name(), "anything else", List.of(), erased());
        }
        return customer.id();
    }

    /** Why nothing of an erased customer changes. */
    static Wording erased() {
        return Wording.of(
                "move-refused.erased",
                "its personal data was erased. That is final: nothing can be stored for it any more.");
    }
}
