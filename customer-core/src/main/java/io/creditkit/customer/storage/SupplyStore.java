package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.supply.SupplyPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps where customers are supplied. */
public interface SupplyStore {
    /** {@return the period with that id} */
    Optional<SupplyPeriod> find(String id);

    /** {@return the periods of a customer, by first day, then id} */
    List<SupplyPeriod> of(CustomerId customer);

    /** {@return the periods at a location, upper and lower case being the same (root locale), by first day, then id} */
    List<SupplyPeriod> at(String location);

    /**
     * {@return those of the customers that are supplied on that day}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Set<CustomerId> suppliedOn(Collection<CustomerId> customers, LocalDate day) {
        Set<CustomerId> supplied = new HashSet<>();
        for (CustomerId customer : customers) {
            if (of(customer).stream().anyMatch(period -> period.runsOn(day))) {
                supplied.add(customer);
            }
        }
        return supplied;
    }

    /**
     * Stores a period: a new one at version 0, else over the version it carries.
     *
     * @return the stored period, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists, or if it has no end and another one at its location has none;
     *     also when the other one is stored at the same moment elsewhere
     * @throws StaleVersionException if another version is stored, or none
     */
    SupplyPeriod save(SupplyPeriod period);

    /** Removes a period, if it is there. */
    void remove(String id);
}
