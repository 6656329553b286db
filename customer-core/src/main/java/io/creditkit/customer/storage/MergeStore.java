package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.merge.CustomerMerge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps which customers were merged, and thereby under which other ids and numbers a customer is found. */
public interface MergeStore {
    /** {@return the merge with that id} */
    Optional<CustomerMerge> find(String id);

    /** {@return the merges that a customer stayed or went in, those that were undone among them: by moment, then id} */
    List<CustomerMerge> of(CustomerId customer);

    /** {@return the merge in which that customer went, and which stands; there is at most one} */
    Optional<CustomerMerge> standing(CustomerId duplicate);

    /**
     * {@return the newest merge that stands and in which a customer of that number went; upper and lower case are the same (root
     * locale)}
     */
    Optional<CustomerMerge> standing(String duplicateNumber);

    /** {@return the newest merge that stands and {@linkplain #addExternalIds to which} that external id belongs, to the letter} */
    Optional<CustomerMerge> standing(ExternalId duplicateId);

    /**
     * Keeps external ids of the customer that went in a merge, by which that merge is found while it stands. One may be that of
     * several merges. To keep one again changes nothing.
     */
    void addExternalIds(CustomerMerge merge, Set<ExternalId> ids);

    /** Forgets the external ids of all merges in which that customer stayed or went: for the erasure of personal data. */
    void forgetExternalIds(CustomerId customer);

    /** Forgets the external ids of that merge: for one that is taken back, as they are the customer's own again. */
    void forgetExternalIds(CustomerMerge merge);

    /**
     * {@return the ids under which a customer is found: its own first, then those of all that were merged into it}
     *
     * <p>As given here it asks once for each of them.
     */
    default Set<CustomerId> namesOf(CustomerId customer) {
        Set<CustomerId> names = new LinkedHashSet<>();
        Deque<CustomerId> open = new ArrayDeque<>(List.of(customer));
        while (!open.isEmpty()) {
            CustomerId name = open.remove();
            if (names.add(name)) {
                of(name).stream()
                        .filter(merge -> merge.stands() && merge.survivor().equals(name))
                        .forEach(merge -> open.add(merge.duplicate()));
            }
        }
        return names;
    }

    /**
     * Stores a merge: a new one at version 0, else over the version it carries.
     *
     * @return the stored merge, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists, or if it stands and another one in which the same customer went
     *     does
     * @throws StaleVersionException if another version is stored, or none
     */
    CustomerMerge save(CustomerMerge merge);
}
