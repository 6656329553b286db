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

    /** {@return when it was put in} */
    Instant addedAt();

    /** {@return how far it has come; default that the agency watches it} */
    @Value.Default
    default MemberState state() {
        return MemberState.ADDED;
    }

    /** {@return when its newest event happened; empty if there was none} */
    Optional<Instant> lastEventAt();

    /** {@return what we write on it ourselves} */
    @Value.Default
    default MemberNotes notes() {
        return MemberNotes.none();
    }

    /** {@return why the agency did not take it, one plain sentence; empty unless it is in error} */
    Optional<String> problem();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PortfolioMember}. */
    final class Builder extends ImmutablePortfolioMember.Builder {
        Builder() {}
    }
}
