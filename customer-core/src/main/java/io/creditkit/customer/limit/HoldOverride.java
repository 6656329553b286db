package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** That a person let one document pass although the check held it. The next document needs its own. Immutable. */
@Value.Immutable
@ValueStyle
public interface HoldOverride {
    /** {@return the id} */
    String id();

    /** {@return the account} */
    CustomerId customerId();

    /** {@return the document, upper and lower case being the same; 1 to 64 characters} */
    String reference();

    /** {@return up to which amount; a document that grew beyond it is held again} */
    Money amount();

    /** {@return up to how many days of payment; longer terms are held again; empty if terms were not told} */
    Optional<Integer> termDays();

    /** {@return why, 1 to 500 characters} */
    @Value.Redacted
    String reason();

    /** {@return who} */
    Actor by();

    /** {@return when, to the microsecond} */
    Instant at();

    /** {@return from when on it no longer lets anything pass} */
    Instant expiresAt();

    /** {@return whether it lets that document pass at that moment} */
    default boolean lets(CheckRequest request, Instant moment) {
        boolean same =
                reference().toLowerCase(Locale.ROOT).equals(request.reference().toLowerCase(Locale.ROOT))
                        && customerId().equals(request.customer());
        boolean grown = !amount().currency().equals(request.amount().currency())
                || amount().compareAmount(request.amount()) < 0
                || request.termDays()
                        .filter(days -> days > termDays().orElse(-1))
                        .isPresent();
        return same && !grown && expiresAt().isAfter(moment);
    }

    /** Refuses what no override can be. */
    @Value.Check
    default void check() {
        EntryCheck.of("release of a document")
                .must("reference", reference(), Reservation.MAX_REFERENCE)
                .notNegative("termDays", termDays().orElse(0))
                .must("reason", reason(), 500)
                .refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HoldOverride}. */
    final class Builder extends ImmutableHoldOverride.Builder {
        Builder() {}
    }
}
