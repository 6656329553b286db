package io.creditkit.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency. Amounts of different currencies are never added or compared: convert first, with
 * {@link ExchangeRates}.
 *
 * <p>Two amounts are equal when currency and numerical value are: 1.5 EUR equals 1.50 EUR.
 *
 * @param amount any sign; at most the currency's minor units after the point are kept by {@link #rounded()} only
 * @param currency ISO 4217, one that has minor units (not a metal or a fund)
 */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    "No amount can be kept in " + currency.getCurrencyCode() + ": it has no minor unit.");
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /** {@return the amount in that currency} */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * {@return the amount in that currency}
     *
     * @param amount a decimal number with a point, such as {@code 1200.50}
     * @param currencyCode ISO 4217, such as {@code EUR}
     */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** {@return nothing, in that currency} */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * {@return the sum}
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * {@return this less the other}
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** {@return the same amount with the other sign} */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** {@return the product, not rounded} */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** {@return this amount, half-up to the currency's minor unit} */
    public Money rounded() {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /**
     * {@return negative, zero or positive as this is less than, equal to or greater than the other}
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public int compareAmount(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** {@return −1, 0 or 1} */
    public int signum() {
        return amount.signum();
    }

    /** {@return the amount as a plain number with at least the currency's minor units, such as {@code 1200.50}} */
    public String toPlainAmount() {
        int digits = Math.max(currency.getDefaultFractionDigits(), amount.scale());
        return amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public String toString() {
        return toPlainAmount() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }
}
