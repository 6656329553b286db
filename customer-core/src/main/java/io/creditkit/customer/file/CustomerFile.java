package io.creditkit.customer.file;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.RefinancedLoan;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.LatestChange;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.List;
import java.util.Map;

/**
 * Everything about one customer, read in one unit of work; exposure is read after it, as the host is asked for its orders.
 *
 * @param details the customer itself, as it was on the day asked for
 * @param group its group
 * @param contacts the people known there, by id
 * @param portal the portal accounts that may act for it, by id
 * @param consents what it agreed to, with the proof, in the order the consents began
 * @param supply where it is supplied, was and will be, by first day
 * @param credit what the agency says of the company: key figures, state of the link and of the report
 * @param creditChanges where each criterion of that company stands by what the agency told until now, since when, and what it was before: for what
 *     is shown when somebody points at a figure
 * @param reportDocuments its company's reports that were ordered as PDF documents, newest first;
 *     {@link io.creditkit.customer.report.CreditReports#pdf} has the bytes
 * @param assessment the newest assessment of its risk
 * @param limits our own limits: which hold, what was decided, and whether a person stopped its credit; there without an agency, too
 * @param exposure what is at risk with it at the end of the day asked for, component by component
 * @param receivables what it owes
 * @param loans its loans, by id
 * @param refinancedLoans its refinancings, oldest first
 * @param creditOffers credits that it may take up on the day asked for, by id
 * @param transactions what changed what it owes, newest first, up to the day asked for
 * @param alerts its alerts, open ones first
 * @param files what is attached to it, newest first
 * @param communication what was said with it, newest first, as the host's {@link CommunicationLog} tells it
 * @param comments what was written about it, key comments first
 */
public record CustomerFile(
        Section<Customer> details,
        Section<CustomerGroup> group,
        Section<List<Contact>> contacts,
        Section<List<UserAccount>> portal,
        Section<List<Consent>> consents,
        Section<List<SupplyPeriod>> supply,
        Section<CompanyFile> credit,
        Section<Map<Criterion, LatestChange>> creditChanges,
        Section<List<KeptReport>> reportDocuments,
        Section<RiskAssessment> assessment,
        Section<CustomerLimits> limits,
        Section<Exposure> exposure,
        Section<ReceivablesSummary> receivables,
        Section<List<Loan>> loans,
        Section<List<RefinancedLoan>> refinancedLoans,
        Section<List<CreditOffer>> creditOffers,
        Section<List<Transaction>> transactions,
        Section<List<Alert>> alerts,
        Section<List<Attachment>> files,
        Section<List<Message>> communication,
        Section<List<Comment>> comments) {
    /** {@return the same file with what the host tells: what is at risk by its orders too, and what was said with the customer} */
    CustomerFile with(Section<Exposure> atRisk, Section<List<Message>> messages) {
        return new CustomerFile(
                details,
                group,
                contacts,
                portal,
                consents,
                supply,
                credit,
                creditChanges,
                reportDocuments,
                assessment,
                limits,
                atRisk,
                receivables,
                loans,
                refinancedLoans,
                creditOffers,
                transactions,
                alerts,
                files,
                messages,
                comments);
    }

    /** {@return all sections in the order they are shown, absent ones among them} */
    public List<Section<?>> sections() {
        return List.of(
                details,
                group,
                contacts,
                portal,
                consents,
                supply,
                credit,
                creditChanges,
                reportDocuments,
                assessment,
                limits,
                exposure,
                receivables,
                loans,
                refinancedLoans,
                creditOffers,
                transactions,
                alerts,
                files,
                communication,
                comments);
    }

    /** {@return the tabs of the customer's page, with their sections; what is absent or hidden is left out, and so is a tab without any} */
    public List<FileTab> tabs() {
        return FileTab.treeOf(sections());
    }
}
