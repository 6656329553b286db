package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A British bank account and the name that it should be held under. Personal data; {@code toString} shows none. */
@Value.Immutable
@ValueStyle
public interface BankVerificationRequest {

    /** {@return the name} */
    @Value.Redacted
    String customerName();

    /** {@return the number of the account} */
    @Value.Redacted
    String accountNumber();

    /** {@return the sort code} */
    @Value.Redacted
    String sortCode();

    /** {@return the kind of account} */
    AccountType accountType();

    /** {@return the second reference, which some banks need to find the account} */
    @Value.Redacted
    Optional<String> secondaryReference();

    /** {@return your own text} */
    @Value.Redacted
    Optional<String> customerReference();

    /** Refuses a request without a whole account. */
    @Value.Check
    default void check() {
        if (customerName().isBlank() || accountNumber().isBlank() || sortCode().isBlank()) {
            throw new IllegalArgumentException("A verification needs a name, an account number and a sort code");
        }
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableBankVerificationRequest.Builder {
        Builder() {}
    }
}
