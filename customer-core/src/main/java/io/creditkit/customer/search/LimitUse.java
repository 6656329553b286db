package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.internal.NotKnown;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a limit the exposure uses. The limit is turned into the currency of the exposure. */
final class LimitUse {
    private static final int RATIO_DECIMALS = 6;

    private final CustomerProfile profile;
    private final Measure<Money> exposure;
    private final FieldValue limit;
    private final ExchangeRates rates;

    LimitUse(CustomerProfile profile, Measure<Money> exposure, FieldValue limit, ExchangeRates rates) {
        this.profile = profile;
        this.exposure = exposure;
        this.limit = limit;
        this.rates = rates;
    }

    /** Nothing is used by a customer in credit. A limit of zero can't be used by half. */
    FieldValue utilisation() {
        return compared((exposure, bound) -> {
            if (exposure.signum() <= 0) {
                return new FieldValue.Numeric(BigDecimal.ZERO);
            }
            return bound.signum() == 0
                    ? FieldValue.missing(UnknownReason.DIVISION_BY_ZERO, NotKnown.LIMIT_IS_ZERO)
                    : ratio(exposure, bound);
        });
    }

    /** Never negative. */
    FieldValue excess() {
        return compared((exposure, bound) -> {
            Money over = exposure.minus(bound);
            return new FieldValue.Amount(over.signum() > 0 ? over : Money.zero(over.currency()));
        });
    }

    /** Negative if the limit is exceeded. */
    FieldValue headroom() {
        return compared((exposure, bound) -> new FieldValue.Amount(bound.minus(exposure)));
    }

    static FieldValue ratio(Money part, Money whole) {
        return new FieldValue.Numeric(part.amount().divide(whole.amount(), RATIO_DECIMALS, RoundingMode.HALF_UP));
    }

    private interface Comparison {
        FieldValue of(Money exposure, Money limit);
    }

    private FieldValue compared(Comparison comparison) {
        if (!(limit instanceof FieldValue.Amount amount)) {
            return limit;
        }
        return FieldValue.of(
                exposure,
                known -> FieldValue.of(converted(amount.value(), known), bound -> comparison.of(known, bound)));
    }

    private Measure<Money> converted(Money bound, Money counted) {
        // Nothing is nothing in every currency.
        return bound.signum() == 0
                ? Measure.known(Money.zero(counted.currency()))
                : rates.convert(bound, counted.currency(), profile.asOf());
    }
}
