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
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is kept of one customer, as its file shows it. Each list is as its store gives it. Immutable.
 *
 * @param group the group it belongs to; empty for none
 * @param contacts its contacts
 * @param accounts the portal accounts with a role at it
 * @param consents the records of its consents
 * @param supply where it is and was supplied
 * @param company the file of the linked company; empty without a link, and without {@link Part#CREDIT}
 * @param history what was observed of that company, as {@link HistoryStore#all} gives it; nothing without {@link Part#CREDIT}
 * @param reports the reports on that company; none without {@link Part#CREDIT}
 * @param assessment the newest; empty if there is none, and without {@link Part#CREDIT}
 * @param alerts its alerts; none without {@link Part#CREDIT}
 * @param decisions the decisions on the limit of its company in law, then those on its own; none without {@link Part#CREDIT}
 * @param standings the status that a person set for its company in law, then that for itself; none without {@link Part#CREDIT}
 * @param invoices its documents; none without {@link Part#LEDGER}
 * @param payments its incoming payments; none without {@link Part#LEDGER}
 * @param adjustments the adjustments of its balance; none without {@link Part#LEDGER}
 * @param loans its loans; none without {@link Part#LEDGER}
 * @param anyLoans whether anybody has a loan; nobody without {@link Part#LEDGER}
 * @param offers its credit offers; none without {@link Part#LEDGER}
 * @param attachments its files, without their bytes; none without {@link Part#FILES}
 * @param comments its comments
 */
public record CustomerRecords(
        Optional<CustomerGroup> group,
        List<Contact> contacts,
        List<UserAccount> accounts,
        List<ConsentRecord> consents,
        List<SupplyPeriod> supply,
        Optional<CompanyFile> company,
        List<HistoryPoint> history,
        List<KeptReport> reports,
        Optional<RiskAssessment> assessment,
        List<Alert> alerts,
        List<LimitDecision> decisions,
        List<CreditStanding> standings,
        List<Invoice> invoices,
        List<IncomingPayment> payments,
        List<BalanceAdjustment> adjustments,
        List<Loan> loans,
        boolean anyLoans,
        List<CreditOffer> offers,
        List<Attachment> attachments,
        List<Comment> comments) {
    /** What is not for everybody, and is left out unless it is asked for. */
    public enum Part {
        /** What the agency, the scorecard and the alert rules say, and what was decided on limits. */
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
        consents = List.copyOf(consents);
        supply = List.copyOf(supply);
        history = List.copyOf(history);
        reports = List.copyOf(reports);
        alerts = List.copyOf(alerts);
        decisions = List.copyOf(decisions);
        standings = List.copyOf(standings);
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
        List<LimitSubject> subjects = Stream.of(LimitSubject.entityOf(customer), LimitSubject.of(id))
                .distinct()
                .toList();
        return new CustomerRecords(
                Optional.ofNullable(work.groups().groupsOf(List.of(id)).get(id)),
                work.people().contactsOf(id),
                work.people().accountsOf(id),
                work.privacy().consentsOf(id),
                work.supply().of(id),
                company.flatMap(work.reports()::file),
                company.map(work.history()::all).orElse(List.of()),
                company.map(work.reports()::reports).orElse(List.of()),
                parts.contains(Part.CREDIT) ? work.assessments().latest(id) : Optional.empty(),
                only(Part.CREDIT, parts, () -> work.alerts().of(id)),
                only(Part.CREDIT, parts, () -> decisions(work, subjects)),
                only(
                        Part.CREDIT,
                        parts,
                        () -> subjects.stream()
                                .flatMap(subject -> work.limits().standing(subject).stream())
                                .toList()),
                only(Part.LEDGER, parts, () -> work.invoices().of(id)),
                only(Part.LEDGER, parts, () -> work.ledger().paymentsOf(id)),
                only(Part.LEDGER, parts, () -> work.ledger().adjustmentsOf(id)),
                only(Part.LEDGER, parts, () -> work.loans().of(id)),
                parts.contains(Part.LEDGER) && work.loans().count() > 0,
                only(Part.LEDGER, parts, () -> work.loans().offersOf(id)),
                only(Part.FILES, parts, () -> work.attachments().of(Subject.of(id))),
                work.comments().of(id));
    }

    private static List<LimitDecision> decisions(UnitOfWork work, List<LimitSubject> subjects) {
        Map<LimitSubject, List<LimitDecision>> found = work.limits().of(subjects);
        return subjects.stream()
                .flatMap(subject -> found.getOrDefault(subject, List.of()).stream())
                .toList();
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
