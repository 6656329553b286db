package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.internal.EntryCheck;
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
        EntryCheck.of("credit status")
                .never(
                        "status",
                        () -> !status().isSetByHand(),
                        "not-allowed",
                        "A person sets STOP or NO_CHECK; any other one is computed.")
                .must("reason", reason(), 500)
                .refuse();
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
