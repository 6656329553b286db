package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A company as you know it, to be found among those that the provider knows. Any of the criteria may hit. */
@Value.Immutable
@ValueStyle
public interface CompanyMatchRequest {

    /** {@return the country to look in} */
    CountryCode country();

    /**
     * {@return the least confidence of a match, 893 to 999; default 900}
     *
     * <p>898 is a good name, 899 a name with a part of the address, 900 and more are stricter.
     */
    @Value.Default
    default int threshold() {
        return 900;
    }

    /** {@return the number in the register} */
    @Value.Redacted
    Optional<String> registrationNumber();

    /** {@return the number for value added tax} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** {@return the name} */
    @Value.Redacted
    Optional<String> name();

    /** {@return the street} */
    @Value.Redacted
    Optional<String> street();

    /** {@return the number of the house} */
    @Value.Redacted
    Optional<String> houseNumber();

    /** {@return the town} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the postal code} */
    @Value.Redacted
    Optional<String> postalCode();

    /** {@return the province} */
    @Value.Redacted
    Optional<String> province();

    /** {@return the state} */
    @Value.Redacted
    Optional<String> state();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<String> phoneNumber();

    /** {@return up to three texts of your own, which the provider keeps with the call; none by default} */
    @Value.Redacted
    List<String> references();

    /** {@return a text of your own, by which the provider's support finds the call} */
    @Value.Redacted
    Optional<String> callReference();

    /** Refuses a threshold that the provider does not know. */
    @Value.Check
    default void check() {
        if (threshold() < 893 || threshold() > 999) {
            throw new IllegalArgumentException("The threshold of a match is 893 to 999, not " + threshold());
        }
        if (references().size() > 3) {
            throw new IllegalArgumentException("A match takes 3 references of your own, not "
                    + references().size());
        }
        if (registrationNumber().isEmpty()
                && vatNumber().isEmpty()
                && name().isEmpty()
                && phoneNumber().isEmpty()) {
            throw new IllegalArgumentException(
                    "A match needs a name, a register number, a VAT number or a telephone number");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableCompanyMatchRequest.Builder {
        Builder() {}
    }
}
