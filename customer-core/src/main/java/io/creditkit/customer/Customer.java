package io.creditkit.customer;

import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.search.FieldValue;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One customer account of the host. Several accounts may be the same company in law: they then carry a link to the same
 * company at the agency, and share its reports.
 *
 * <p>Immutable. A changed copy is made with {@code Customer.builder().from(customer)...build()} and stored with
 * {@link Customers#save}.
 */
@Value.Immutable
@ValueStyle
public interface Customer {
    /** The most trade names that a customer has. */
    int MAX_TRADE_NAMES = 20;

    /** The most ids in other systems that a customer has. */
    int MAX_EXTERNAL_IDS = 20;

    /** The most tags that a customer has. */
    int MAX_TAGS = 50;

    /** {@return the id, never reused} */
    CustomerId id();

    /** {@return the host's customer number, unique in the tenant without regard to case; 1 to 32 characters} */
    String number();

    /** {@return person or company; default {@link PartyKind#COMPANY}} */
    @Value.Default
    default PartyKind kind() {
        return PartyKind.COMPANY;
    }

    /** {@return the name as the host writes it} */
    @Value.Redacted
    String name();

    /** {@return the name it has in law, if that is known and may be another than {@link #name}; 1 to 300 characters} */
    @Value.Redacted
    Optional<String> legalName();

    /** {@return other names it trades under, as the host writes them; each 1 to 300 characters, at most 20} */
    @Value.Redacted
    List<String> tradeNames();

    /** {@return the number in the national register of companies, as the host writes it; empty if not known} */
    @Value.Redacted
    Optional<String> registrationNumber();

    /** {@return the VAT number with its country prefix; empty if not known} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** {@return the legal entity identifier (ISO 17442), as the host writes it; empty if not known} */
    Optional<String> lei();

    /**
     * {@return the ids that other systems know it by, by the name of the system} Of one system no two customers of a tenant have
     * the same id. A system's name has 1 to 32 characters, an id 1 to 100; at most {@value #MAX_EXTERNAL_IDS} of
     * them.
     */
    Map<String, String> externalIds();

    /**
     * {@return the tenant's own fields that have a value, by key} Which there are, and of which type, the tenant defines: see
     * {@link io.creditkit.customer.attribute.Attributes}.
     */
    @Value.Redacted
    Map<String, FieldValue> attributes();

    /**
     * {@return short words by which the host sorts its customers} Each has 1 to 50 characters, no blanks around them, and is there once
     * whatever its case; at most {@value #MAX_TAGS} of them.
     */
    @Value.Redacted
    Set<String> tags();

    /** {@return where the customer sits} */
    Address address();

    /** {@return the main e-mail address, trimmed; empty if not known} */
    @Value.Redacted
    Optional<String> email();

    /** {@return the main phone number as captured; empty if not known} */
    @Value.Redacted
    Optional<String> phone();

    /** {@return the currency in which this customer's risk is told: exposure, overdue and limits are converted into it} */
    Currency riskCurrency();

    /** {@return our own credit limit; empty means that none was set, or that who reads may see none, zero means no credit} */
    Optional<Money> internalLimit();

    /** {@return the state; default {@link CustomerStatus#ENABLED}} */
    @Value.Default
    default CustomerStatus status() {
        return CustomerStatus.ENABLED;
    }

    /** {@return when the customer got its present state; lists show it as "date modified"} */
    Instant statusChangedAt();

    /** {@return when onboarding was complete; lists show it as "date created"} */
    Instant onboardedAt();

    /** {@return the company at the credit agency; empty while not linked} */
    Optional<AgencyLink> agencyLink();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return when it was first stored} */
    Instant createdAt();

    /** {@return who stored it first; empty for one that was stored by a version of CreditKit that did not keep it} */
    Optional<Actor> createdBy();

    /** {@return when it was last changed} */
    Instant updatedAt();

    /** {@return who changed it last} */
    Actor updatedBy();

    /** Refuses what no customer can be. */
    @Value.Check
    default void check() {
        CustomerFaults.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Customer}. */
    final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
