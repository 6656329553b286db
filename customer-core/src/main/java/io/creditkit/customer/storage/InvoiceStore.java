package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Invoice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps invoices and credit notes with their payments. */
public interface InvoiceStore {
    /** {@return the document with that number, upper and lower case being the same (root locale)} */
    Optional<Invoice> find(String number);

    /** {@return all documents of a customer, by issue date, then number} */
    List<Invoice> of(CustomerId customer);

    /**
     * Hands over all documents of several customers: one customer after the other, in no order of them, and those of each by issue
     * date, then number. They are handed over as they are read, so that few of them are held at a time.
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     * @param consumer asks nothing of this unit of work
     */
    default void forEachOf(Collection<CustomerId> customers, Consumer<Invoice> consumer) {
        customers.stream().distinct().forEach(customer -> of(customer).forEach(consumer));
    }

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
