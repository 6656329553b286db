package io.creditkit.customer.linking;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;

/** There is no customer with that id in this tenant. Look the customer up again. */
public final class UnknownCustomerException extends CreditKitException {
    UnknownCustomerException(CustomerId id) {
        super("There is no customer with the id '" + id + "'. It may have been removed, or belong to another tenant.");
    }
}
