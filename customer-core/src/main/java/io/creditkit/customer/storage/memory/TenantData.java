package io.creditkit.customer.storage.memory;

import io.creditkit.customer.search.ListScan;
import io.creditkit.customer.storage.AccessLogStore;
import io.creditkit.customer.storage.ActionStore;
import io.creditkit.customer.storage.AlertRuleStore;
import io.creditkit.customer.storage.AlertStore;
import io.creditkit.customer.storage.AssessmentStore;
import io.creditkit.customer.storage.AttachmentStore;
import io.creditkit.customer.storage.AttributeStore;
import io.creditkit.customer.storage.AuditStore;
import io.creditkit.customer.storage.BulkStore;
import io.creditkit.customer.storage.CommentStore;
import io.creditkit.customer.storage.CustomerStore;
import io.creditkit.customer.storage.DetailsStore;
import io.creditkit.customer.storage.GroupStore;
import io.creditkit.customer.storage.HistoryStore;
import io.creditkit.customer.storage.InvoiceStore;
import io.creditkit.customer.storage.JobClaimStore;
import io.creditkit.customer.storage.LedgerStore;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.ListStore;
import io.creditkit.customer.storage.LoanStore;
import io.creditkit.customer.storage.MergeStore;
import io.creditkit.customer.storage.MonitoringStore;
import io.creditkit.customer.storage.NoticeStore;
import io.creditkit.customer.storage.OnboardingStore;
import io.creditkit.customer.storage.OutboxStore;
import io.creditkit.customer.storage.PeopleStore;
import io.creditkit.customer.storage.PortalStore;
import io.creditkit.customer.storage.PrivacyStore;
import io.creditkit.customer.storage.ReportStore;
import io.creditkit.customer.storage.SavedSearchStore;
import io.creditkit.customer.storage.ScenarioStore;
import io.creditkit.customer.storage.ScoreCardStore;
import io.creditkit.customer.storage.SettingStore;
import io.creditkit.customer.storage.SupplyStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that one tenant has. The wall between tenants is that no store holds two of these; the one of reports is lent the ledgers
 * of all, to tell a sum of them.
 */
final class TenantData {
    private final MemoryCustomers.Data customers = new MemoryCustomers.Data();
    private final MemoryAttachments.Data attachments = new MemoryAttachments.Data();
    private final MemorySupply.Data supply = new MemorySupply.Data();
    private final MemoryMerges.Data merges = new MemoryMerges.Data();
    private final MemoryOnboarding.Data preCustomers = new MemoryOnboarding.Data();
    private final MemoryAttributes.Data attributes = new MemoryAttributes.Data();
    private final MemoryDetails.Data details = new MemoryDetails.Data();
    private final MemoryGroups.Data groups = new MemoryGroups.Data();
    private final MemorySettings.Data settings = new MemorySettings.Data();
    private final MemoryComments.Data comments = new MemoryComments.Data();
    private final MemoryPortal.Data portal = new MemoryPortal.Data();
    private final MemoryPeople.Data people = new MemoryPeople.Data();
    private final MemoryInvoices.Data invoices = new MemoryInvoices.Data();
    private final MemoryReports.Data reports = new MemoryReports.Data();
    private final MemoryHistory.Data history = new MemoryHistory.Data();
    private final MemoryAssessments.Data assessments = new MemoryAssessments.Data();
    private final MemoryScoreCards.Data scoreCards = new MemoryScoreCards.Data();
    private final MemoryAlerts.Data alerts = new MemoryAlerts.Data();
    private final MemoryAlertRules.Data alertRules = new MemoryAlertRules.Data();
    private final MemoryNotices.Data notices = new MemoryNotices.Data();
    private final MemoryActions.Data actions = new MemoryActions.Data();
    private final MemoryMonitoring.Data monitoring = new MemoryMonitoring.Data();
    private final MemoryScenarios.Data scenarios = new MemoryScenarios.Data();
    private final MemoryLedger.Data ledger = new MemoryLedger.Data();
    private final MemoryLoans.Data loans = new MemoryLoans.Data();
    private final MemoryLimits.Data limits = new MemoryLimits.Data();
    private final MemoryPrivacy.Data privacy = new MemoryPrivacy.Data();
    private final MemorySavedSearches.Data searches = new MemorySavedSearches.Data();
    private final MemoryBulk.Data bulk = new MemoryBulk.Data();
    private final MemoryJobClaims.Data jobs = new MemoryJobClaims.Data();
    private final MemoryAudit.Data audit = new MemoryAudit.Data();
    private final MemoryAccesses.Data accesses = new MemoryAccesses.Data();
    private final MemoryOutbox.Data outbox = new MemoryOutbox.Data();

