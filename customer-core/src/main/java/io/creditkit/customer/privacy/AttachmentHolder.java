package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a customer, with those that were attached to it while it was a pre-customer and did not go over to it, and the
 * files of pre-customers. Bytes that are kept outside of the storage go when they are swept up.
 */
record AttachmentHolder() implements PersonalDataHolder {
    @Override
    public String recordType() {
        return "attachment";
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of(Attachment.class);
    }

    @Override
    public Set<Class<?>> coversOfPreCustomers() {
        return Set.of(Attachment.class);
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.DELETED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return Stream.concat(
                        records(work, Subject.of(customer.id())),
                        LeadHolder.convertedTo(work, customer).stream()
                                .flatMap(lead -> records(work, Subject.of(lead.id()))))
                .toList();
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, PreCustomer lead) {
        return records(work, Subject.of(lead.id())).toList();
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        remove(work, Subject.of(customer.id()));
        if (customer.status() == CustomerStatus.ERASED) {
            work.audit().eraseValues(Subject.of(customer.id()));
        }
        LeadHolder.convertedTo(work, customer).forEach(lead -> erase(work, lead));
    }

    /** The trail of one that was erased before is emptied anew: to remove a file wrote the name of it there. */
    @Override
    public void erase(UnitOfWork work, PreCustomer lead) {
        remove(work, Subject.of(lead.id()));
        if (lead.status() == PreCustomerStatus.ERASED) {
            work.audit().eraseValues(Subject.of(lead.id()));
        }
    }

    private static void remove(UnitOfWork work, Subject owner) {
        work.attachments().of(owner).forEach(attachment -> work.attachments().remove(attachment.id()));
    }

    private static Stream<PersonalRecord> records(UnitOfWork work, Subject owner) {
        return work.attachments().of(owner).stream()
                .map(attachment -> PersonalRecord.of("attachment", attachment.id())
                        .with("name", attachment.name())
                        .with("mediaType", attachment.mediaType())
                        .with("size", attachment.size())
                        .with("sha256", attachment.sha256())
                        .with("at", attachment.at())
                        .record());
    }
}
