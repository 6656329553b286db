package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What is held against the exposure of a subject. Counts while it is valid. Immutable. */
@Value.Immutable
@ValueStyle
public interface Guarantee {
    /** What stands behind it. */
    enum Kind {
        /** Cover by a credit insurer. */
        INSURANCE,
        /** Cover by a credit insurer on top, for a time. */
        INSURANCE_TEMPORARY,
        /** A bank's guarantee. */
        BANK,
        /** That of the company above. */
        PARENT,
        /** Money or goods in our hands. */
        DEPOSIT,
        /** Anything else. */
        OTHER;

        /** {@return whether an insurer stands behind it} */
        public boolean isInsurance() {
            return this == INSURANCE || this == INSURANCE_TEMPORARY;
        }
    }

    /** {@return the id, never reused} */
    String id();

    /** {@return for whose exposure} */
    LimitSubject subject();

    /** {@return what stands behind it} */
    Kind kind();

    /** {@return up to how much, not negative} */
    Money amount();

    /** {@return the first day; empty if it was valid before anybody asked} */
    Optional<LocalDate> validFrom();

    /** {@return the last day; empty for one without end} */
    Optional<LocalDate> validUntil();

    /** {@return the number or name of the paper, 1 to 200 characters; empty if not told} */
    @Value.Redacted
    Optional<String> reference();

    /** {@return who entered it, or changed it last} */
    Actor by();

    /** {@return when, to the microsecond} */
    Instant at();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return whether it counts on that day} */
    default boolean isValidOn(LocalDate day) {
        return validFrom().filter(first -> first.isAfter(day)).isEmpty()
                && validUntil().filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Refuses what no guarantee can be. */
    @Value.Check
    default void check() {
        Guarantees.RULES.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Guarantee}. */
    final class Builder extends ImmutableGuarantee.Builder {
        Builder() {}
    }
}
