package io.creditkit.examples.page;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.PaymentProfileTrend;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.ChartSeries;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.Trend;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.CustomerProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything that the page of one customer shows. Holds personal data. */
@Value.Immutable
@PageValue
public interface CustomerDossier {
    /** {@return the customer with figures, ledger and assessment} */
    CustomerProfile profile();

    /** {@return the newest report; empty if there is none, or if it can't be read} */
    Optional<CreditReport> report();

    /** {@return the score over time; empty if there is no company} */
    Optional<ChartSeries> scores();

    /** {@return the recommended limit over time; empty if there is no company} */
    Optional<ChartSeries> limits();

    /** {@return the score of our own assessments over time; empty if there is none} */
    Optional<ChartSeries> ownScores();

    /** {@return our own limit over time, decided or entered with the customer; empty if there is none} */
    Optional<ChartSeries> ownLimits();

    /** {@return the days beyond terms that the agency tells, over time; empty if there is no company} */
    Optional<ChartSeries> agencyDaysBeyondTerms();

    /**
     * {@return what our own ledger told of the customer at the end of each month of the last year in which it had paid anything, and on
     * the day itself, oldest first}
     */
    List<ReceivablesSummary> pastLedgers();

    /** {@return how its promptness changed within a year by our own ledger; empty if it was not asked for} */
    Optional<PaymentProfileTrend> paymentTrend();

    /** {@return what was observed of the company, newest first} */
    List<HistoryPoint> history();

    /** {@return the days on which what is known of the company was confirmed: by a report, an event, or a check without any} */
    List<LocalDate> confirmedOn();

    /** {@return where the company is heading} */
    List<Trend> trends();

    /** {@return the customer's alerts, open ones first} */
    List<Alert> alerts();

    /** {@return what the rules of these alerts are called, by their codes} */
    Map<String, String> ruleTitles();

    /** {@return the customer's documents, by issue date} */
    List<Invoice> invoices();

    /** {@return why no company is linked; empty for a linked customer, or if nobody has looked yet} */
    Optional<LinkReview> review();

    /** {@return the limit of our own that holds; empty if it was not asked for} */
    Optional<OwnLimit> ownLimit();

    /** {@return the customer's file: its group, contacts, comments, loans, attachments; empty if there was none on that day} */
    Optional<CustomerFile> file();

    /** {@return how it came to its present status; empty if nobody ever set it} */
    Optional<FieldHistory> statusChange();

    /** {@return whether its portal accounts can be used, by their ids} */
    Map<String, PortalAccess> portal();

    /** {@return what happened to its portal accounts, by their ids, oldest first} */
    Map<String, List<AuditEntry>> portalEvents();

    /** {@return what happened to it, newest first} */
    List<TimelineEntry> timeline();

    /** {@return our own assessments of it, newest first} */
    List<RiskAssessment> assessments();

    /** {@return the decisions on its limit, newest first, also those over, refused or waiting} */
    List<LimitDecision> limitDecisions();

    /** {@return the order of a report that stands for the company; empty if there was none} */
    Optional<ReportOrder> order();

    /** {@return the company's reports that are PDF documents, newest first} */
    List<ReportLink> documents();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CustomerDossier}. */
    final class Builder extends ImmutableCustomerDossier.Builder {
        Builder() {}
    }
}
