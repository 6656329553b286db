package io.creditkit.creditsafe.bank;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Which earlier verifications to list. */
@Value.Immutable
@ValueStyle
public interface VerificationHistoryQuery {

    /** {@return whose verifications} */
    @Value.Default
    default Scope scope() {
        return Scope.USER;
    }

    /** {@return the name that was asked about} */
    @Value.Redacted
    Optional<String> customerName();

    /** {@return how well the name fitted} */
    Optional<NameMatch> nameMatch();

    /** {@return the first day} */
    Optional<LocalDate> since();

    /** {@return the last day} */
    Optional<LocalDate> until();

    /** {@return the kind of account} */
    Optional<AccountType> accountType();

    /** {@return your own text} */
    @Value.Redacted
    Optional<String> customerReference();

    /** Refuses days in the wrong order. */
    @Value.Check
    default void check() {
        if (since().isPresent() && until().isPresent() && since().get().isAfter(until().get())) {
            throw new IllegalArgumentException("since must not be after until");
        }
    }

    /** {@return all verifications of the user} */
    static VerificationHistoryQuery all() {
        return builder().build();
    }

    /** Whose verifications. */
    enum Scope {
        /** Those of the user that the client logs in as. */
        USER,
        /** Those of all users of the account. */
        CUSTOMER
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableVerificationHistoryQuery.Builder {
        Builder() {}
    }
}
