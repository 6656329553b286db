package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The company to look into, as well as you know it. */
@Value.Immutable
@ValueStyle
public interface TargetCompany {

    /** {@return the name} */
    @Value.Redacted
    String name();

    /** {@return the country} */
    CountryCode country();

    /** {@return the number in the register} */
    @Value.Redacted
    Optional<String> registrationNumber();

    /** {@return the number for value added tax} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<String> telephone();

    /** {@return the address in one line} */
    @Value.Redacted
    Optional<String> address();

    /** {@return the postal code} */
    @Value.Redacted
    Optional<String> postalCode();

    /** {@return the town} */
    @Value.Redacted
    Optional<String> city();

    /** {@return what else helps to find it} */
    @Value.Redacted
    Optional<String> additionalInformation();

    /** Refuses a company without a name. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("A company to look into needs a name");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableTargetCompany.Builder {
        Builder() {}
    }
}
