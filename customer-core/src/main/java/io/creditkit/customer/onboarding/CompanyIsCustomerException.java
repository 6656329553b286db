package io.creditkit.customer.onboarding;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;
import java.util.List;

/** The company is a customer already. Use that customer, or start onboarding by hand. */
public final class CompanyIsCustomerException extends CreditKitException {
    private final List<CustomerId> customers;

    CompanyIsCustomerException(List<CustomerId> customers) {
        super("The company is a customer already: " + customers + ". Use that one, or start onboarding by hand.");
        this.customers = List.copyOf(customers);
    }

    /** {@return the customers that are that company, by number} */
    public List<CustomerId> customers() {
        return customers;
    }
}
