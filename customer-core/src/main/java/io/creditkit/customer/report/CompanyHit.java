package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A company that the agency found. */
@Value.Immutable
@ValueStyle
public interface CompanyHit {
    /** {@return its id at the agency} */
    AgencyCompanyId company();

    /** {@return its country} */
    CountryCode country();

    /** {@return its name} */
    String name();

    /** {@return its number in the national register} */
    Optional<String> registrationNumber();

    /** {@return its VAT numbers; a company may have several} */
    List<String> vatNumbers();

    /** {@return street and house number} */
    Optional<String> street();

    /** {@return its postal code} */
    Optional<String> postCode();

    /** {@return its town} */
    Optional<String> city();

    /** {@return whether it is in business} */
    Optional<CompanyStatus> status();

    /** {@return whether it is a head office, a branch and so on, in the agency's words} */
    Optional<String> officeType();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CompanyHit}. */
    final class Builder extends ImmutableCompanyHit.Builder {
        Builder() {}
    }
}
