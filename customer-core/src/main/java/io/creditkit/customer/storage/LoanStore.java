package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps loans, and offers of credit. */
public interface LoanStore {
    /** {@return the loan with that id} */
    Optional<Loan> find(String id);

    /** {@return the loans of a customer, by id} */
    List<Loan> of(CustomerId customer);

    /**
     * {@return the loans of several customers, as {@link #of(CustomerId)} gives them; who has none is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<CustomerId, List<Loan>> of(Collection<CustomerId> customers) {
        return ForEach.of(customers, this::of);
    }

    /** {@return the offer of credit with that id} */
    Optional<CreditOffer> findOffer(String id);

    /** {@return the offers of credit to a customer, by id} */
    List<CreditOffer> offersOf(CustomerId customer);

    /** Stores an offer of credit in place of the one with its id. */
    void putOffer(CreditOffer offer);

    /** Removes an offer of credit, if it is there. */
    void removeOffer(String id);

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
