package io.creditkit.customer.internal;

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
import io.creditkit.customer.storage.CustomerRecordStore;
import io.creditkit.customer.storage.CustomerStore;
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

/**
 * The unit of work of a storage, in which no service can change a customer, contact, portal account, document, payment or loan without an
 * entry in the audit trail. Here and not in the services, as it is one line too few in a service that nobody would see.
 */
record AuditedWork(UnitOfWork stores, WorkContext context) implements UnitOfWork {
    @Override
    public CustomerStore customers() {
        return new AuditedCustomers(stores.customers(), new Auditor(stores, context));
    }

    @Override
    public AttachmentStore attachments() {
        return new AuditedAttachments(stores.attachments(), new Auditor(stores, context));
    }

    @Override
    public SupplyStore supply() {
        return new AuditedSupply(stores.supply(), new Auditor(stores, context));
    }

    @Override
    public MergeStore merges() {
        return stores.merges();
    }

    @Override
    public ListStore lists() {
        return stores.lists();
    }

    @Override
    public OnboardingStore preCustomers() {
        return new AuditedOnboarding(stores.preCustomers(), new Auditor(stores, context));
    }

    @Override
    public AttributeStore attributes() {
        return new AuditedAttributes(stores.attributes(), new Auditor(stores, context));
    }

    @Override
    public GroupStore groups() {
        return new AuditedGroups(stores.groups(), new Auditor(stores, context));
    }

    @Override
    public SettingStore settings() {
        return new AuditedSettings(stores.settings(), new Auditor(stores, context));
    }

    @Override
    public CommentStore comments() {
        return new AuditedComments(stores.comments(), new Auditor(stores, context));
    }

    @Override
    public PortalStore portal() {
        return new AuditedPortal(stores.portal(), new Auditor(stores, context));
    }

    @Override
    public PeopleStore people() {
        return new AuditedPeople(stores.people(), new Auditor(stores, context));
    }

    @Override
    public InvoiceStore invoices() {
        return new AuditedInvoices(stores.invoices(), new Auditor(stores, context));
    }

    @Override
    public ReportStore reports() {
        return stores.reports();
    }

    @Override
    public HistoryStore history() {
        return stores.history();
    }

    @Override
    public AssessmentStore assessments() {
        return stores.assessments();
    }

    @Override
    public ScoreCardStore scoreCards() {
        return new AuditedScoreCards(stores.scoreCards(), new Auditor(stores, context));
    }

    @Override
    public AlertStore alerts() {
        return stores.alerts();
    }

    @Override
    public AlertRuleStore alertRules() {
        return new AuditedAlertRules(stores.alertRules(), new Auditor(stores, context));
    }

    @Override
    public NoticeStore notices() {
        return new AuditedNotices(stores.notices(), new Auditor(stores, context));
    }

    @Override
    public ActionStore actions() {
        return new AuditedActions(stores.actions(), new Auditor(stores, context));
    }

    @Override
    public MonitoringStore monitoring() {
        return new AuditedMonitoring(stores.monitoring(), new Auditor(stores, context));
    }

    @Override
    public ScenarioStore scenarios() {
        return new AuditedScenarios(stores.scenarios(), new Auditor(stores, context));
    }

    @Override
    public LedgerStore ledger() {
        return new AuditedLedger(stores.ledger(), new Auditor(stores, context));
    }

    @Override
    public LoanStore loans() {
        return new AuditedLoans(stores.loans(), new Auditor(stores, context));
    }

    @Override
    public LimitStore limits() {
        return new AuditedLimits(stores.limits(), new Auditor(stores, context));
    }

    @Override
    public PrivacyStore privacy() {
        return stores.privacy();
    }

    @Override
    public SavedSearchStore searches() {
        return new AuditedSearches(stores.searches(), new Auditor(stores, context));
    }

    @Override
    public BulkStore bulk() {
        return stores.bulk();
    }

    @Override
    public JobClaimStore jobs() {
        return stores.jobs();
    }

    @Override
    public AuditStore audit() {
        return stores.audit();
    }

    @Override
    public AccessLogStore accesses() {
        return stores.accesses();
    }

    @Override
    public OutboxStore outbox() {
        return stores.outbox();
    }

    @Override
    public CustomerRecordStore records() {
        return stores.records();
    }
}
