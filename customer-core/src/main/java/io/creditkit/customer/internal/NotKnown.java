package io.creditkit.customer.internal;

import io.creditkit.customer.Wording;
import java.util.Map;

/** Why something is not known, where several features say so alike. */
public final class NotKnown {
    /** There are no loans in the whole book, so 0 would say too much. */
    public static final Wording NO_LOANS = Wording.of("not-known.no-loans", "No loans are loaded.");

    /** Nobody entered it. */
    public static final Wording NEVER_ENTERED =
            Wording.of("not-known.never-entered", "It was never entered for this customer.");

    /** It is hidden from who asks. */
    public static final Wording UNSEEN =
            Wording.of("not-known.unseen", "It takes a permission to see it that is lacking.");

    /** Nobody needed the ledger for what was asked. */
    public static final Wording LEDGER_NOT_ASKED =
            Wording.of("not-known.ledger-not-asked", "The ledger was not asked.");

    /** A share of nothing. */
    public static final Wording LIMIT_IS_ZERO =
            Wording.of("not-known.limit-is-zero", "The limit is zero, so no share of it can be used.");

    /** Somebody decided so. */
    public static final Wording NO_LIMIT_APPLIES =
            Wording.of("not-known.no-limit-applies", "It was decided that no limit applies.");

    /** The report of the agency has none. */
    public static final Wording NO_AGENCY_LIMIT = Wording.of("not-known.no-agency-limit", "The agency gives no limit.");

    /** It is on its own. */
    public static final Wording NO_GROUP = Wording.of("not-known.no-group", "The customer belongs to no group.");

    private NotKnown() {}

    /** {@return that a document is in no sum, as its amount is not known in the currency of the sum} */
    public static Wording uncounted(String document, Wording why) {
        return Wording.of(
                "not-known.document-not-counted",
                "Document {document} can't be counted. {why}",
                Map.of("document", document, "why", why));
    }
}
