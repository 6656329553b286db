package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
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
        EntryCheck.of("forecast of sales")
                .notNegative("sales", sales.signum())
                .notNegative("taxRatio", taxRatio.signum())
                .atLeast("termDays", termDays, 0)
                .atLeast("periodDays", periodDays, 1)
                .refuse();
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
