package io.creditkit.customer.monitoring;

/** Whether new events of a portfolio ask for an action of a person. */
public enum ActionOnEvent {
    /** No. */
    NONE,
    /** One for each event, however many portfolios tell of it. */
    PER_EVENT,
    /** One for all events of a company on one day, in the tenant's zone. */
    PER_COMPANY_AND_DAY
}
