package io.creditkit.customer.storage;

import io.creditkit.customer.Customer;
import java.util.Set;

/** Reads what is kept of one customer at once, so that a storage which is asked over a network need not be asked for each kind. */
public interface CustomerRecordStore {
    /**
     * {@return what the stores of the same unit of work tell of that customer} It is looked for by the id and the link that the
     * customer is handed in with, whatever is stored of it.
     *
     * @param parts what to read beside what everybody may see
     */
    CustomerRecords of(Customer customer, Set<CustomerRecords.Part> parts);
}
