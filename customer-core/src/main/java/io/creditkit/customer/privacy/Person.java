package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** Whose data it is: a customer, or a pre-customer that became none or whose own record is to go. */
sealed interface Person {
    /** {@return what stands in the proof and in the logs} */
    Subject subject();

    /** {@return whether its data was erased before} */
    boolean isErased();

    List<PersonalRecord> find(PersonalDataHolder holder, UnitOfWork work);

    void erase(PersonalDataHolder holder, UnitOfWork work);

    /** {@return the customer; one that was merged into another is the other} */
    static Person require(UnitOfWork work, CustomerId id) {
        return work.customers()
                .find(id)
                .map(OfCustomer::new)
                .orElseThrow(() -> new UnknownReferenceException("customer", id.value()));
    }

    static Person require(UnitOfWork work, PreCustomerId id) {
        return work.preCustomers()
                .find(id)
                .map(OfPreCustomer::new)
                .orElseThrow(() -> new UnknownReferenceException("pre-customer", id.value()));
    }

    static Optional<Person> find(UnitOfWork work, Subject subject) {
        return subject.kind() == Subject.Kind.PRE_CUSTOMER
                ? work.preCustomers().find(PreCustomerId.of(subject.id())).map(OfPreCustomer::new)
                : work.customers().find(CustomerId.of(subject.id())).map(OfCustomer::new);
    }

    record OfCustomer(Customer customer) implements Person {
        @Override
        public Subject subject() {
            return Subject.of(customer.id());
        }

        @Override
        public boolean isErased() {
            return customer.status() == CustomerStatus.ERASED;
        }

        @Override
        public List<PersonalRecord> find(PersonalDataHolder holder, UnitOfWork work) {
            return holder.find(work, customer);
        }

        @Override
        public void erase(PersonalDataHolder holder, UnitOfWork work) {
            holder.erase(work, customer);
        }
    }

    record OfPreCustomer(PreCustomer preCustomer) implements Person {
        @Override
        public Subject subject() {
            return Subject.of(preCustomer.id());
        }

        @Override
        public boolean isErased() {
            return preCustomer.status() == PreCustomerStatus.ERASED;
        }

        @Override
        public List<PersonalRecord> find(PersonalDataHolder holder, UnitOfWork work) {
            return holder.find(work, preCustomer);
        }

        @Override
        public void erase(PersonalDataHolder holder, UnitOfWork work) {
            holder.erase(work, preCustomer);
        }
    }
}
