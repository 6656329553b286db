package io.creditkit.customer;

import io.creditkit.customer.onboarding.PreCustomerId;

/**
 * What an audit entry, an access or an event is about: one thing of one tenant.
 *
 * @param kind what kind of thing
 * @param id its id, unique among its kind in the tenant, 1 to 191 characters
 */
public record Subject(Kind kind, String id) {
    /** The kinds of things that are audited, or that events tell of. */
    public enum Kind {
        CUSTOMER,
        PRE_CUSTOMER,
        CUSTOMER_GROUP,
        CONTACT,
        PORTAL_ACCOUNT,
        ATTACHMENT,
        COMMENT,
        ONBOARDING_POLICY,
        SETTING,
        INVOICE,
        PAYMENT,
        ADJUSTMENT,
        LOAN,
        CREDIT_LIMIT,
        CONSENT,
        ERASURE,
        COMPANY,
        REPORT,
        ASSESSMENT,
        SCORE_CARD,
        ALERT,
        ALERT_RULE,
        SILENCE,
        ACTION,
        SEGMENT,
        PORTFOLIO,
        SCENARIO,
        EXPORT,
        MERGE,
        JOB,
        ATTRIBUTE
    }

    public Subject {
        Texts.requireText("subject id", id, 191);
    }

    /** {@return the thing of that kind and id} */
    public static Subject of(Kind kind, String id) {
        return new Subject(kind, id);
    }

    /** {@return that customer} */
    public static Subject of(CustomerId customer) {
        return new Subject(Kind.CUSTOMER, customer.value());
    }

    /** {@return that pre-customer} */
    public static Subject of(PreCustomerId preCustomer) {
        return new Subject(Kind.PRE_CUSTOMER, preCustomer.value());
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
