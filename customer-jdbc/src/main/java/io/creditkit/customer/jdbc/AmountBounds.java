package io.creditkit.customer.jdbc;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Wording;
import io.creditkit.customer.search.UnsupportedQueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The bounds between which amounts of one currency are worth as much as an amount of another. They are found by asking the host's
 * rates, to the last digit that can be stored, so that its rounding counts as it does everywhere. That more of a currency is
 * never worth less is taken for granted.
 */
final class AmountBounds {
    private static final BigInteger MOST = Numbers.GREATEST
            .unscaledValue()
            .multiply(BigInteger.TEN.pow(Numbers.DIGITS_AFTER_POINT))
            .subtract(BigInteger.ONE);

    private static final int FASTER = 8;

    private final Money worth;
    private final Currency currency;
    private final LocalDate day;
    private final ExchangeRates rates;

    private AmountBounds(Money worth, Currency currency, LocalDate day, ExchangeRates rates) {
        this.worth = worth;
        this.currency = currency;
        this.day = day;
        this.rates = rates;
    }

    /**
     * {@return the bounds for amounts of that currency, which are compared with the worth converted by the rates of the day} Empty
     * if there is no rate: amounts of the worth's sign can't be compared then.
     */
    static Optional<NumberBounds> of(Money worth, Currency currency, LocalDate day, ExchangeRates rates) {
        if (worth.signum() == 0 || worth.currency().equals(currency)) {
            // Nothing is nothing in every currency.
            return Optional.of(NumberBounds.of(worth.amount(), Numbers.DIGITS_AFTER_POINT));
        }
        return new AmountBounds(worth, currency, day, rates).bounds();
    }

    private Optional<NumberBounds> bounds() {
        BigDecimal sign = BigDecimal.valueOf(worth.signum());
        Optional<Money> one = converted(sign).toOptional();
        return one.map(value -> {
            BigInteger guess = value.signum() == 0
                    ? BigInteger.ZERO
                    : stored(worth.amount()
                            .divide(value.amount().abs(), Numbers.DIGITS_AFTER_POINT, RoundingMode.HALF_UP));
            return new NumberBounds(first(guess, order -> order >= 0), first(guess, order -> order > 0));
        });
    }

    /** The least amount of the worth's sign whose order against the worth is such a one; just beyond them all if none is. */
    private BigDecimal first(BigInteger guess, IntPredicate holds) {
        BigInteger least = worth.signum() > 0 ? BigInteger.ONE : MOST.negate();
        BigInteger beyond = worth.signum() > 0 ? MOST.add(BigInteger.ONE) : BigInteger.ZERO;
        BigInteger near = guess.max(least).min(beyond);
        BigInteger step = BigInteger.ONE;
        // Rates are near enough to a plain factor that the place is mostly near the guess.
        while (!isBetween(near.subtract(step), near.add(step), least, beyond, holds)) {
            step = step.shiftLeft(FASTER);
        }
        BigInteger low = near.subtract(step).add(BigInteger.ONE).max(least);
        BigInteger high = near.add(step).min(beyond);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (holds.test(order(middle))) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return new BigDecimal(high, Numbers.DIGITS_AFTER_POINT);
    }

    private boolean isBetween(
            BigInteger below, BigInteger above, BigInteger least, BigInteger beyond, IntPredicate holds) {
        return (below.compareTo(least) < 0 || !holds.test(order(below)))
                && (above.compareTo(beyond) >= 0 || holds.test(order(above)));
    }

    private int order(BigInteger amount) {
        return converted(new BigDecimal(amount, Numbers.DIGITS_AFTER_POINT))
                .toOptional()
                .orElseThrow(() -> new UnsupportedQueryException(Wording.of(
                        "unsupported-query.uneven-rates",
                        "The exchange rates turn some amounts of {from} into {to} and others not, so no bound "
                                + "between them can be found. A rate must not depend on the amount.",
                        Map.of(
                                "from",
                                currency.getCurrencyCode(),
                                "to",
                                worth.currency().getCurrencyCode()))))
                .compareAmount(worth);
    }

    private Measure<Money> converted(BigDecimal amount) {
        return rates.convert(Money.of(amount, currency), worth.currency(), day);
    }

    private static BigInteger stored(BigDecimal amount) {
        return amount.setScale(Numbers.DIGITS_AFTER_POINT, RoundingMode.HALF_UP).unscaledValue();
    }
}
