package io.creditkit.customer.file;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.merge.MovedRecord;
import io.creditkit.customer.merge.PastBelongings;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.CustomerRecords;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a customer had on a day since which customers were merged, or a merge was taken back: another has it now, and the proof of the merge says
 * what it was.
 */
final class FormerRecords {
    private final CustomerId customer;
    private final PastBelongings past;
    private final Map<CustomerId, CustomerRecords> present = new LinkedHashMap<>();

    private FormerRecords(CustomerId customer, PastBelongings past) {
        this.customer = customer;
        this.past = past;
    }

    /** {@return what is told of the customer itself, such as what the agency says, and what was its own then of what is there now} */
    static CustomerRecords read(
            UnitOfWork work, Customer former, PastBelongings past, Set<CustomerRecords.Part> parts) {
        CustomerRecords own = work.records().of(former, parts);
        FormerRecords records = new FormerRecords(former.id(), past);
        past.present(work)
                .forEach(one -> records.present.put(
                        one.id(),
                        one.id().equals(former.id()) ? own : work.records().of(one, parts)));
        return records.join(work, own);
    }

    private CustomerRecords join(UnitOfWork work, CustomerRecords own) {
        return new CustomerRecords(
                group(work, own.group()),
                all(MovedRecord.Kind.CONTACT, CustomerRecords::contacts, Contact::id),
                accounts(),
                all(MovedRecord.Kind.CONSENT, CustomerRecords::consents, ConsentRecord::consentId),
                all(MovedRecord.Kind.SUPPLY_PERIOD, CustomerRecords::supply, SupplyPeriod::id),
                own.company(),
                own.history(),
                own.reports(),
                own.assessment(),
                all(MovedRecord.Kind.ALERT, CustomerRecords::alerts, Alert::id),
                own.decisions(),
                own.standings(),
                all(MovedRecord.Kind.INVOICE, CustomerRecords::invoices, Invoice::number),
                all(MovedRecord.Kind.PAYMENT, CustomerRecords::payments, IncomingPayment::id),
                all(MovedRecord.Kind.ADJUSTMENT, CustomerRecords::adjustments, BalanceAdjustment::id),
                all(MovedRecord.Kind.LOAN, CustomerRecords::loans, Loan::id),
                own.anyLoans(),
                all(MovedRecord.Kind.CREDIT_OFFER, CustomerRecords::offers, CreditOffer::id),
                all(MovedRecord.Kind.ATTACHMENT, CustomerRecords::attachments, Attachment::id),
                all(MovedRecord.Kind.COMMENT, CustomerRecords::comments, Comment::id));
    }

    private Optional<CustomerGroup> group(UnitOfWork work, Optional<CustomerGroup> now) {
        Optional<GroupId> then = past.groupOf(customer, now.map(CustomerGroup::id));
        return then.equals(now.map(CustomerGroup::id)) ? now : then.flatMap(work.groups()::find);
    }

    /** One may have a role at several of the customers. */
    private List<UserAccount> accounts() {
        Map<String, UserAccount> accounts = new LinkedHashMap<>();
        present.values().stream()
                .flatMap(records -> records.accounts().stream())
                .map(past::withRoles)
                .filter(account -> account.roles().containsKey(customer))
                .forEach(account -> accounts.put(account.id(), account));
        return List.copyOf(accounts.values());
    }

    private <T> List<T> all(MovedRecord.Kind kind, Function<CustomerRecords, List<T>> reader, Function<T, String> id) {
        List<T> all = new ArrayList<>();
        present.forEach((owner, records) -> reader.apply(records).stream()
                .filter(one -> past.ownerOf(kind, id.apply(one), owner).equals(customer))
                .forEach(all::add));
        return all;
    }
}
