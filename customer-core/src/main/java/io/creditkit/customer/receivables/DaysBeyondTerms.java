package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongUnaryOperator;

/**
 * How late invoices were paid, on average: the sum of amount times days late, divided by the sum of amounts, each payment with
 * its own days.
 */
final class DaysBeyondTerms {
    /** Below this many paid invoices, one late payment would make a bad payer. */
    private static final int NEEDED_FOR_PROFILE = 3;

    private static final int DECIMALS = 2;

    private final List<SettledInvoice> settled;
    private final BiFunction<Invoice, BigDecimal, Measure<Money>> conversion;

    /**
     * @param settled the invoices that count
     * @param conversion turns an amount of an invoice into the one currency all are weighed in
     */
    DaysBeyondTerms(List<SettledInvoice> settled, BiFunction<Invoice, BigDecimal, Measure<Money>> conversion) {
        this.settled = settled;
        this.conversion = conversion;
    }

    /** {@return with early payment counting negative} */
    Measure<BigDecimal> signed() {
        return weighted(days -> days);
    }

    /** {@return with early payment counting 0} */
    Measure<BigDecimal> floored() {
        return weighted(days -> Math.max(0, days));
    }

    /** {@return the class of payer by the floored days} */
    Measure<PaymentProfile> profile() {
        if (settled.size() < NEEDED_FOR_PROFILE) {
            return Measure.unknown(
                    UnknownReason.MISSING_INPUT,
                    "In the last twelve months " + settled.size() + " invoices were paid; a payment profile needs "
                            + NEEDED_FOR_PROFILE + ".");
        }
        return floored().map(DaysBeyondTerms::profileOf);
    }

    private Measure<BigDecimal> weighted(LongUnaryOperator count) {
        if (settled.isEmpty()) {
            return Measure.unknown(
                    UnknownReason.NOT_APPLICABLE, "No invoice was paid in full in the last twelve months.");
        }
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (SettledInvoice invoice : settled) {
            for (SettledInvoice.Part part : invoice.parts()) {
                Measure<Money> weight = conversion.apply(invoice.invoice(), part.amount());
                if (weight instanceof Measure.Unknown<Money> unknown) {
                    return Measure.unknown(unknown.reason(), unknown.detail());
                }
                BigDecimal amount = weight.toOptional().map(Money::amount).orElse(BigDecimal.ZERO);
                long days = count.applyAsLong(invoice.daysLate(part));
                weights = weights.add(amount);
                total = total.add(amount.multiply(BigDecimal.valueOf(days)));
            }
        }
        return Measure.known(total.divide(weights, MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static PaymentProfile profileOf(BigDecimal days) {
        if (days.signum() <= 0) {
            return PaymentProfile.VERY_GOOD;
        }
        if (atMost(days, 7)) {
            return PaymentProfile.GOOD;
        }
        if (atMost(days, 20)) {
            return PaymentProfile.AVERAGE;
        }
        return atMost(days, 45) ? PaymentProfile.BAD : PaymentProfile.VERY_BAD;
    }

    private static boolean atMost(BigDecimal days, int limit) {
        return days.compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
