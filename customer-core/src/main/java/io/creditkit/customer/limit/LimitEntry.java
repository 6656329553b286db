package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.lending.ExposureComponent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A limit as somebody enters it; whether it can be taken is checked when it is. Immutable.
 *
 * @param subject whom it is for
 * @param amount how much, zero meaning no credit; empty means that no limit applies
 * @param kind permanent or temporary
 * @param validFrom the first day; empty means today
 * @param validUntil the last day; a temporary one needs it
 * @param subLimits the most that single components may add up to, in the currency of the amount
 * @param reason why, 1 to 500 characters
 * @param basis what it is decided on
 */
public record LimitEntry(
        LimitSubject subject,
        Optional<Money> amount,
        LimitDecision.Kind kind,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Map<ExposureComponent, Money> subLimits,
        String reason,
        LimitBasis basis) {
    public LimitEntry {
        subLimits = Map.copyOf(subLimits);
    }

    /** {@return a limit from today on} */
    public static LimitEntry permanent(LimitSubject subject, Money amount, String reason) {
        return plain(subject, Optional.of(amount), reason);
    }

    /** {@return a limit from one day to another, both among them} */
    public static LimitEntry temporary(
            LimitSubject subject, Money amount, LocalDate from, LocalDate until, String reason) {
        return new LimitEntry(
                subject,
                Optional.of(amount),
                LimitDecision.Kind.TEMPORARY,
                Optional.of(from),
                Optional.of(until),
                Map.of(),
                reason,
                LimitBasis.none());
    }

    /** {@return that no limit applies from today on} */
    public static LimitEntry notApplicable(LimitSubject subject, String reason) {
        return plain(subject, Optional.empty(), reason);
    }

    /** {@return a copy that holds from another day on} */
    public LimitEntry from(LocalDate day) {
        return new LimitEntry(subject, amount, kind, Optional.of(day), validUntil, subLimits, reason, basis);
    }

    /** {@return a copy that ends after that day} */
    public LimitEntry until(LocalDate day) {
        return new LimitEntry(subject, amount, kind, validFrom, Optional.of(day), subLimits, reason, basis);
    }

    /** {@return a copy in which one component may add up to that much only} */
    public LimitEntry with(ExposureComponent component, Money most) {
        Map<ExposureComponent, Money> more = new EnumMap<>(ExposureComponent.class);
        more.putAll(subLimits);
        more.put(component, most);
        return new LimitEntry(subject, amount, kind, validFrom, validUntil, more, reason, basis);
    }

    /** {@return a copy that tells what it is decided on} */
    public LimitEntry on(LimitBasis other) {
        return new LimitEntry(subject, amount, kind, validFrom, validUntil, subLimits, reason, other);
    }

    private static LimitEntry plain(LimitSubject subject, Optional<Money> amount, String reason) {
        return new LimitEntry(
                subject,
                amount,
                LimitDecision.Kind.PERMANENT,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                reason,
                LimitBasis.none());
    }

    /** Holds back the reason: it may hold personal data. */
    @Override
    public String toString() {
        return "LimitEntry{" + kind + " for " + subject + "}";
    }
}
