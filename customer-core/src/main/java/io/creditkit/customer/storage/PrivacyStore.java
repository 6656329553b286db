package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.Erasure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps consents and proofs of erasure. Records of consents are added and never changed, but for whose they are and for evidence that goes. */
public interface PrivacyStore {
    /** Adds a record of a consent, of a customer or of a pre-customer. */
    void addConsent(ConsentRecord consent);

    /**
     * Gives consents with all their records to somebody else, as when a pre-customer becomes a customer. They come
     * after the records that it has, in the order that they were in.
     *
     * @param consents the ids; ids of none of the consents of whom they are taken from do nothing
     */
    void moveConsents(Subject from, Subject to, Set<String> consents);

    /** Gives consents to another customer, as {@link #moveConsents(Subject, Subject, Set)} does. */
    default void moveConsents(CustomerId from, CustomerId to, Set<String> consents) {
        moveConsents(Subject.of(from), Subject.of(to), consents);
    }

    /**
     * Forgets the evidence of consents, of all their records; the rest of these stays: for the erasure of personal data.
     *
     * @param consents the ids; ids of none of that person's consents do nothing
     */
    void eraseEvidence(Subject subject, Set<String> consents);

    /**
     * {@return the records of the consents of a customer or a pre-customer, in the order they were added} Those of a pre-customer are none
     * of the customer with the same id.
     */
    List<ConsentRecord> consentsOf(Subject subject);

    /** {@return the records of a customer's consents in the order they were added} */
    default List<ConsentRecord> consentsOf(CustomerId customer) {
        return consentsOf(Subject.of(customer));
    }

    /**
     * {@return the records of the consents of several customers, as {@link #consentsOf(CustomerId)} gives them; who has none is
     * left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<CustomerId, List<ConsentRecord>> consentsOf(Collection<CustomerId> customers) {
        Map<CustomerId, List<ConsentRecord>> found = new HashMap<>();
        for (CustomerId customer : customers) {
            List<ConsentRecord> records = consentsOf(customer);
            if (!records.isEmpty()) {
                found.put(customer, records);
            }
        }
        return found;
    }

    /**
     * Stores an erasure: a new one at version 0, else over the version it carries.
     *
     * @return the stored erasure, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Erasure saveErasure(Erasure erasure);

    /** {@return the erasures of a customer or pre-customer, oldest first, then by id} */
    List<Erasure> erasuresOf(Subject subject);

    /** {@return the erasures whose next step can be taken on that day or before, by id} */
    List<Erasure> erasuresDue(LocalDate day);
}
