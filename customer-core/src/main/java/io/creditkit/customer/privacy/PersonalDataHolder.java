package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Set;

/**
 * A port: one kind of record that may hold data of a person. Whoever adds such a kind adds a holder, so that erasure and
 * hand-out reach it; a test fails for a value with personal data that no holder covers. A host adds holders for stores of its
 * own. Thread-safe; called inside a unit of work, so that it must not call a network.
 */
public interface PersonalDataHolder {
    /** {@return the kind of record, such as {@code contact}; the retention policy knows it by this name} */
    String recordType();

    /** {@return the values it covers} */
    Set<Class<?>> covers();

    /** {@return what happens to the records: deleted, or anonymised} */
    ErasureLine.Action action();

    /** {@return all records about the customer} */
    List<PersonalRecord> find(UnitOfWork work, Customer customer);

    /** Removes what is personal from the records of the customer. To do it twice does no harm. */
    void erase(UnitOfWork work, Customer customer);

    /** {@return those of the values that it covers for pre-customers too; none by default} */
    default Set<Class<?>> coversOfPreCustomers() {
        return Set.of();
    }

    /** {@return all records about a pre-customer; none by default} */
    default List<PersonalRecord> find(UnitOfWork work, PreCustomer preCustomer) {
        return List.of();
    }

    /** Removes what is personal from the records of a pre-customer; nothing by default. To do it twice does no harm. */
    default void erase(UnitOfWork work, PreCustomer preCustomer) {}
}
