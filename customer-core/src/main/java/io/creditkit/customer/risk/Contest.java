package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody contests an assessment that a scorecard made, and what a person came to. Both stay: the assessment is never
 * changed, and what the person came to stands beside it.
 *
 * @param id the id; it is that of the action that the review is, see {@link io.creditkit.customer.action.Actions}
 * @param customer the customer
 * @param assessedAt when the contested assessment was made
 * @param assessment the contested assessment, with each input and its points; empty if it was erased
 * @param statement what is said against it; it may hold personal data
 * @param raisedAt when it was contested
 * @param review what a person came to; empty while it waits
 */
public record Contest(
        String id,
        CustomerId customer,
        Instant assessedAt,
        Optional<RiskAssessment> assessment,
        String statement,
        Instant raisedAt,
        Optional<Review> review) {
    /**
     * What a person came to.
     *
     * @param riskClass the class that the person gives, which may be the contested one; empty if the contest was cancelled
     * @param note why, in the person's words
     */
    public record Review(Optional<RiskClass> riskClass, String note) {
        /** Without the words, which may name a person. */
        @Override
        public String toString() {
            return "Review[riskClass=" + riskClass + "]";
        }
    }

    /** {@return all but the words, which may hold personal data} */
    @Override
    public String toString() {
        return "Contest[" + id + ", customer=" + customer + ", assessedAt=" + assessedAt + ", waits=" + review.isEmpty()
                + "]";
    }
}
