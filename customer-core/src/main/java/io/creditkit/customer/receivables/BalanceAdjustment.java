package io.creditkit.customer.receivables;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A correction of a customer's balance. It is added and never changed; what was wrong is reversed by another one. */
@Value.Immutable
@ValueStyle
public interface BalanceAdjustment {
    /** Whether a second person has to agree. */
    enum Approval {
        NOT_NEEDED,
        NEEDED
    }

    /** {@return the id} */
    String id();

    /** {@return whose balance} */
    CustomerId customerId();

    /** {@return by how much: above zero the customer owes more, below less; never zero} */
    Money amount();

    /** {@return the host's code of the reason, 1 to 32 characters} */
    String reasonCode();

    /** {@return the reason in words, 1 to 500 characters} */
    @Value.Redacted
    String note();

    /** {@return the day from which it counts} */
    LocalDate effectiveOn();

    /** {@return who made it} */
    Actor madeBy();

    /** {@return when it was made} */
    Instant madeAt();

    /** {@return whether a second person has to agree before it counts} */
    Approval approval();

    /** {@return what the second person decided; empty while nobody did} */
    Optional<AdjustmentDecision> decision();

    /** {@return the adjustment that this one takes back; empty if it is no reversal} */
    Optional<String> reversesId();

    /** {@return whether it counts: no second person was needed, or one agreed} */
    default boolean isEffective() {
        return approval() == Approval.NOT_NEEDED
                || decision().filter(AdjustmentDecision::isApproved).isPresent();
    }

    /** {@return whether a second person said no} */
    default boolean isRefused() {
        return decision().filter(decision -> !decision.isApproved()).isPresent();
    }

    /** Refuses what no adjustment can be. */
    @Value.Check
    default void check() {
        LedgerFaults.ADJUSTMENT.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BalanceAdjustment}. */
    final class Builder extends ImmutableBalanceAdjustment.Builder {
        Builder() {}
    }
}
