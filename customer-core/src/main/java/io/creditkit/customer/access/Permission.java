package io.creditkit.customer.access;

/** What an actor may be allowed to do. A role is a set of these. */
public enum Permission {
    /** See customers, their contacts and groups; personal numbers stay masked, and limits that are entered with them are left out. */
    VIEW_CUSTOMERS,
    /** Create and change customers and their contacts. Limits that are entered with customers are seen with that. */
    EDIT_CUSTOMERS,
    /** Move a customer into or out of BLOCKED. */
    BLOCK_CUSTOMERS,
    /** See personal data that is masked by default, such as national ids. Each view is logged. */
    VIEW_PERSONAL_DATA,
    /** See pre-customers. */
    VIEW_PRE_CUSTOMERS,
    /** Create and change pre-customers and record what they met. */
    EDIT_PRE_CUSTOMERS,
    /** Make a customer of a pre-customer that is ready. */
    ACTIVATE_PRE_CUSTOMERS,
    /** Publish onboarding policies. */
    EDIT_ONBOARDING_POLICIES,
    /** Create, change and remove groups, and choose their members. Limits that are entered with groups are seen with that. */
    EDIT_GROUPS,
    /** Set and clear settings of customers, groups and the company. */
    EDIT_SETTINGS,
    /** Write comments, and pin them. */
    EDIT_COMMENTS,
    /** Add and remove attachments. */
    EDIT_ATTACHMENTS,
    /** See attachments and their bytes. */
    VIEW_ATTACHMENTS,
    /** Reset portal accounts and send invitations. */
    EDIT_PORTAL_ACCOUNTS,
    /** See credit reports, scores and limits, also those entered with customers and groups. Each view of a report is logged. */
    VIEW_CREDIT_DATA,
    /** Order credit reports, which may be billed. */
    ORDER_REPORTS,
    /** Order credit reports though the budget is used up, where the policy of reports lets a person do so. */
    ORDER_BEYOND_BUDGET,
    /** Say which company at the agency a customer is. */
    LINK_COMPANIES,
    /** Draft versions of the scorecard, put them in force and retire them. */
    EDIT_SCORE_CARDS,
    /** Draft versions of alert rules, put them in force and retire them. */
    EDIT_ALERT_RULES,
    /** Mute alerts for a time. */
    SILENCE_ALERTS,
    /** Make actions, assign them and say what came of them. */
    EDIT_ACTIONS,
    /** Create, change and remove portfolios, their companies and rules. */
    EDIT_PORTFOLIOS,
    /** Write scenarios and the rules that assign them, assign by hand, and plan steps. */
    EDIT_SCENARIOS,
    /** Set credit limits. */
    EDIT_CREDIT_LIMITS,
    /** Check credit for a document, see the figures of the check, and reserve headroom for it. */
    CHECK_CREDIT,
    /** Let a document pass that a check held. */
    OVERRIDE_CREDIT_HOLDS,
    /** Go by another score, band or limit than the agency tells, for a time. */
    OVERRIDE_AGENCY_RESULTS,
    /** See invoices, payments, loans and what follows from them. */
    VIEW_RECEIVABLES,
    /** Add and change invoices, payments and loans. */
    EDIT_RECEIVABLES,
    /** Adjust a balance by hand. */
    ADJUST_BALANCES,
    /** Approve what another actor asked for. */
    APPROVE_CHANGES,
    /** Record and withdraw consents. */
    EDIT_CONSENTS,
    /** Plan and carry out erasures of personal data. */
    ERASE_PERSONAL_DATA,
    /** Take out all data of a person. */
    EXPORT_PERSONAL_DATA,
    /** Merge duplicates and undo it, with the link and the limit that are seen and chosen for the customer that stays. */
    MERGE_CUSTOMERS,
    /** Plan and run mass actions; what each does needs a permission of its own. */
    RUN_MASS_ACTIONS,
    /** Write lists to files. */
    EXPORT_LISTS,
    /** Read files in, with all that they hold: limits of customers too. */
    IMPORT_FILES,
    /** See the audit trail and the access log: whatever was changed, with its old and new values, limits among them. */
    VIEW_AUDIT_TRAIL,
    /** Run the jobs that a host's scheduler calls, the delivery of events among them. */
    RUN_JOBS
}
