package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A bank account in any country and the company that it should belong to. Bank data; {@code toString} shows none.
 *
 * <p>An IBAN does not serve for AU, CA, CN, HK, IN, JP, KR, MX, MY, SG, US and ZA: give the BBAN with a BIC or routing code there.
 */
@Value.Immutable
@ValueStyle
public interface InternationalBankMatchRequest {

    /** {@return the number of the company in its register} */
    @Value.Redacted
    String registrationNumber();

    /** {@return the country of the account} */
    CountryCode country();

    /** {@return the IBAN} */
    @Value.Redacted
    Optional<String> iban();

    /** {@return the number of the account as its country writes it} */
    @Value.Redacted
    Optional<String> bban();

    /** {@return the bank's code, 8 or 11 characters} */
    @Value.Redacted
    Optional<String> bic();

    /** {@return the bank's code in its country} */
    @Value.Redacted
    Optional<String> routingCode();

    /** Refuses a request without a whole account. */
    @Value.Check
    default void check() {
        if (iban().isEmpty()
                && (bban().isEmpty() || (bic().isEmpty() && routingCode().isEmpty()))) {
            throw new IllegalArgumentException("A bank match needs an IBAN, or a BBAN with a BIC or a routing code");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableInternationalBankMatchRequest.Builder {
        Builder() {}
    }
}
