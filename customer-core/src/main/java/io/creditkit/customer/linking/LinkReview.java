package io.creditkit.customer.linking;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** What a person is asked about a customer's company: what the search came to when no company was linked, or whom it shares it with. */
@Value.Immutable
@ValueStyle
public interface LinkReview {
    /** Why a person is asked. */
    enum Outcome {
        /** Several companies may be it, or one that is not sure enough. */
        CANDIDATES,
        /** The agency knows no such company. */
        NOT_FOUND,
        /** The agency does not serve this country under the contract. */
        FORBIDDEN,
        /** A person took a link away. No job looks again; only a person links this customer anew. */
        UNLINKED,
        /**
         * The customer is linked, and others are linked to the same company: a person says whether it is one customer with one of them
         * ({@link io.creditkit.customer.merge.Merges}) or stays an account of its own ({@link CompanyLinking#attach}). They share the
         * company's file until then.
         */
        SHARED
    }

    /** {@return the customer} */
    CustomerId customerId();

    /** {@return why a person is asked} */
    Outcome outcome();

    /** {@return the companies that may be it, most likely first; empty unless the outcome is {@link Outcome#CANDIDATES}} */
    List<Candidate> candidates();

    /** {@return what was looked for and what came, one plain sentence} */
    @Value.Redacted
    String note();

    /** {@return when it was looked for} */
    Instant checkedAt();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LinkReview}. */
    final class Builder extends ImmutableLinkReview.Builder {
        Builder() {}
    }
}
