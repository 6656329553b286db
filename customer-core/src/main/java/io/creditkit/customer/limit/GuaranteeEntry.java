package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A guarantee as somebody enters it; whether it can be taken is checked when it is. Immutable.
 *
 * @param subject for whose exposure
 * @param kind what stands behind it
 * @param amount up to how much
 * @param validFrom the first day; empty if it was valid before anybody asked
 * @param validUntil the last day; temporary cover needs it
 * @param reference the number or name of the paper, 1 to 200 characters; empty if not told
 */
public record GuaranteeEntry(
        LimitSubject subject,
        Guarantee.Kind kind,
        Money amount,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<String> reference) {
    /** {@return a guarantee without end} */
    public static GuaranteeEntry of(LimitSubject subject, Guarantee.Kind kind, Money amount) {
        return new GuaranteeEntry(subject, kind, amount, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return a copy that is valid from one day to another, both among them} */
    public GuaranteeEntry valid(LocalDate from, LocalDate until) {
        return new GuaranteeEntry(subject, kind, amount, Optional.of(from), Optional.of(until), reference);
    }

    /** {@return a copy that tells the number or name of the paper} */
    public GuaranteeEntry reference(String text) {
        return new GuaranteeEntry(subject, kind, amount, validFrom, validUntil, Optional.of(text));
    }

    /** Holds back the reference: it may name a person. */
    @Override
    public String toString() {
        return "GuaranteeEntry{" + kind + " for " + subject + "}";
    }
}
