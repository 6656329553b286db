package io.creditkit.customer.search;

import java.util.List;
import java.util.Optional;

/**
 * What a person may want to do with a row, and whether it can be done now.
 *
 * @param kind what
 * @param refusal why it can't be done now, one plain sentence; empty if it can
 */
public record RowAction(Kind kind, Optional<String> refusal) {
    /** What a person may want to do. */
    public enum Kind {
        /** Look at the newest report kept. Orders nothing. */
        VIEW_REPORT,
        /** Find out which company at the agency it is. */
        LINK,
        /** Change the master data. */
        EDIT,
        /** Get the agency's newest data. May be billed. */
        UPDATE_FROM_AGENCY
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
                action(Kind.UPDATE_FROM_AGENCY, linked ? Optional.empty() : Optional.of(notLinked)));
    }

    private static RowAction action(Kind kind, Optional<String> refusal) {
        return new RowAction(kind, refusal);
    }
}
