package io.creditkit.customer;

import io.creditkit.customer.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A postal address as the host captured it. Personal data if the party is a person. */
@Value.Immutable
@ValueStyle
public interface Address {
    /** {@return street and house number; empty if not known} */
    @Value.Redacted
    Optional<String> street();

    /** {@return the postal code as written; empty if not known} */
    @Value.Redacted
    Optional<String> postCode();

    /** {@return the town; empty if not known} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the region, province or state, as written; empty if not known} */
    @Value.Redacted
    Optional<String> region();

    /** {@return the country} */
    CountryCode country();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Address}. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
