package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** An average of days, each weighted with the amount it is about: the sum of amount times days, divided by the sum of amounts. */
final class WeightedDays {
    private static final int DECIMALS = 2;

    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private Optional<Measure.Unknown<Money>> failure = Optional.empty();

    void add(Measure<Money> weight, long days) {
        if (weight instanceof Measure.Unknown<Money> unknown) {
            failure = failure.or(() -> Optional.of(unknown));
            return;
        }
        BigDecimal amount = weight.toOptional().map(Money::amount).orElse(BigDecimal.ZERO);
        weights = weights.add(amount);
        total = total.add(amount.multiply(BigDecimal.valueOf(days)));
    }

    /** {@return the average, two decimals} */
    Measure<BigDecimal> average(Wording ifNone) {
        if (failure.isPresent()) {
            return Measure.unknown(failure.get().reason(), failure.get().wording());
        }
        if (weights.signum() == 0) {
            return Measure.unknown(UnknownReason.NOT_APPLICABLE, ifNone);
        }
        return Measure.known(total.divide(weights, MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
