package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.Loan;
import java.util.List;
import java.util.Optional;

/** Keeps loans. */
public interface LoanStore {
    /** {@return the loan with that id} */
    Optional<Loan> find(String id);

    /** {@return the loans of a customer, by id} */
    List<Loan> of(CustomerId customer);

    /** {@return how many loans there are} */
    long count();

    /**
     * Stores a loan: a new one at version 0, else over the version it carries.
     *
     * @return the stored loan, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Loan save(Loan loan);
}
