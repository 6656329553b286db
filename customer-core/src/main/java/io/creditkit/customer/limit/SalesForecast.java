package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a customer is expected to buy.
 *
 * @param sales in the period, without tax, not negative
 * @param taxRatio the tax on top, as a fraction such as 0.20; not negative
 * @param termDays in how many days it is paid, 0 or more
 * @param periodDays how many days the period has, 1 or more
 */
public record SalesForecast(Money sales, BigDecimal taxRatio, int termDays, int periodDays) {
    public SalesForecast {
        if (sales.signum() < 0 || taxRatio.signum() < 0 || termDays < 0 || periodDays < 1) {
            throw new IllegalArgumentException(
                    "Sales, tax and terms of a forecast are not negative, and its period has a day at least.");
        }
    }

    /** {@return the credit it needs: sales × (1 + tax) × term ÷ period (domain guide, recommended limit), to the minor unit} */
    public Money need() {
        BigDecimal factor = BigDecimal.ONE
                .add(taxRatio)
                .multiply(BigDecimal.valueOf(termDays))
                .divide(BigDecimal.valueOf(periodDays), MathContext.DECIMAL128);
        return sales.times(factor).rounded();
    }
}
