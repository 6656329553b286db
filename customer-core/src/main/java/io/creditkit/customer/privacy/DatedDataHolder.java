package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A port: a kind of record with a day of its own, such as that of issue, from which a duty to keep it counts. Each of these records is erased
 * when its own term is over, and not when that of the newest one is.
 */
public interface DatedDataHolder extends PersonalDataHolder {
    /**
     * {@return the day of its own of each record that has one, by the id that {@link #find(UnitOfWork, Customer)} tells} For the others a duty
     * counts from the day of the erasure.
     */
    Map<String, LocalDate> days(UnitOfWork work, Customer customer);

    /** Removes what is personal from the records of the customer with these ids, and leaves the others. To do it twice does no harm. */
    void erase(UnitOfWork work, Customer customer, Set<String> ids);
}
