package io.creditkit.customer.search;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a person may want to do with a row, and whether it can be done now.
 *
 * @param kind what
 * @param refusal why it can't be done now, one plain sentence; empty if it can
 * @param link where it is done, if it is done on another site; it holds no credentials
 */
public record RowAction(Kind kind, Optional<String> refusal, Optional<URI> link) {
    /** What a person may want to do. */
    public enum Kind {
        /** Look at the newest report kept. Orders nothing. */
        VIEW_REPORT,
        /** Find out which company at the agency it is. */
        LINK,
        /** Change the master data. */
        EDIT,
        /** Get the agency's newest data. May be billed. */
        UPDATE_FROM_AGENCY,
        /** See the company in the agency's own portal. */
        OPEN_AT_AGENCY
    }

    /** {@return whether it can be done now} */
    public boolean isAvailable() {
        return refusal.isEmpty();
    }

    static List<RowAction> of(CustomerProfile profile) {
        boolean linked = profile.customer().agencyLink().isPresent();
        boolean report = profile.company().flatMap(file -> file.latestReport()).isPresent();
        String notLinked = "The customer is not linked to a company at the agency. Link it first.";
        return List.of(
                action(
                        Kind.VIEW_REPORT,
                        linked
                                ? (report
                                        ? Optional.empty()
                                        : Optional.of("No report on the company was received yet."))
                                : Optional.of(notLinked)),
                action(
                        Kind.LINK,
                        linked
                                ? Optional.of("The customer is linked to a company at the agency already.")
                                : Optional.empty()),
                action(Kind.EDIT, Optional.empty()),
                action(Kind.UPDATE_FROM_AGENCY, linked ? Optional.empty() : Optional.of(notLinked)),
                new RowAction(
                        Kind.OPEN_AT_AGENCY,
                        profile.agencyPage().isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        linked
                                                ? "No page in the agency's portal is set up for its country."
                                                : notLinked),
                        profile.agencyPage()));
    }

    private static RowAction action(Kind kind, Optional<String> refusal) {
        return new RowAction(kind, refusal, Optional.empty());
    }
}