    MemoryReports.Data reports() {
        return reports;
    }

    UnitOfWork open(Session session, Supplier<Stream<MemoryReports.Data>> reportsOfAll) {
        MemoryCustomers customerStore = new MemoryCustomers(session, customers);
        MemoryReports reportStore = new MemoryReports(session, reports, reportsOfAll);
        MemoryAssessments assessmentStore = new MemoryAssessments(session, assessments);
        MemoryGroups groupStore = new MemoryGroups(session, groups);
        MemoryPrivacy privacyStore = new MemoryPrivacy(session, privacy);
        MemorySupply supplyStore = new MemorySupply(session, supply);
        MemoryLimits limitStore = new MemoryLimits(session, limits);
        MemorySettings settingStore = new MemorySettings(session, settings);
        MemoryScenarios scenarioStore = new MemoryScenarios(session, scenarios);
        MemoryPeople peopleStore = new MemoryPeople(session, people);
        MemoryMonitoring monitoringStore = new MemoryMonitoring(session, monitoring);
        return new Work(
                customerStore,
                new MemoryAttachments(session, attachments),
                supplyStore,
                new MemoryMerges(session, merges),
                new ListScan(
                        customerStore::all,
                        new ListScan.Stores(
                                customerStore,
                                reportStore,
                                assessmentStore,
                                groupStore,
                                privacyStore,
                                supplyStore,
                                limitStore,
                                settingStore,
                                scenarioStore,
                                peopleStore,
                                monitoringStore)),
                new MemoryOnboarding(session, preCustomers),
                new MemoryAttributes(session, attributes),
                new MemoryDetails(session, details),
                groupStore,
                settingStore,
                new MemoryComments(session, comments),
                new MemoryPortal(session, portal),
                peopleStore,
                new MemoryInvoices(session, invoices),
                reportStore,
                new MemoryHistory(session, history),
                assessmentStore,
                new MemoryScoreCards(session, scoreCards),
                new MemoryAlerts(session, alerts),
                new MemoryAlertRules(session, alertRules),
                new MemoryNotices(session, notices),
                new MemoryActions(session, actions),
                monitoringStore,
                scenarioStore,
                new MemoryLedger(session, ledger),
                new MemoryLoans(session, loans),
                limitStore,
                privacyStore,
                new MemorySavedSearches(session, searches),
                new MemoryBulk(session, bulk),
                new MemoryJobClaims(session, jobs),
                new MemoryAudit(session, audit),
                new MemoryAccesses(session, accesses),
                new MemoryOutbox(session, outbox));
    }

    private record Work(
            CustomerStore customers,
            AttachmentStore attachments,
            SupplyStore supply,
            MergeStore merges,
            ListStore lists,
            OnboardingStore preCustomers,
            AttributeStore attributes,
            DetailsStore details,
            GroupStore groups,
            SettingStore settings,
            CommentStore comments,
            PortalStore portal,
            PeopleStore people,
            InvoiceStore invoices,
            ReportStore reports,
            HistoryStore history,
            AssessmentStore assessments,
            ScoreCardStore scoreCards,
            AlertStore alerts,
            AlertRuleStore alertRules,
            NoticeStore notices,
            ActionStore actions,
            MonitoringStore monitoring,
            ScenarioStore scenarios,
            LedgerStore ledger,
            LoanStore loans,
            LimitStore limits,
            PrivacyStore privacy,
            SavedSearchStore searches,
            BulkStore bulk,
            JobClaimStore jobs,
            AuditStore audit,
            AccessLogStore accesses,
            OutboxStore outbox)
            implements UnitOfWork {}
}
