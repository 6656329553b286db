package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was said in searches at agencies, which names whoever was searched for and companies like it. */
final class EnquiryHolder implements PersonalDataHolder {
    private static final String RECORD_TYPE = "enquiry";

    @Override
    public String recordType() {
        return RECORD_TYPE;
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(EnquiryPayload.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.DELETED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return subjects(work, customer).flatMap(subject -> find(work, subject)).toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        subjects(work, customer).forEach(work.accesses()::forgetPayloads);
    }

    @Override
    public Set<Class<?>> coversOfPreCustomers() {
        return covers();
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, PreCustomer preCustomer) {
        return find(work, Subject.of(preCustomer.id())).toList();
    }

    @Override
    public void erase(UnitOfWork work, PreCustomer preCustomer) {
        work.accesses().forgetPayloads(Subject.of(preCustomer.id()));
    }

    /** Also under the names of those that were merged into it, and of the pre-customer that it was. */
    private static Stream<Subject> subjects(UnitOfWork work, Customer customer) {
        return Stream.concat(
                work.merges().namesOf(customer.id()).stream().map(Subject::of),
                LeadHolder.convertedTo(work, customer).stream().map(lead -> Subject.of(lead.id())));
    }

    private static Stream<PersonalRecord> find(UnitOfWork work, Subject subject) {
        return work.accesses().payloads(subject).stream()
                .map(payload -> PersonalRecord.of(RECORD_TYPE, payload.reference())
                        .with("at", payload.at())
                        .with("question", payload.question())
                        .with("answer", payload.answer())
                        .record());
    }
}
