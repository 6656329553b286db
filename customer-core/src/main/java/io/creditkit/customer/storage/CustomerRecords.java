package io.creditkit.customer.storage;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.risk.RiskAssessment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is kept of one customer, as its file shows it. Each list is as its store gives it. Immutable.
 *
 * @param group the group it belongs to; empty for none
 * @param contacts its contacts
 * @param accounts the portal accounts with a role at it
 * @param company the file of the linked company; empty without a link, and without {@link Part#CREDIT}
 * @param reports the reports on that company; none without {@link Part#CREDIT}
 * @param assessment the newest; empty if there is none, and without {@link Part#CREDIT}
 * @param alerts its alerts; none without {@link Part#CREDIT}
 * @param invoices its documents; none without {@link Part#LEDGER}
 * @param payments its incoming payments; none without {@link Part#LEDGER}
 * @param adjustments the adjustments of its balance; none without {@link Part#LEDGER}
 * @param loans its loans; none without {@link Part#LEDGER}
 * @param offers its credit offers; none without {@link Part#LEDGER}
 * @param attachments its files, without their bytes; none without {@link Part#FILES}
 * @param comments its comments
 */
public record CustomerRecords(
        Optional<CustomerGroup> group,
        List<Contact> contacts,
        List<UserAccount> accounts,
        Optional<CompanyFile> company,
        List<KeptReport> reports,
        Optional<RiskAssessment> assessment,
        List<Alert> alerts,
        List<Invoice> invoices,
        List<IncomingPayment> payments,
        List<BalanceAdjustment> adjustments,
        List<Loan> loans,
        List<CreditOffer> offers,
        List<Attachment> attachments,
        List<Comment> comments) {
    /** What is not for everybody, and is left out unless it is asked for. */
    public enum Part {
        /** What the agency, the scorecard and the alert rules say. */
        CREDIT,
        /** What is owed and lent. */
        LEDGER,
        /** The files attached. */
        FILES
    }

    /** Copies the lists. */
    public CustomerRecords {
        contacts = List.copyOf(contacts);
        accounts = List.copyOf(accounts);
        reports = List.copyOf(reports);
        alerts = List.copyOf(alerts);
        invoices = List.copyOf(invoices);
        payments = List.copyOf(payments);
        adjustments = List.copyOf(adjustments);
        loans = List.copyOf(loans);
        offers = List.copyOf(offers);
        attachments = List.copyOf(attachments);
        comments = List.copyOf(comments);
    }

    /**
     * {@return what is kept of a customer, asked for store by store} For storages: it reads only, what it asks one store depends on
     * no other's answer, and it takes every answer, also that there is nothing.
     */
    public static CustomerRecords read(UnitOfWork work, Customer customer, Set<Part> parts) {
        CustomerId id = customer.id();
        Optional<AgencyCompanyId> company =
                customer.agencyLink().map(AgencyLink::company).filter(linked -> parts.contains(Part.CREDIT));
        return new CustomerRecords(
                Optional.ofNullable(work.groups().groupsOf(List.of(id)).get(id)),
                work.people().contactsOf(id),
                work.people().accountsOf(id),
                company.flatMap(work.reports()::file),
                company.map(work.reports()::reports).orElse(List.of()),
                parts.contains(Part.CREDIT) ? work.assessments().latest(id) : Optional.empty(),
                only(Part.CREDIT, parts, () -> work.alerts().of(id)),
                only(Part.LEDGER, parts, () -> work.invoices().of(id)),
                only(Part.LEDGER, parts, () -> work.ledger().paymentsOf(id)),
                only(Part.LEDGER, parts, () -> work.ledger().adjustmentsOf(id)),
                only(Part.LEDGER, parts, () -> work.loans().of(id)),
                only(Part.LEDGER, parts, () -> work.loans().offersOf(id)),
                only(Part.FILES, parts, () -> work.attachments().of(Subject.of(id))),
                work.comments().of(id));
    }

    private static <T> List<T> only(Part part, Set<Part> asked, Supplier<List<T>> reading) {
        return asked.contains(part) ? reading.get() : List.of();
    }

    /** Without what is kept, which is personal data. */
    @Override
    public String toString() {
        return "CustomerRecords[" + invoices.size() + " invoices, " + alerts.size() + " alerts]";
    }
}
