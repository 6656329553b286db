package io.creditkit.customer.file;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MovedRecord;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.CustomerRecords;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a customer had that was merged into another: the other has it now, and the proof of the merge says what it was. */
final class FormerRecords {
    private final Map<MovedRecord.Kind, Set<String>> moved = new EnumMap<>(MovedRecord.Kind.class);

    private FormerRecords(CustomerMerge merge) {
        merge.moved()
                .forEach(one -> moved.computeIfAbsent(one.kind(), kind -> new HashSet<>())
                        .add(one.id()));
    }

    /** {@return what is left of the customer itself, such as what the agency says, and what the one has that it is now} */
    static CustomerRecords read(
            UnitOfWork work, Customer former, CustomerMerge merge, Set<CustomerRecords.Part> parts) {
        CustomerRecords own = work.records().of(former, parts);
        return work.customers()
                .find(former.id())
                .map(present ->
                        new FormerRecords(merge).join(work, own, work.records().of(present, parts)))
                .orElse(own);
    }

    private CustomerRecords join(UnitOfWork work, CustomerRecords own, CustomerRecords present) {
        return new CustomerRecords(
                group(work).or(own::group),
                only(MovedRecord.Kind.CONTACT, present.contacts(), Contact::id),
                only(MovedRecord.Kind.PORTAL_ACCOUNT, present.accounts(), UserAccount::id),
                only(MovedRecord.Kind.CONSENT, present.consents(), ConsentRecord::consentId),
                only(MovedRecord.Kind.SUPPLY_PERIOD, present.supply(), SupplyPeriod::id),
                own.company(),
                own.reports(),
                own.assessment(),
                only(MovedRecord.Kind.ALERT, present.alerts(), Alert::id),
                own.decisions(),
                own.standings(),
                only(MovedRecord.Kind.INVOICE, present.invoices(), Invoice::number),
                only(MovedRecord.Kind.PAYMENT, present.payments(), IncomingPayment::id),
                only(MovedRecord.Kind.ADJUSTMENT, present.adjustments(), BalanceAdjustment::id),
                only(MovedRecord.Kind.LOAN, present.loans(), Loan::id),
                own.anyLoans(),
                only(MovedRecord.Kind.CREDIT_OFFER, present.offers(), CreditOffer::id),
                only(MovedRecord.Kind.ATTACHMENT, present.attachments(), Attachment::id),
                only(MovedRecord.Kind.COMMENT, present.comments(), Comment::id));
    }

    private Optional<CustomerGroup> group(UnitOfWork work) {
        return moved.getOrDefault(MovedRecord.Kind.LEFT_GROUP, Set.of()).stream()
                .findFirst()
                .flatMap(left -> work.groups().find(GroupId.of(left)));
    }

    private <T> List<T> only(MovedRecord.Kind kind, List<T> all, Function<T, String> id) {
        Set<String> its = moved.getOrDefault(kind, Set.of());
        return all.stream().filter(one -> its.contains(id.apply(one))).toList();
    }
}
