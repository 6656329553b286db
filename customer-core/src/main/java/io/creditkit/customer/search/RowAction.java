package io.creditkit.customer.search;

import io.creditkit.customer.access.Permission;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a person may want to do with a row, and whether that person can do it now.
 *
 * @param kind what
 * @param refusal why it can't be done now; empty if it can
 * @param link where it is done, if it is done on another site; it holds no credentials
 */
public record RowAction(Kind kind, Optional<Refusal> refusal, Optional<URI> link) {
    /** What a person may want to do. */
    public enum Kind {
        /** Look at the newest report kept. Orders nothing. */
        VIEW_REPORT(Permission.VIEW_CREDIT_DATA),
        /** Find out which company at the agency it is. */
        LINK(Permission.LINK_COMPANIES),
        /** Change the master data. */
        EDIT(Permission.EDIT_CUSTOMERS),
        /** Get the agency's newest data. May be billed. */
        UPDATE_FROM_AGENCY(Permission.ORDER_REPORTS),
        /** See the company in the agency's own portal. */
        OPEN_AT_AGENCY(Permission.VIEW_CREDIT_DATA);

        private final Permission permission;

        Kind(Permission permission) {
            this.permission = permission;
        }

        /** {@return what it takes} */
        public Permission permission() {
            return permission;
        }
    }

    /** Why something can't be done now; of several reasons the first one here. The name is the key for a translation. */
    public enum Refusal {
        /** The actor lacks {@link Kind#permission()}. */
        NOT_PERMITTED("It takes a permission that is lacking."),
        /** The kit was built without one. */
        NO_AGENCY("No credit agency is set up."),
        /** It has a company already. */
        ALREADY_LINKED("The customer is linked to a company at the agency already."),
        /** It has no company yet. */
        NOT_LINKED("The customer is not linked to a company at the agency. Link it first."),
        /** Nothing to look at. */
        NO_REPORT("No report on the company was received yet."),
        /** Nowhere to go. */
        NO_PAGE("No page in the agency's portal is set up for its country.");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        /** {@return the reason as one plain sentence, in English} */
        public String text() {
            return text;
        }
    }

    /** {@return whether it can be done now} */
    public boolean isAvailable() {
        return refusal.isEmpty();
    }

    /** {@return every action, for one who may do what that says, with an agency or without} */
    static List<RowAction> of(CustomerProfile profile, Predicate<Permission> may, boolean agency) {
        return Arrays.stream(Kind.values())
                .map(kind -> new RowAction(
                        kind,
                        may.test(kind.permission())
                                ? refusal(kind, profile, agency)
                                : Optional.of(Refusal.NOT_PERMITTED),
                        kind == Kind.OPEN_AT_AGENCY ? profile.agencyPage() : Optional.empty()))
                .toList();
    }

    private static Optional<Refusal> refusal(Kind kind, CustomerProfile profile, boolean agency) {
        boolean linked = profile.customer().agencyLink().isPresent();
        boolean report = profile.company().flatMap(file -> file.latestReport()).isPresent();
        return switch (kind) {
            case EDIT -> Optional.empty();
            // What was received before is kept, whether or not an agency is set up now.
            case VIEW_REPORT ->
                first(!report && !linked && !agency, Refusal.NO_AGENCY)
                        .or(() -> first(!linked, Refusal.NOT_LINKED))
                        .or(() -> first(!report, Refusal.NO_REPORT));
            case LINK -> first(!agency, Refusal.NO_AGENCY).or(() -> first(linked, Refusal.ALREADY_LINKED));
            case UPDATE_FROM_AGENCY -> first(!agency, Refusal.NO_AGENCY).or(() -> first(!linked, Refusal.NOT_LINKED));
            case OPEN_AT_AGENCY ->
                first(!agency, Refusal.NO_AGENCY)
                        .or(() -> first(!linked, Refusal.NOT_LINKED))
                        .or(() -> first(profile.agencyPage().isEmpty(), Refusal.NO_PAGE));
        };
    }

    private static Optional<Refusal> first(boolean holds, Refusal refusal) {
        return holds ? Optional.of(refusal) : Optional.empty();
    }
}
