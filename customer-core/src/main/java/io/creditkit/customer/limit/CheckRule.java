package io.creditkit.customer.limit;

/** What a check looks at, in this order. Of the rules with the worst answer the first one is binding. */
public enum CheckRule {
    /** The state of the account: only one that is enabled gets new credit. */
    CUSTOMER_STATUS,
    /** STOP, set by a person. */
    STOPPED_BY_HAND,
    /** NO_CHECK, set by a person or by a setting: no limit is looked at. */
    NO_CHECK,
    /** Nothing is asked for, as with a credit note: no limit is looked at. */
    NO_NEW_CREDIT,
    /** What is late. */
    OVERDUE,
    /** The amount that all members of a group share. */
    GROUP_CAP,
    /** The amount that all connected customers share. */
    CORPORATE_CAP,
    /** The limit of the company in law, over all its accounts. */
    COMPANY_LIMIT,
    /** The limit of the account. */
    ACCOUNT_LIMIT,
    /** The limit of one component of the exposure. */
    COMPONENT_LIMIT,
    /** Nobody decided a limit. */
    NO_LIMIT;

    /** {@return whether a person may let a document pass that this rule held or stopped} */
    public boolean canBeOverridden() {
        return this != CUSTOMER_STATUS && this != STOPPED_BY_HAND;
    }
}
