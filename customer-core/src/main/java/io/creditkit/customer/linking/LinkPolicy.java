package io.creditkit.customer.linking;

import io.creditkit.customer.internal.ValueStyle;
import java.time.Duration;
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

    /** Refuses a negative time. */
    @Value.Check
    default void check() {
        if (searchAgainAfter().isNegative()) {
            throw new IllegalArgumentException("The time until a search is repeated can't be negative.");
        }
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
