package io.creditkit.customer.file;

import io.creditkit.customer.Actor;
import io.creditkit.customer.access.Permission;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a customer.
 *
 * @param at when
 * @param kind what kind of thing
 * @param key what happened, as a key for translation, such as {@code changed}
 * @param detail what else is known: names of fields, rules and reports, no personal data
 * @param by who did it; empty for what nobody did
 */
public record TimelineEntry(Instant at, Kind kind, String key, String detail, Optional<Actor> by) {
    /** What kind of thing happened. Needs {@link Permission#VIEW_CUSTOMERS}, and where another permission is named, that one too. */
    public enum Kind {
        /** The customer, its group or its settings were changed. */
        CHANGE(Permission.VIEW_CUSTOMERS),
        /** A document was issued, disputed, promised to be paid, reminded of, written off or cancelled, for {@link Permission#VIEW_RECEIVABLES}. */
        DOCUMENT(Permission.VIEW_RECEIVABLES),
        /** Money came, was given to a document, or went back, for {@link Permission#VIEW_RECEIVABLES}. */
        PAYMENT(Permission.VIEW_RECEIVABLES),
        /** A balance was adjusted, for {@link Permission#VIEW_RECEIVABLES}. */
        ADJUSTMENT(Permission.VIEW_RECEIVABLES),
        /** A loan was offered or came to another state, for {@link Permission#VIEW_RECEIVABLES}. */
        LOAN(Permission.VIEW_RECEIVABLES),
        /** A credit limit was asked for, decided on or ended, for {@link Permission#VIEW_CREDIT_DATA}. */
        CREDIT_LIMIT(Permission.VIEW_CREDIT_DATA),
        /** Its risk was assessed, for {@link Permission#VIEW_CREDIT_DATA}. */
        ASSESSMENT(Permission.VIEW_CREDIT_DATA),
        /** An alert fired or was resolved, for {@link Permission#VIEW_CREDIT_DATA}. */
        ALERT(Permission.VIEW_CREDIT_DATA),
        /** A report was ordered, for {@link Permission#VIEW_CREDIT_DATA}. */
        REPORT_ORDER(Permission.VIEW_CREDIT_DATA),
        /** The agency told of a change of the company, for {@link Permission#VIEW_CREDIT_DATA}. */
        WATCH_EVENT(Permission.VIEW_CREDIT_DATA),
        /** Something to do was planned, changed or done. */
        ACTION(Permission.VIEW_CUSTOMERS),
        /** The customer agreed to something, or took that back. */
        CONSENT(Permission.VIEW_CUSTOMERS),
        /** A portal account was invited, confirmed, or used last. */
        PORTAL(Permission.VIEW_CUSTOMERS),
        /** Something was said between the customer and us, as the host's {@link CommunicationLog} tells. */
        MESSAGE(Permission.VIEW_CUSTOMERS),
        /** Somebody wrote a comment. */
        COMMENT(Permission.VIEW_CUSTOMERS),
        /** A file was attached, for {@link Permission#VIEW_ATTACHMENTS}. */
        FILE(Permission.VIEW_ATTACHMENTS);

        private final Permission needed;

        Kind(Permission needed) {
            this.needed = needed;
        }

        /** {@return what an actor needs to see it} */
        public Permission needed() {
            return needed;
        }
    }
}
