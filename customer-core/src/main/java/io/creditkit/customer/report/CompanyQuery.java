package io.creditkit.customer.report;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What to look for at the agency: either one identifier, or a name with or without an address. */
@Value.Immutable
@ValueStyle
public interface CompanyQuery {
    /** {@return the country to look in} */
    CountryCode country();

    /** {@return the number in the national register} */
    Optional<String> registrationNumber();

    /** {@return the VAT number} */
    Optional<String> vatNumber();

    /** {@return the name, or its beginning} */
    Optional<String> name();

    /** {@return the postal code} */
    Optional<String> postCode();

    /** {@return the town} */
    Optional<String> city();

    /**
     * {@return the id under which the question stands in our access log, for an agency that keeps one with each call; empty where
     * nothing is logged}
     */
    Optional<String> reference();

    /** Refuses a question without anything to look for. */
    @Value.Check
    default void check() {
        if (registrationNumber().isEmpty() && vatNumber().isEmpty() && name().isEmpty()) {
            throw new IllegalArgumentException("Give a registration number, a VAT number or a name to look for.");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CompanyQuery}. */
    final class Builder extends ImmutableCompanyQuery.Builder {
        Builder() {}
    }
}
