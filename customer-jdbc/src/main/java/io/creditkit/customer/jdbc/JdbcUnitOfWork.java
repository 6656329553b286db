package io.creditkit.customer.jdbc;

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
import io.creditkit.customer.storage.CustomerRecords;
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

/** The stores over one session. */
record JdbcUnitOfWork(Session session) implements UnitOfWork {
    @Override
    public CustomerStore customers() {
        return new JdbcCustomerStore(session);
    }

    @Override
    public AttachmentStore attachments() {
        return new JdbcAttachmentStore(session);
    }

    @Override
    public ScenarioStore scenarios() {
        return new JdbcScenarioStore(session);
    }

    @Override
    public SupplyStore supply() {
        return new JdbcSupplyStore(session);
    }

    @Override
    public MergeStore merges() {
        return new JdbcMergeStore(session);
    }

    @Override
    public ListStore lists() {
        return new JdbcListStore(session);
    }

    @Override
    public OnboardingStore preCustomers() {
        return new JdbcOnboardingStore(session);
    }

    @Override
    public AttributeStore attributes() {
        return new JdbcAttributeStore(session);
    }

    @Override
    public DetailsStore details() {
        return new JdbcDetailsStore(session);
    }

    @Override
    public GroupStore groups() {
        return new JdbcGroupStore(session);
    }

    @Override
    public SettingStore settings() {
        return new JdbcSettingStore(session);
    }

    @Override
    public CommentStore comments() {
        return new JdbcCommentStore(session);
    }

    @Override
    public PortalStore portal() {
        return new JdbcPortalStore(session);
    }

    @Override
    public PeopleStore people() {
        return new JdbcPeopleStore(session);
    }

    @Override
    public InvoiceStore invoices() {
        return new JdbcInvoiceStore(session);
    }

    @Override
    public ReportStore reports() {
        return new JdbcReportStore(session);
    }

    @Override
    public HistoryStore history() {
        return new JdbcHistoryStore(session);
    }

    @Override
    public AssessmentStore assessments() {
        return new JdbcAssessmentStore(session);
    }

    @Override
    public ScoreCardStore scoreCards() {
        return new JdbcScoreCardStore(session);
    }

    @Override
    public AlertStore alerts() {
        return new JdbcAlertStore(session);
    }

    @Override
    public AlertRuleStore alertRules() {
        return new JdbcAlertRuleStore(session);
    }

    @Override
    public NoticeStore notices() {
        return new JdbcNoticeStore(session);
    }

    @Override
    public ActionStore actions() {
        return new JdbcActionStore(session);
    }

    @Override
    public MonitoringStore monitoring() {
        return new JdbcMonitoringStore(session);
    }

    @Override
    public LedgerStore ledger() {
        return new JdbcLedgerStore(session);
    }

    @Override
    public LoanStore loans() {
        return new JdbcLoanStore(session);
    }

    @Override
    public LimitStore limits() {
        return new JdbcLimitStore(session);
    }

    @Override
    public PrivacyStore privacy() {
        return new JdbcPrivacyStore(session);
    }

    @Override
    public SavedSearchStore searches() {
        return new JdbcSavedSearchStore(session);
    }

    @Override
    public BulkStore bulk() {
        return new JdbcBulkStore(session);
    }

    @Override
    public JobClaimStore jobs() {
        return new JdbcJobClaimStore(session);
    }

    @Override
    public AuditStore audit() {
        return new JdbcAuditStore(session);
    }

    @Override
    public AccessLogStore accesses() {
        return new JdbcAccessLogStore(session);
    }

    @Override
    public OutboxStore outbox() {
        return new JdbcOutboxStore(session);
    }

    @Override
    public CustomerRecordStore records() {
        return (customer, parts) -> session.together(() -> CustomerRecords.read(this, customer, parts));
    }
}
