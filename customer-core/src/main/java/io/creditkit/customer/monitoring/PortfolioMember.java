package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A company in a portfolio. */
@Value.Immutable
@ValueStyle
public interface PortfolioMember {
    /** {@return the portfolio's name} */
    String portfolio();

    /** {@return the company} */
    AgencyCompanyId company();

    /** {@return when it was added at the agency} */
    Instant addedAt();

    /** {@return when its newest event happened; empty if there was none} */
    Optional<Instant> lastEventAt();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PortfolioMember}. */
    final class Builder extends ImmutablePortfolioMember.Builder {
        Builder() {}
    }
}
