package io.creditkit.customer.onboarding;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.EntryRules;
import java.util.Optional;

/** What is wrong with the texts of a pre-customer: all faults at once, where it is stored. */
final class PreCustomerFaults {
    private static final EntryRules<PreCustomer> RULES = new EntryRules<PreCustomer>("pre-customer")
            .required("id", lead -> lead.id().value(), 64)
            .text("name", PreCustomer::name, 300)
            .email("email", PreCustomer::email)
            .text("phone", PreCustomer::phone, 64)
            .text("idType", PreCustomer::idType, 50)
            .text("idNumber", PreCustomer::idNumber, 64)
            .text("registrationNumber", PreCustomer::registrationNumber, 100)
            .text("vatNumber", PreCustomer::vatNumber, 100)
            .text("street", PreCustomer::street, 300)
            .text("postCode", PreCustomer::postCode, 32)
            .text("city", PreCustomer::city, 200)
            .text("source", PreCustomer::source, 100)
            .texts("fieldSources", lead -> lead.fieldSources().keySet(), 64)
            .texts("fieldSources", lead -> lead.fieldSources().values(), 100);

    private PreCustomerFaults() {}

    /**
     * Refuses a pre-customer that can't be stored.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    static void require(PreCustomer lead, Optional<PreCustomer> before) {
        RULES.require(lead, before);
    }
}
