package io.creditkit.customer.merge;

/**
 * One record that a merge gave to the customer that stays.
 *
 * @param kind what kind of record
 * @param id its id, number or key; of a membership the id of the group
 * @param version the version it had after that; 0 for a kind that has none. Of a national id, how often that of the customer that
 *     stays was changed by then
 * @param before what stood in its place, as its kind writes it; empty text if nothing did
 */
public record MovedRecord(Kind kind, String id, long version, String before) {
    /** The kinds of records that are moved. */
    public enum Kind {
        INVOICE,
        PAYMENT,
        ADJUSTMENT,
        LOAN,
        CREDIT_OFFER,
        CONSENT,
        ALERT,
        ACTION,
        SILENCE,
        COMMENT,
        SUPPLY_PERIOD,
        ATTACHMENT,
        CONTACT,
        /** An account gets the role that it had for the other customer. */
        PORTAL_ACCOUNT,
        /** A setting that the customer that stays had not set itself. */
        SETTING,
        /** The membership that the other customer gave up. */
        LEFT_GROUP,
        /** The membership that the customer that stays took over. */
        JOINED_GROUP,
        /** The national id, which the customer that stays had not. */
        NATIONAL_ID,
        /** What is assigned by rules or by hand, which the customer that stays had not. */
        ASSIGNMENT,
        /** A step of collection, planned or done. */
        PLANNED_STEP,
        /** A search for the company that waits for a person, or a question about its company that the merge answered. */
        LINK_REVIEW
    }

    static MovedRecord of(Kind kind, String id, long version) {
        return new MovedRecord(kind, id, version, "");
    }

    static MovedRecord of(Kind kind, String id) {
        return of(kind, id, 0);
    }
}
