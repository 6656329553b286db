package io.creditkit.customer.merge;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Records without a version: one is as it was moved while the customer that stays still has it. */
record PlainRecords<T>(
        MovedRecord.Kind kind,
        BiFunction<UnitOfWork, CustomerId, List<T>> reading,
        Function<T, String> id,
        Giving<T> giving)
        implements LinkedRecords {
    /** Gives a record to a customer. */
    @FunctionalInterface
    interface Giving<T> {
        void give(UnitOfWork work, T record, CustomerId customer);
    }

    static LinkedRecords adjustments() {
        return new PlainRecords<>(
                MovedRecord.Kind.ADJUSTMENT,
                (work, customer) -> work.ledger().adjustmentsOf(customer),
                BalanceAdjustment::id,
                (work, adjustment, customer) -> work.ledger().moveAdjustment(adjustment.id(), customer));
    }

    static LinkedRecords comments() {
        return new PlainRecords<>(
                MovedRecord.Kind.COMMENT,
                (work, customer) -> work.comments().of(customer),
                Comment::id,
                (work, comment, customer) -> work.comments().save(comment.on(customer)));
    }

    static LinkedRecords attachments() {
        return new PlainRecords<>(
                MovedRecord.Kind.ATTACHMENT,
                (work, customer) -> work.attachments().of(Subject.of(customer)),
                Attachment::id,
                (work, attachment, customer) -> work.attachments().put(attachment.of(Subject.of(customer))));
    }

    static LinkedRecords creditOffers() {
        return new PlainRecords<>(
                MovedRecord.Kind.CREDIT_OFFER,
                (work, customer) -> work.loans().offersOf(customer),
                CreditOffer::id,
                (work, offer, customer) -> work.loans()
                        .putOffer(CreditOffer.builder()
                                .from(offer)
                                .customer(customer)
                                .build()));
    }

    static LinkedRecords contacts() {
        return new PlainRecords<>(
                MovedRecord.Kind.CONTACT,
                (work, customer) -> work.people().contactsOf(customer),
                Contact::id,
                (work, contact, customer) -> work.people()
                        .putContact(Contact.builder()
                                .from(contact)
                                .customerId(customer)
                                .build()));
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return reading.apply(work, customer).size();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        return reading.apply(work, from).stream()
                .map(record -> {
                    giving.give(work, record, to);
                    return MovedRecord.of(kind, id.apply(record));
                })
                .toList();
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return find(work, merge, moved).isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        find(work, merge, moved).ifPresent(record -> giving.give(work, record, merge.duplicate()));
    }

    private Optional<T> find(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return reading.apply(work, merge.survivor()).stream()
                .filter(record -> id.apply(record).equals(moved.id()))
                .findFirst();
    }
}
