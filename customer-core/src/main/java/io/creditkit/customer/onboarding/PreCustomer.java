package io.creditkit.customer.onboarding;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.internal.Masking;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person or company that has begun and not finished onboarding. Nothing but its kind must be known: an e-mail address alone
 * makes a lead, and what is required counts when it is to become a customer. Personal data. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface PreCustomer {
    /** {@return the id, never reused} */
    PreCustomerId id();

    /** {@return person or company} */
    PartyKind kind();

    /** {@return the name as captured, 1 to 300 characters; empty if not known} */
    @Value.Redacted
    Optional<String> name();

    /** {@return the e-mail address; empty if not known} */
    @Value.Redacted
    Optional<String> email();

    /** {@return the phone number as captured; empty if not known} */
    @Value.Redacted
    Optional<String> phone();

    /** {@return the type of identity document, in the host's words; empty if not known} */
    Optional<String> idType();

    /** {@return the number of the identity document; empty if not known} */
    @Value.Redacted
    Optional<String> idNumber();

    /** {@return the number in the national register of companies; empty if not known} */
    @Value.Redacted
    Optional<String> registrationNumber();

    /** {@return the VAT number with its country prefix; empty if not known} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** {@return street and house number; empty if not known} */
    @Value.Redacted
    Optional<String> street();

    /** {@return the postal code; empty if not known} */
    @Value.Redacted
    Optional<String> postCode();

    /** {@return the town; empty if not known} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the country; empty if not known} */
    Optional<CountryCode> country();

    /** {@return the company at the credit agency; empty if not known} */
    Optional<AgencyCompanyId> agencyCompany();

    /** {@return where the lead came from, in the host's words; empty if not known} */
    Optional<String> source();

    /** {@return where the value of a field came from, by the field's name; a field that a person entered is not among them} */
    Map<String, String> fieldSources();

    /** {@return what the host recorded as met} */
    List<Evidence> evidence();

    /** {@return the state; default {@link PreCustomerStatus#STARTED}} */
    @Value.Default
    default PreCustomerStatus status() {
        return PreCustomerStatus.STARTED;
    }

    /** {@return when it got its present state; lists show it as "date modified"} */
    Instant statusChangedAt();

    /** {@return why it got its present state; empty if nobody said} */
    @Value.Redacted
    Optional<String> statusReason();

    /** {@return the customer that was made of it; empty before that} */
    Optional<CustomerId> convertedTo();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was first stored; lists show it as "date created"} */
    Instant createdAt();

    /** {@return when it was last changed} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** {@return the number of the identity document with all but its last three characters masked} */
    default Optional<String> maskedIdNumber() {
        return idNumber().map(Masking::masked);
    }

    /** Refuses what no pre-customer can be. */
    @Value.Check
    default void check() {
        PreCustomerFaults.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PreCustomer}. */
    final class Builder extends ImmutablePreCustomer.Builder {
        Builder() {}
    }
}
