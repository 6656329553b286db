package io.creditkit.customer.storage;

/** The stores of one tenant, all within one unit of work. Not thread-safe; dead once the work is over. */
public interface UnitOfWork {
    /** {@return customers and what was found for them} */
    CustomerStore customers();

    /** {@return attached files} */
    AttachmentStore attachments();

    /** {@return where customers are supplied} */
    SupplyStore supply();

    /** {@return merges of customers} */
    MergeStore merges();

    /** {@return lists of customers} */
    ListStore lists();

    /** {@return pre-customers and onboarding policies} */
    OnboardingStore preCustomers();

    /** {@return what the tenant's own fields are} */
    AttributeStore attributes();

    /** {@return ids in other systems and values of own fields of what is no customer} */
    DetailsStore details();

    /** {@return customer groups and their members} */
    GroupStore groups();

    /** {@return settings of customers, groups and the company} */
    SettingStore settings();

    /** {@return comments on customers} */
    CommentStore comments();

    /** {@return whether portal accounts can be used} */
    PortalStore portal();

    /** {@return contacts and portal accounts} */
    PeopleStore people();

    /** {@return invoices} */
    InvoiceStore invoices();

    /** {@return company files, reports and the ledger of orders} */
    ReportStore reports();

    /** {@return the history of every criterion} */
    HistoryStore history();

    /** {@return risk assessments} */
    AssessmentStore assessments();

    /** {@return versions of scorecards} */
    ScoreCardStore scoreCards();

    /** {@return alerts} */
    AlertStore alerts();

    /** {@return versions of alert rules} */
    AlertRuleStore alertRules();

    /** {@return silences, and who was told of which alert} */
    NoticeStore notices();

    /** {@return actions} */
    ActionStore actions();

    /** {@return portfolios, their members and events} */
    MonitoringStore monitoring();

    /** {@return scenarios, what is assigned by rules, and planned steps} */
    ScenarioStore scenarios();

    /** {@return adjustments, incoming payments, snapshots of ageing, and counters} */
    LedgerStore ledger();

    /** {@return loans} */
    LoanStore loans();

    /** {@return credit limits, reserved headroom and overrides} */
    LimitStore limits();

    /** {@return consents and proofs of erasure} */
    PrivacyStore privacy();

    /** {@return saved searches} */
    SavedSearchStore searches();

    /** {@return mass actions and their customers} */
    BulkStore bulk();

    /** {@return who does which job} */
    JobClaimStore jobs();

    /** {@return the audit trail} */
    AuditStore audit();

    /** {@return the log of who looked at what} */
    AccessLogStore accesses();

    /** {@return the events for the host} */
    OutboxStore outbox();

    /**
     * {@return what is kept of one customer, at once}
     *
     * <p>As given here it asks store by store; a storage that is asked over a network does better.
     */
    default CustomerRecordStore records() {
        return (customer, parts) -> CustomerRecords.read(this, customer, parts);
    }
}
