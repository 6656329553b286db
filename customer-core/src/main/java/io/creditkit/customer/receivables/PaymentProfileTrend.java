package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How promptness changed between two days.
 *
 * @param earlierOn the earlier day
 * @param earlier the class of payer then
 * @param on the later day
 * @param now the class of payer on it
 * @param change signed days beyond terms now less those then, two decimals: above zero is later payment
 */
public record PaymentProfileTrend(
        LocalDate earlierOn,
        Measure<PaymentProfile> earlier,
        LocalDate on,
        Measure<PaymentProfile> now,
        Measure<BigDecimal> change) {
    /** Where promptness goes. */
    public enum Direction {
        BETTER,
        SAME,
        WORSE
    }

    /** {@return better if the class is, worse if it is; within one class the same} */
    public Measure<Direction> direction() {
        if (!(earlier instanceof Measure.Known<PaymentProfile> before)) {
            return earlier.map(profile -> Direction.SAME);
        }
        return now.map(profile -> {
            int order = profile.compareTo(before.value());
            return order < 0 ? Direction.BETTER : order > 0 ? Direction.WORSE : Direction.SAME;
        });
    }
}
