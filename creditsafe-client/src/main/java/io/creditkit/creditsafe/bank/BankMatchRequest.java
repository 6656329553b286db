package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A British bank account and the company that it should belong to. Bank data; {@code toString} shows none. */
@Value.Immutable
@ValueStyle
public interface BankMatchRequest {

    /** {@return the company; a safe number does as well} */
    ConnectId company();

    /** {@return what to check} */
    Check check();

    /** {@return the sort code; together with the number of the account} */
    @Value.Redacted
    Optional<String> sortCode();

    /** {@return the number of the account} */
    @Value.Redacted
    Optional<String> accountNumber();

    /** {@return the IBAN, in the place of sort code and number or besides them} */
    @Value.Redacted
    Optional<String> iban();

    /** {@return the number for value added tax, to be checked as well} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** Refuses a request without a whole account. */
    @Value.Check
    default void complete() {
        if (sortCode().isPresent() != accountNumber().isPresent()) {
            throw new IllegalArgumentException("Sort code and account number go together");
        }
        if (sortCode().isEmpty() && iban().isEmpty()) {
            throw new IllegalArgumentException("A bank match needs a sort code and account number, or an IBAN");
        }
    }

    /** What to check. */
    enum Check {
        /** Whether there can be such an account. */
        VALIDATE("Validate"),
        /** Whether it belongs to the company. */
        VERIFY("Verify"),
        /** Both. */
        BOTH("Both");

        private final String word;

        Check(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableBankMatchRequest.Builder {
        Builder() {}
    }
}
