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

/**
 * The unit of work of a storage, in which no service can change a customer, contact, portal account, document, payment or loan without an
 * entry in the audit trail. Here and not in the services, as it is one line too few in a service that nobody would see.
 */
record AuditedWork(UnitOfWork stores, WorkContext context, AuditStore trail, Turns turns) implements UnitOfWork {
    /** Each entry is written with its change. */
    AuditedWork(UnitOfWork stores, WorkContext context) {
        this(stores, context, stores.audit());
    }

    AuditedWork(UnitOfWork stores, WorkContext context, AuditStore trail) {
        this(stores, context, trail, new Turns(stores.limits()));
    }

    private Auditor auditor() {
        return new Auditor(stores, context, trail, turns);
    }

    @Override
    public CustomerStore customers() {
        return new AuditedCustomers(stores.customers(), auditor());
    }

    @Override
    public AttachmentStore attachments() {
        return new AuditedAttachments(stores.attachments(), auditor());
    }

    @Override
    public SupplyStore supply() {
        return new AuditedSupply(stores.supply(), auditor());
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
        return new AuditedOnboarding(stores.preCustomers(), auditor());
    }

    @Override
    public AttributeStore attributes() {
        return new AuditedAttributes(stores.attributes(), auditor());
    }

    @Override
    public DetailsStore details() {
        return new AuditedDetails(stores.details(), auditor());
    }

    @Override
    public GroupStore groups() {
        return new AuditedGroups(stores.groups(), auditor());
    }

    @Override
    public SettingStore settings() {
        return new AuditedSettings(stores.settings(), auditor());
    }

    @Override
    public CommentStore comments() {
        return new AuditedComments(stores.comments(), auditor());
    }

    @Override
    public PortalStore portal() {
        return new AuditedPortal(stores.portal(), auditor());
    }

    @Override
    public PeopleStore people() {
        return new AuditedPeople(stores.people(), auditor());
    }

    @Override
    public InvoiceStore invoices() {
        return new AuditedInvoices(stores.invoices(), auditor());
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
        return new AuditedScoreCards(stores.scoreCards(), auditor());
    }

    @Override
    public AlertStore alerts() {
        return stores.alerts();
    }

    @Override
    public AlertRuleStore alertRules() {
        return new AuditedAlertRules(stores.alertRules(), auditor());
    }

    @Override
    public NoticeStore notices() {
        return new AuditedNotices(stores.notices(), auditor());
    }

    @Override
    public ActionStore actions() {
        return new AuditedActions(stores.actions(), auditor());
    }

    @Override
    public MonitoringStore monitoring() {
        return new AuditedMonitoring(stores.monitoring(), auditor());
    }

    @Override
    public ScenarioStore scenarios() {
        return new AuditedScenarios(stores.scenarios(), auditor());
    }

    @Override
    public LedgerStore ledger() {
        return new AuditedLedger(stores.ledger(), auditor());
    }

    @Override
    public LoanStore loans() {
        return new AuditedLoans(stores.loans(), auditor());
    }

    @Override
    public LimitStore limits() {
        return new AuditedLimits(stores.limits(), auditor());
    }

    @Override
    public PrivacyStore privacy() {
        return stores.privacy();
    }

    @Override
    public SavedSearchStore searches() {
        return new AuditedSearches(stores.searches(), auditor());
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
        return trail;
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
