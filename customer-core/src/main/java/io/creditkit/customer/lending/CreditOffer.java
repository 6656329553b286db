package io.creditkit.customer.lending;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** A credit that a customer may take up. An offer is no loan and counts in no exposure. Immutable. */
@Value.Immutable
@ValueStyle
public interface CreditOffer {
    /** {@return the id, never reused} */
    String id();

    /** {@return to whom} */
    CustomerId customer();

    /** {@return the host's product, such as {@code INSTALMENT_12}; 1 to 100 characters} */
    String product();

    /** {@return up to how much; above zero} */
    Money amount();

    /** {@return the last day on which it can be taken up; empty if it has no end} */
    Optional<LocalDate> validUntil();

    /** {@return what the customer is told of it, up to 1000 characters; empty if nothing} */
    @Value.Redacted
    Optional<String> terms();

    /** {@return when it was made} */
    Instant offeredAt();

    /** {@return who made it} */
    Actor offeredBy();

    /** {@return whether it can be taken up on that day of that zone: from the day it was made until its last one} */
    default boolean isOpenOn(LocalDate day, ZoneId zone) {
        return !day.isBefore(LocalDate.ofInstant(offeredAt(), zone))
                && validUntil().filter(day::isAfter).isEmpty();
    }

    /** Refuses what no offer can be. */
    @Value.Check
    default void check() {
        LendingFaults.OFFER.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreditOffer}. */
    final class Builder extends ImmutableCreditOffer.Builder {
        Builder() {}
    }
}
