package io.creditkit.customer.onboarding;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Wording;
import io.creditkit.customer.quality.DuplicateCheck;
import java.util.List;
import java.util.Map;

/**
 * A customer is stored that has the same VAT number, LEI or number in the register, so that the pre-customer is it for certain. Use
 * that one, or activate it with {@link io.creditkit.customer.CreatedCustomer.IfAlike#STORE} if it is another account of the company.
 */
public final class KnownCustomerException extends CreditKitException {
    private final List<CustomerId> customers;

    KnownCustomerException(PreCustomerId candidate, DuplicateCheck certain) {
        super(
                certain.candidates().isEmpty()
                        ? Wording.of(
                                "known-customer.not-shown",
                                "The pre-customer {lead} is a customer already: one that you may not see. Use that one, "
                                        + "or store it all the same if it is another account of the company.",
                                Map.of("lead", candidate))
                        : Wording.of(
                                "known-customer.shown",
                                "The pre-customer {lead} is a customer already: {customers}. Use that one, or store it "
                                        + "all the same if it is another account of the company.",
                                Map.of("lead", candidate, "customers", ids(certain))));
        customers = ids(certain);
    }

    private static List<CustomerId> ids(DuplicateCheck certain) {
        return certain.candidates().stream()
                .map(candidate -> candidate.customer().id())
                .toList();
    }

    /** {@return the customers that it is, by number; empty for who may not see customers} */
    public List<CustomerId> customers() {
        return customers;
    }
}
