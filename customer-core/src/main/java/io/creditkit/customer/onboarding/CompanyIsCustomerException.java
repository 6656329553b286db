package io.creditkit.customer.onboarding;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Wording;
import java.util.List;
import java.util.Map;

/** The company is a customer already. Use that customer, or start onboarding by hand. */
public final class CompanyIsCustomerException extends CreditKitException {
    private final List<CustomerId> customers;

    CompanyIsCustomerException(List<CustomerId> customers) {
        super(
                customers.isEmpty()
                        ? Wording.of(
                                "company-is-customer.not-shown",
                                "The company is a customer already: one that you may not see. Use that one, or start "
                                        + "onboarding by hand.")
                        : Wording.of(
                                "company-is-customer.shown",
                                "The company is a customer already: {customers}. Use that one, or start onboarding by hand.",
                                Map.of("customers", customers)));
        this.customers = List.copyOf(customers);
    }

    /** {@return the customers that are that company, by number; empty for who may not see customers} */
    public List<CustomerId> customers() {
        return customers;
    }
}
