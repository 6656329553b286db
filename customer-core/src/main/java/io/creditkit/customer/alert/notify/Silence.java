package io.creditkit.customer.alert.notify;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A mute for a time: of alerts that match everything it names, nobody is told. They are raised and listed all the same.
 */
@Value.Immutable
@ValueStyle
public interface Silence {
    /** The longest reason, in characters. */
    int MAX_REASON = 500;

    /** {@return the id} */
    String id();

    /** {@return the customer whose alerts are muted; empty for all customers} */
    Optional<CustomerId> customerId();

    /** {@return the code of the rule whose alerts are muted; empty for all rules} */
    Optional<String> rule();

    /** {@return the category of which alerts are muted; empty for all categories} */
    Optional<AlertRule.Category> category();

    /** {@return up to which severity alerts are muted; empty for all, the most urgent among them} */
    Optional<Severity> upTo();

    /** {@return since when} */
    Instant begins();

    /** {@return until when, exclusive} */
    Instant ends();

    /** {@return why, 1 to {@value #MAX_REASON} characters; it may hold personal data} */
    @Value.Redacted
    String reason();

    /** {@return who chose it} */
    Actor by();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return whether it mutes at that moment} */
    default boolean runsAt(Instant moment) {
        return !begins().isAfter(moment) && ends().isAfter(moment);
    }

    /** {@return whether it mutes that alert while it runs} */
    default boolean mutes(Alert alert) {
        return customerId().map(alert.customerId()::equals).orElse(true)
                && rule().map(alert.rule()::equals).orElse(true)
                && category().map(alert.category()::equals).orElse(true)
                && upTo().map(most -> alert.severity().compareTo(most) <= 0).orElse(true);
    }

    /** {@return the same silence of another customer: for when two customers turn out to be one} */
    default Silence of(CustomerId customer) {
        return builder().from(this).customerId(customer).build();
    }

    /** Refuses one without a reason or without time. */
    @Value.Check
    default void check() {
        EntryCheck.of("silence")
                .must("id", id(), 191)
                .must("reason", reason(), MAX_REASON)
                .never("ends", () -> ends().isBefore(begins()), "before-begin", "It lies before the beginning.")
                .refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Silence}. */
    final class Builder extends ImmutableSilence.Builder {
        Builder() {}
    }
}
