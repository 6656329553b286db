package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How many limits are changed at once. Immutable.
 *
 * @param percent by how many percent, such as 10 or -25; 0 for none
 * @param amount by how much in the currency of the limits, after the percentage; empty for nothing
 * @param step to what multiple the result is rounded down, above zero, such as 500; empty for the smallest unit of the currency
 * @param shift by how long a last day is put off, or brought forward if negative; a limit without a last day keeps none
 */
public record LimitAdjustment(BigDecimal percent, Optional<Money> amount, Optional<BigDecimal> step, Period shift) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public LimitAdjustment {
        EntryCheck.of("change of limits")
                .never(
                        "percent",
                        () -> percent.compareTo(HUNDRED.negate()) < 0,
                        "out-of-range",
                        "A limit can't be lowered by more than 100 percent.")
                .never(
                        "step",
                        () -> step.filter(one -> one.signum() <= 0).isPresent(),
                        "not-positive",
                        "It must be above zero.")
                .refuse();
    }

    /** {@return a change by so many percent} */
    public static LimitAdjustment byPercent(BigDecimal percent) {
        return new LimitAdjustment(percent, Optional.empty(), Optional.empty(), Period.ZERO);
    }

    /** {@return a change by an amount; limits in other currencies are left out} */
    public static LimitAdjustment byAmount(Money amount) {
        return new LimitAdjustment(BigDecimal.ZERO, Optional.of(amount), Optional.empty(), Period.ZERO);
    }

    /** {@return a change of last days alone} */
    public static LimitAdjustment byTime(Period shift) {
        return new LimitAdjustment(BigDecimal.ZERO, Optional.empty(), Optional.empty(), shift);
    }

    /** {@return a copy that rounds down to a multiple of that} */
    public LimitAdjustment roundedTo(BigDecimal multiple) {
        return new LimitAdjustment(percent, amount, Optional.of(multiple), shift);
    }

    /** {@return a copy that puts last days off} */
    public LimitAdjustment shiftedBy(Period time) {
        return new LimitAdjustment(percent, amount, step, time);
    }

    /** {@return the limit after the change, never below zero; empty if it is in another currency than the amount} */
    Optional<Money> applyTo(Money limit) {
        if (amount.filter(by -> !by.currency().equals(limit.currency())).isPresent()) {
            return Optional.empty();
        }
        Money changed = limit.times(BigDecimal.ONE.add(percent.movePointLeft(2)));
        Money moved = amount.map(changed::plus).orElse(changed);
        BigDecimal exact = moved.amount().max(BigDecimal.ZERO);
        BigDecimal stepped = step.map(
                        one -> exact.divide(one, 0, RoundingMode.DOWN).multiply(one))
                .orElse(exact);
        int decimals = limit.currency().getDefaultFractionDigits();
        return Optional.of(Money.of(stepped.setScale(decimals, RoundingMode.DOWN), limit.currency()));
    }

    Optional<LocalDate> applyTo(Optional<LocalDate> last) {
        return last.map(day -> day.plus(shift));
    }
}
