package io.creditkit.customer.monitoring;

import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A list of companies that the agency watches for us. */
@Value.Immutable
@ValueStyle
public interface Portfolio {
    /** {@return our name of it, unique in the tenant; it is also its name at the agency} */
    String name();

    /** {@return the agency, such as {@code creditsafe}} */
    String agency();

    /** {@return the agency's id of it; empty until it was made there} */
    Optional<String> agencyPortfolioId();

    /** {@return when it was last checked for events with full success} */
    Optional<Instant> lastCheckedAt();

    /** {@return up to which creation date events were taken over; the next check begins somewhat before} */
    Optional<Instant> eventsTakenUntil();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Portfolio}. */
    final class Builder extends ImmutablePortfolio.Builder {
        Builder() {}
    }
}
