package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** A credit status that a person set for a subject, and that no computation overwrites. Immutable. */
@Value.Immutable
@ValueStyle
public interface CreditStanding {
    /** {@return whose} */
    LimitSubject subject();

    /** {@return STOP or NO_CHECK} */
    CreditStatus status();

    /** {@return why, 1 to 500 characters} */
    @Value.Redacted
    String reason();

    /** {@return who set it} */
    Actor by();

    /** {@return when, to the microsecond} */
    Instant at();

    /** Refuses what no person sets. */
    @Value.Check
    default void check() {
        if (!status().isSetByHand()) {
            throw new IllegalArgumentException("A person sets STOP or NO_CHECK; " + status() + " is computed.");
        }
        if (reason().isBlank() || reason().length() > 500) {
            throw new IllegalArgumentException("The reason of a status has 1 to 500 characters and is not blank.");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreditStanding}. */
    final class Builder extends ImmutableCreditStanding.Builder {
        Builder() {}
    }
}
