package io.creditkit.customer.limit;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.NotKnown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiFunction;

/**
 * How much of a limit an exposure uses (domain guide, utilisation and headroom).
 *
 * @param exposure in the currency of the limit
 * @param limit the limit
 */
public record LimitUse(Measure<Money> exposure, LimitAmount limit) {
    private static final int RATIO_DECIMALS = 6;

    /**
     * Refuses amounts that can't be compared.
     *
     * @throws CurrencyMismatchException if the exposure has another currency than the limit
     */
    public LimitUse {
        if (exposure instanceof Measure.Known<Money> known) {
            limit.money().ifPresent(known.value()::compareAmount);
        }
    }

    /**
     * {@return the exposure as a fraction of the limit, six decimals} Zero for a customer in credit; unknown without a limit,
     * and for a limit of zero that is exceeded.
     */
    public Measure<BigDecimal> utilisationRatio() {
        return compared((counted, most) -> {
            if (counted.signum() <= 0) {
                return Measure.known(BigDecimal.ZERO);
            }
            return most.signum() == 0
                    ? Measure.unknown(UnknownReason.DIVISION_BY_ZERO, NotKnown.LIMIT_IS_ZERO)
                    : Measure.known(counted.amount().divide(most.amount(), RATIO_DECIMALS, RoundingMode.HALF_UP));
        });
    }

    /** {@return what is left of the limit, negative if it is exceeded; unknown without a limit} */
    public Measure<Money> headroom() {
        return compared((counted, most) -> Measure.known(most.minus(counted)));
    }

    /** {@return by how much the limit is exceeded, zero if it is not; unknown without a limit} */
    public Measure<Money> excess() {
        return headroom().map(left -> left.signum() < 0 ? left.negated() : Money.zero(left.currency()));
    }

    private <T> Measure<T> compared(BiFunction<Money, Money, Measure<T>> comparison) {
        if (limit.money().isEmpty()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE,
                    limit instanceof LimitAmount.NotApplicable
                            ? NotKnown.NO_LIMIT_APPLIES
                            : Wording.of("not-known.no-limit-decided", "Nobody decided a limit."));
        }
        if (exposure instanceof Measure.Unknown<Money> unknown) {
            return Measure.unknown(unknown.reason(), unknown.wording());
        }
        return comparison.apply(
                exposure.toOptional().orElseThrow(), limit.money().get());
    }
}
