package io.creditkit.customer.onboarding;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.internal.EntryRules;
import java.util.Optional;

/** What is wrong with a pre-customer: all faults at once. */
final class PreCustomerFaults {
    private static final EntryRules<PreCustomer> RULES = new EntryRules<PreCustomer>("pre-customer")
            .required("id", lead -> lead.id().value(), 64)
            .mustIfThere("name", PreCustomer::name, 300)
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
            .texts("fieldSources", lead -> lead.fieldSources().values(), 100)
            .never(
                    "convertedTo",
                    PreCustomerFaults::isHalfConverted,
                    "not-as-status",
                    "A converted pre-customer names its customer, and no other one does.");

    private PreCustomerFaults() {}

    /**
     * Refuses what no pre-customer can be.
     *
     * @throws InvalidEntryException with all that is wrong, also what can't be stored
     */
    static void check(PreCustomer lead) {
        RULES.check(lead);
    }

    /**
     * Refuses a pre-customer that can't be stored.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    static void require(PreCustomer lead, Optional<PreCustomer> before) {
        RULES.require(lead, before);
    }

    private static boolean isHalfConverted(PreCustomer lead) {
        return (lead.status() == PreCustomerStatus.CONVERTED)
                        != lead.convertedTo().isPresent()
                && lead.status() != PreCustomerStatus.ERASED;
    }
}
