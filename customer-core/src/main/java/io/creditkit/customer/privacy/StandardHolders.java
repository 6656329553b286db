package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Every kind of record of this library that may hold data of a customer. */
final class StandardHolders {
    /** What stands where something personal stood. */
    static final String ERASED = "erased";

    private StandardHolders() {}

    /** {@return the holders; that of the customer is the last, as the others find their records by what it holds} */
    static List<PersonalDataHolder> all(WorkContext context) {
        return List.of(
                new SearchHolder(),
                new DetailedHolder(PeopleHolders.contacts(), Subject.Kind.CONTACT),
                PeopleHolders.nationalIds(),
                new DetailedHolder(PeopleHolders.accounts(), Subject.Kind.PORTAL_ACCOUNT),
                PeopleHolders.reviews(),
                PeopleHolders.suggestions(),
                PeopleHolders.rejectedValues(),
                AlertHolders.alerts(),
                new DetailedHolder(LedgerHolders.invoices(), Subject.Kind.INVOICE),
                new DetailedHolder(LedgerHolders.adjustments(), Subject.Kind.ADJUSTMENT),
                new DetailedHolder(LedgerHolders.loans(), Subject.Kind.LOAN),
                new DetailedHolder(LedgerHolders.payments(), Subject.Kind.PAYMENT),
                LedgerHolders.creditOffers(),
                ProfileHolders.assessments(context.zone()),
                ProfileHolders.membership(),
                ProfileHolders.settings(),
                new LimitHolder(),
                new ReportHolder(),
                ServiceHolders.comments(),
                new AttachmentHolder(),
                new EnquiryHolder(),
                ServiceHolders.supplyPeriods(),
                new DetailedHolder(AlertHolders.actions(), Subject.Kind.ACTION),
                AlertHolders.silences(),
                ServiceHolders.scenarios(),
                ServiceHolders.watchedCompany(),
                new ConsentHolder(context),
                new DetailedHolder(new LeadHolder(context), Subject.Kind.PRE_CUSTOMER),
                new CustomerHolder(context));
    }

    record Holder(
            String recordType,
            Set<Class<?>> covers,
            ErasureLine.Action action,
            BiFunction<UnitOfWork, Customer, List<PersonalRecord>> finding,
            BiConsumer<UnitOfWork, Customer> erasing)
            implements PersonalDataHolder {
        @Override
        public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
            return finding.apply(work, customer);
        }

        @Override
        public void erase(UnitOfWork work, Customer customer) {
            erasing.accept(work, customer);
        }
    }
}
