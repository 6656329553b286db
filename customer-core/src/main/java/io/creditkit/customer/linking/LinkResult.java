package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyLink;

/** What came of looking for a customer's company. */
public sealed interface LinkResult {
    /**
     * The company was found for sure, and the customer is linked to it now.
     *
     * @param link the new link
     */
    record Linked(AgencyLink link) implements LinkResult {}

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
