package io.creditkit.customer;

import io.creditkit.customer.internal.ValueStyle;
import java.util.Map;
import org.immutables.value.Value;

/** A portal account: one person who may act for one or more customers. Personal data. */
@Value.Immutable
@ValueStyle
public interface UserAccount {
    /** What the account may do for a customer. */
    enum Role {
        OWNER,
        EMPLOYEE,
        VIEWER
    }

    /** {@return the id, never reused} */
    String id();

    /** {@return the e-mail address, the account's key in the tenant: trimmed, domain in lower case} */
    @Value.Redacted
    String email();

    /** {@return the person's name as captured} */
    @Value.Redacted
    String name();

    /** {@return for which customers, and as what} */
    Map<CustomerId, Role> roles();

    /** {@return 0 for one never stored; the storage adds 1 at each write} Not part of what makes two equal, as of a contact. */
    @Value.Default
    @Value.Auxiliary
    default long version() {
        return 0;
    }

    /** Refuses what no account can be. */
    @Value.Check
    default void check() {
        Contacts.ACCOUNT.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UserAccount}. */
    final class Builder extends ImmutableUserAccount.Builder {
        Builder() {}
    }
}
