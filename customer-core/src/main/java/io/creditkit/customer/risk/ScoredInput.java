package io.creditkit.customer.risk;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one characteristic makes of a customer, before its weight.
 *
 * @param characteristic the characteristic
 * @param value the field's value
 * @param bin where a known value falls; empty if it is not known
 * @param points what the bin gives, or the policy for what is not known; 0 if it is left out
 */
record ScoredInput(Characteristic characteristic, FieldValue value, Optional<Bin> bin, BigDecimal points) {
    /**
     * {@return what a value gives}
     *
     * @param rates of that day, for amounts that are not in the currency of the bins
     */
    static ScoredInput of(Characteristic characteristic, FieldValue value, ExchangeRates rates, LocalDate day) {
        if (characteristic.currency().isPresent() && value instanceof FieldValue.Amount amount) {
            Measure<Money> converted =
                    rates.convert(amount.value(), characteristic.currency().get(), day);
            FieldValue number = FieldValue.of(converted, money -> new FieldValue.Numeric(money.amount()));
            if (number instanceof FieldValue.Missing) {
                return of(characteristic, number);
            }
            Bin bin = characteristic.binOf(number);
            return new ScoredInput(characteristic, value, Optional.of(bin), bin.points());
        }
        return of(characteristic, value);
    }

    private static ScoredInput of(Characteristic characteristic, FieldValue value) {
        if (value instanceof FieldValue.Missing) {
            BigDecimal points = characteristic.pointsOfUnknown().orElse(BigDecimal.ZERO);
            return new ScoredInput(characteristic, value, Optional.empty(), points);
        }
        Bin bin = characteristic.binOf(value);
        return new ScoredInput(characteristic, value, Optional.of(bin), bin.points());
    }

    boolean isKnown() {
        return bin.isPresent();
    }

    /** Whether it has a part in the score at all. */
    boolean counts() {
        return isKnown() || characteristic.policy() != MissingPolicy.REDISTRIBUTE;
    }

    BigDecimal loss() {
        return counts() ? characteristic.best().subtract(points) : BigDecimal.ZERO;
    }

    /** The same if what is not known were at its worst. */
    ScoredInput atWorst() {
        return isKnown() ? this : new ScoredInput(characteristic, value, bin, characteristic.worstOfUnknown());
    }

    ScoredCharacteristic scored(BigDecimal share, CustomerProfile profile) {
        Field field = characteristic.field();
        return new ScoredCharacteristic(
                field.key(),
                value instanceof FieldValue.Missing missing ? "not known: " + missing.detail() : field.show(value),
                bin.map(found -> found.words(field))
                        .orElseGet(() -> "not known: " + characteristic.policy().words()),
                Scoring.shown(points.multiply(share)),
                Scoring.shown(characteristic.best().multiply(share)),
                Optional.of(InputOrigin.sourceOf(field)),
                InputOrigin.dayOf(field, profile),
                bin.flatMap(characteristic::nextBetter).map(next -> next.words(field)));
    }

    /** Why it costs points, and what would earn more. */
    String reason(BigDecimal share) {
        Field field = characteristic.field();
        // Of the points that are shown, so that who reckons after finds the same.
        BigDecimal lost =
                Scoring.shown(characteristic.best().multiply(share)).subtract(Scoring.shown(points.multiply(share)));
        String cost =
                "costs " + plain(lost) + " of " + plain(characteristic.span().multiply(share)) + " points";
        if (value instanceof FieldValue.Missing missing) {
            return field.heading() + " is not known, which " + cost + ": " + missing.detail();
        }
        String better = bin.flatMap(characteristic::nextBetter)
                .map(next -> "; better would be " + next.words(field))
                .orElse("");
        return field.heading() + " is " + field.show(value) + ", which " + cost + better + ".";
    }

    private static String plain(BigDecimal points) {
        BigDecimal rounded = points.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
