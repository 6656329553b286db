package io.creditkit.customer;

import io.creditkit.customer.internal.EntryRules;
import java.util.Optional;

/** What is wrong with the texts of a customer beyond what no customer can be: all faults at once, where it is stored. */
final class CustomerFaults {
    private static final EntryRules<Customer> RULES = new EntryRules<Customer>("customer")
            .required("id", customer -> customer.id().value(), 64)
            .required("number", Customer::number, 32)
            .required("name", Customer::name, 300)
            .texts("tradeNames", Customer::tradeNames, 300)
            .text("registrationNumber", Customer::registrationNumber, 100)
            .text("vatNumber", Customer::vatNumber, 100)
            .text("lei", Customer::lei, 100)
            .texts("externalIds", customer -> customer.externalIds().keySet(), 32)
            .texts("externalIds", customer -> customer.externalIds().values(), 100)
            .text("street", customer -> customer.address().street(), 300)
            .text("postCode", customer -> customer.address().postCode(), 32)
            .text("city", customer -> customer.address().city(), 200)
            .email("email", Customer::email)
            .text("phone", Customer::phone, 64);

    private CustomerFaults() {}

    /**
     * Refuses a customer that can't be stored.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    static void require(Customer customer, Optional<Customer> before) {
        RULES.require(customer, before);
    }
}
