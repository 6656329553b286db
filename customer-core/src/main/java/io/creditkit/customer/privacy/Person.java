package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose data it is: a customer, or a pre-customer that became none or whose own record is to go. */
sealed interface Person {
    /** {@return what stands in the proof and in the logs} */
    Subject subject();

    /** {@return all that it is called, itself among them, and was before: at each of these something of it may be written} */
    Set<Subject> names(UnitOfWork work);

    /** {@return whether its data was erased before} */
    boolean isErased();

    List<PersonalRecord> find(PersonalDataHolder holder, UnitOfWork work);

    void erase(PersonalDataHolder holder, UnitOfWork work);

    /** {@return who looked at its data, so far} */
    List<AccessEntry> looks(UnitOfWork work);

    /** {@return the days of their own of records, by id; none of a kind that has no such days} */
    Map<String, LocalDate> days(PersonalDataHolder holder, UnitOfWork work);

    /** Erases some records of a kind that has days of its own, and none of any other kind. */
    void erase(PersonalDataHolder holder, UnitOfWork work, Set<String> ids);

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

        @Override
        public Set<Subject> names(UnitOfWork work) {
            return Stream.concat(
                            work.merges().namesOf(customer.id()).stream().map(Subject::of),
                            LeadHolder.convertedTo(work, customer).stream().map(lead -> Subject.of(lead.id())))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public List<AccessEntry> looks(UnitOfWork work) {
            return names(work).stream()
                    .flatMap(subject -> work.accesses().of(subject).stream())
                    .toList();
        }

        @Override
        public Map<String, LocalDate> days(PersonalDataHolder holder, UnitOfWork work) {
            return holder instanceof DatedDataHolder dated ? dated.days(work, customer) : Map.of();
        }

        @Override
        public void erase(PersonalDataHolder holder, UnitOfWork work, Set<String> ids) {
            if (holder instanceof DatedDataHolder dated) {
                dated.erase(work, customer, ids);
            }
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

        @Override
        public Set<Subject> names(UnitOfWork work) {
            return Set.of(subject());
        }

        @Override
        public List<AccessEntry> looks(UnitOfWork work) {
            return work.accesses().of(subject());
        }

        /** Who is no customer has no records with days of their own. */
        @Override
        public Map<String, LocalDate> days(PersonalDataHolder holder, UnitOfWork work) {
            return Map.of();
        }

        @Override
        public void erase(PersonalDataHolder holder, UnitOfWork work, Set<String> ids) {
            // All of a pre-customer's records of a kind are kept until the same day.
        }
    }
}
