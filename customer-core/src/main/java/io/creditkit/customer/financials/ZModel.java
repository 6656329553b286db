package io.creditkit.customer.financials;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Altman's models of financial distress. Five quotients are weighted: X1 working capital, X2 retained earnings and X3 profit
 * before interest and tax, each by total assets; X4 equity by total liabilities; X5 sales by total assets.
 */
public enum ZModel {
    /**
     * For manufacturers whose shares are traded (1968): 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5, with equity at its market
     * value. Distress below 1.81, safe above 2.99.
     */
    Z("0", "1.81", "2.99"),
    /**
     * For other manufacturers (1983): 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5, with equity at its book value.
     * Distress below 1.23, safe above 2.90.
     */
    Z_PRIME("0", "1.23", "2.90"),
    /**
     * For who does not manufacture, and for emerging markets (1995): 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4, with equity at its
     * book value. Distress below 1.10, safe above 2.60.
     */
    Z_DOUBLE_PRIME("0", "1.10", "2.60"),
    /** {@link #Z_DOUBLE_PRIME} and 3.25, as bonds of emerging markets are rated. Distress below 4.35, safe above 5.85. */
    Z_DOUBLE_PRIME_WITH_CONSTANT("3.25", "4.35", "5.85");

    private final BigDecimal constant;
    private final BigDecimal distressBelow;
    private final BigDecimal safeAbove;

    ZModel(String constant, String distressBelow, String safeAbove) {
        this.constant = new BigDecimal(constant);
        this.distressBelow = new BigDecimal(distressBelow);
        this.safeAbove = new BigDecimal(safeAbove);
    }

    /** {@return whether the model was made for companies of that form} */
    public boolean fits(CompanyForm form) {
        return switch (form) {
            case LISTED_MANUFACTURER -> this == Z;
            case PRIVATE_MANUFACTURER -> this == Z_PRIME;
            case NO_MANUFACTURER, IN_EMERGING_MARKET -> this == Z_DOUBLE_PRIME || this == Z_DOUBLE_PRIME_WITH_CONSTANT;
            case UNKNOWN -> false;
        };
    }

    /** {@return whether equity counts at its market value} */
    public boolean needsMarketValue() {
        return this == Z;
    }

    /** {@return the zone of a score; the bounds themselves are grey} */
    public ZScore.Zone zoneOf(BigDecimal score) {
        if (score.compareTo(distressBelow) < 0) {
            return ZScore.Zone.DISTRESS;
        }
        return score.compareTo(safeAbove) > 0 ? ZScore.Zone.SAFE : ZScore.Zone.GREY;
    }

    /** The weights of X1, X2 and so on, of as many quotients as the model looks at. */
    List<BigDecimal> weights() {
        return switch (this) {
            case Z -> numbers("1.2", "1.4", "3.3", "0.6", "1.0");
            case Z_PRIME -> numbers("0.717", "0.847", "3.107", "0.420", "0.998");
            case Z_DOUBLE_PRIME, Z_DOUBLE_PRIME_WITH_CONSTANT -> numbers("6.56", "3.26", "6.72", "1.05");
        };
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    BigDecimal score(List<BigDecimal> quotients) {
        List<BigDecimal> weights = weights();
        BigDecimal score = constant;
        for (int i = 0; i < weights.size(); i++) {
            score = score.add(weights.get(i).multiply(quotients.get(i)));
        }
        return score;
    }
}
