package io.creditkit.customer.risk;

import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.JsonPlace;
import java.math.BigDecimal;
import java.math.MathContext;

/** What a bin may say of its points, and how many that are. */
sealed interface PointScale {
    /** {@return the name under which a bin tells it} */
    String key();

    /** {@return the points that stand there} */
    BigDecimal points(JsonPlace told);

    /** {@return the same for one characteristic, which tells how it is fitted} */
    default PointScale of(JsonPlace characteristic) {
        return this;
    }

    /** Points of 0 to 100, the best of which is 100. */
    record Share() implements PointScale {
        @Override
        public String key() {
            return "points";
        }

        @Override
        public BigDecimal points(JsonPlace told) {
            return told.numberBetween(0, 100);
        }
    }

    /** Points as they are added up. */
    record Plain() implements PointScale {
        @Override
        public String key() {
            return "points";
        }

        @Override
        public BigDecimal points(JsonPlace told) {
            return told.numberBetween(-ScoreScale.MOST, ScoreScale.MOST);
        }
    }

    /**
     * Weights of evidence, of a logistic model of log-odds of good: {@code (woe x coefficient + intercept / n) x factor + offset / n}
     * (domain guide, scaling to odds).
     *
     * @param odds the scale, which tells factor and offset
     * @param intercept that of the model
     * @param characteristics how many there are
     * @param coefficient that of the characteristic
     */
    record Evidence(OddsScale odds, BigDecimal intercept, int characteristics, BigDecimal coefficient)
            implements PointScale {
        private static final int MOST = 100;

        @Override
        public String key() {
            return "woe";
        }

        @Override
        public PointScale of(JsonPlace characteristic) {
            JsonPlace told = characteristic.get("coefficient");
            BigDecimal fitted = told.numberBetween(-MOST, MOST);
            if (fitted.signum() == 0) {
                throw told.problem(Wording.of(
                        "score-card-fault.no-coefficient", "A coefficient is not 0. Leave out what must not count."));
            }
            return new Evidence(odds, intercept, characteristics, fitted);
        }

        @Override
        public BigDecimal points(JsonPlace told) {
            BigDecimal n = BigDecimal.valueOf(characteristics);
            BigDecimal logOdds = told.numberBetween(-MOST, MOST)
                    .multiply(coefficient)
                    .add(intercept.divide(n, MathContext.DECIMAL128));
            return Scoring.shown(
                    logOdds.multiply(odds.factor()).add(odds.offset().divide(n, MathContext.DECIMAL128)));
        }
    }
}
