package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CustomerId;
import java.util.List;

/** What came of looking for a customer's company. */
public sealed interface LinkResult {
    /**
     * The customer is linked to the company now: it was found for sure, or a person chose it.
     *
     * @param link the new link
     * @param others the other customers that are linked to this company, by number: they share its file, and may be one customer
     *     with this one ({@link io.creditkit.customer.merge.Merges}) or stay accounts of one company ({@link CompanyLinking#attach}). If
     *     there are any, a review asks which, {@link LinkReview.Outcome#SHARED}
     */
    record Linked(AgencyLink link, List<CustomerId> others) implements LinkResult {
        /** Takes a copy of the list. */
        public Linked {
            others = List.copyOf(others);
        }
    }

    /**
     * The customer was linked before; the agency was not asked.
     *
     * @param link the link that stands
     */
    record AlreadyLinked(AgencyLink link) implements LinkResult {}

    /**
     * Nothing was linked: a person has to look at it.
     *
     * @param review what was found, and why it is not enough
     */
    record NeedsReview(LinkReview review) implements LinkResult {}

    /**
     * The customer can't be looked for at all.
     *
     * @param why one plain sentence
     */
    record NotPossible(String why) implements LinkResult {}
}
