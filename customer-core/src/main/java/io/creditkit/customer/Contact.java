package io.creditkit.customer;

import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.receivables.Reminder;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** A person whom the host knows at a customer. Personal data throughout. */
@Value.Immutable
@ValueStyle
public interface Contact {
    /** {@return the id, never reused} */
    String id();

    /** {@return the customer this person belongs to} */
    CustomerId customerId();

    /** {@return the person's name as captured} */
    @Value.Redacted
    String name();

    /** {@return what the person does there, such as {@code CFO}; empty if not known} */
    Optional<String> role();

    /** {@return the e-mail address, trimmed, domain in lower case; empty if not known} */
    @Value.Redacted
    Optional<String> email();

    /** {@return the phone number as captured; empty if not known} */
    @Value.Redacted
    Optional<String> phone();

    /**
     * {@return the language to write and speak to the person in, as a tag of BCP 47 such as {@code de-CH} tells it; empty if not known: the
     * host's own then}
     */
    Optional<Locale> language();

    /** {@return by what way the person wants to be reached, reminders among that; empty if not known} */
    Optional<Reminder.Channel> preferredChannel();

    /**
     * {@return 0 for one never stored; the storage adds 1 at each write} Not part of what makes two equal: an import tells a person as it
     * is, and knows of no version.
     */
    @Value.Default
    @Value.Auxiliary
    default long version() {
        return 0;
    }

    /** Refuses what no contact can be. */
    @Value.Check
    default void check() {
        Contacts.CONTACT.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Contact}. */
    final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
