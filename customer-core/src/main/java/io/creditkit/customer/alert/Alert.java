package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A rule that holds, or held, for a customer. */
@Value.Immutable
@ValueStyle
public interface Alert {
    /** Where an alert stands. */
    enum State {
        /** It holds, and nobody has taken notice yet. */
        FIRING,
        /** It holds, and somebody has taken notice. */
        ACKNOWLEDGED,
        /** It no longer holds; final. */
        RESOLVED
    }

    /** {@return the id} */
    String id();

    /** {@return the rule's code} */
    String rule();

    /** {@return the customer it is about} */
    CustomerId customerId();

    /** {@return the key under which at most one alert is open: rule and customer} */
    String dedupKey();

    /** {@return how urgent} */
    Severity severity();

    /** {@return where it stands} */
    State state();

    /** {@return when it began} */
    Instant firedAt();

    /** {@return when it ended} */
    Optional<Instant> resolvedAt();

    /** {@return why, in words, with the values that made it true} */
    String explanation();

    /** {@return the values that made it true, by field key, as text for people; in the order of the keys} */
    @Value.NaturalOrder
    SortedMap<String, String> snapshot();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Alert}. */
    final class Builder extends ImmutableAlert.Builder {
        Builder() {}
    }
}
