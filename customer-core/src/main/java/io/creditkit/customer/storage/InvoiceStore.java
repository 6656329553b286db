package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Invoice;
import java.util.List;
import java.util.Optional;

/** Keeps invoices and credit notes with their payments. */
public interface InvoiceStore {
    /** {@return the document with that number, upper and lower case being the same (root locale)} */
    Optional<Invoice> find(String number);

    /** {@return all documents of a customer, by issue date, then number} */
    List<Invoice> of(CustomerId customer);

    /** {@return how many documents there are} */
    long count();

    /**
     * Stores a document: a new one at version 0, else over the version it carries.
     *
     * @return the stored document, its version 1 higher
     * @throws DuplicateKeyException if the number of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Invoice save(Invoice invoice);
}
