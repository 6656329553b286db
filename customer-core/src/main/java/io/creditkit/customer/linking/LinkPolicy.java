package io.creditkit.customer.linking;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Duration;
import java.time.Period;
import org.immutables.value.Value;

/** What a host may set about the search for companies. */
@Value.Immutable
@ValueStyle
public interface LinkPolicy {
    /**
     * {@return how long a search without result is not repeated while the customer's data stay the same; default 30 days}
     */
    @Value.Default
    default Duration searchAgainAfter() {
        return Duration.ofDays(30);
    }

    /**
     * {@return how long the words of each search and of its answer are kept, from the day of the search; default 90 days, none for zero}
     * What is older {@link CompanyLinking#removeOldEnquiries()} takes away. That it was searched, by what, and which companies were told
     * stays in the access log all the same.
     */
    @Value.Default
    default Period keepEnquiries() {
        return Period.ofDays(90);
    }

    /** Refuses negative times. */
    @Value.Check
    default void check() {
        EntryCheck.of("policy of links")
                .never("searchAgainAfter", () -> searchAgainAfter().isNegative(), "negative", "It can't be negative.")
                .never("keepEnquiries", () -> keepEnquiries().isNegative(), "negative", "It can't be negative.")
                .refuse();
    }

    /** {@return the defaults} */
    static LinkPolicy standard() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LinkPolicy}. */
    final class Builder extends ImmutableLinkPolicy.Builder {
        Builder() {}
    }
}
