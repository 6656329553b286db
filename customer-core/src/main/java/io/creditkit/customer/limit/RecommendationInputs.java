package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a recommendation is made from. What is not known is left out. Immutable.
 *
 * @param band the rating band, {@link RiskBand#NOT_RATED} if none is known
 * @param bases amounts, each in its own currency; negative where the company has less than nothing
 * @param need what the customer is expected to need
 * @param profile how promptly it pays us
 */
public record RecommendationInputs(
        RiskBand band, Map<LimitBase, Money> bases, Optional<Money> need, Optional<PaymentProfile> profile) {
    public RecommendationInputs {
        bases = Map.copyOf(bases);
    }

    /** {@return inputs of which only the band is known} */
    public static RecommendationInputs of(RiskBand band) {
        return new RecommendationInputs(band, Map.of(), Optional.empty(), Optional.empty());
    }

    /** {@return a copy that knows one more base} */
    public RecommendationInputs with(LimitBase base, Money amount) {
        Map<LimitBase, Money> more = new EnumMap<>(LimitBase.class);
        more.putAll(bases);
        more.put(base, amount);
        return new RecommendationInputs(band, more, need, profile);
    }

    /** {@return a copy that knows what the customer will need} */
    public RecommendationInputs with(SalesForecast forecast) {
        return new RecommendationInputs(band, bases, Optional.of(forecast.need()), profile);
    }

    /** {@return a copy that knows how promptly the customer pays us} */
    public RecommendationInputs with(PaymentProfile promptness) {
        return new RecommendationInputs(band, bases, need, Optional.of(promptness));
    }

    /**
     * {@return a copy that takes tangible net worth and working capital from a statement} Lines that are not there, and a statement
     * whose currency is not told, change nothing.
     */
    public RecommendationInputs with(Statement statement) {
        RecommendationInputs more = this;
        if (statement.currency().isPresent()) {
            Currency currency = statement.currency().get();
            Optional<BigDecimal> equity = line(statement, "totalShareholdersEquity");
            Optional<BigDecimal> intangible = line(statement, "totalIntangibleAssets");
            if (equity.isPresent() && intangible.isPresent()) {
                more = more.with(
                        LimitBase.TANGIBLE_NET_WORTH, Money.of(equity.get().subtract(intangible.get()), currency));
            }
            Optional<BigDecimal> assets = line(statement, "totalCurrentAssets");
            Optional<BigDecimal> liabilities = line(statement, "totalCurrentLiabilities");
            if (assets.isPresent() && liabilities.isPresent()) {
                more = more.with(
                        LimitBase.WORKING_CAPITAL, Money.of(assets.get().subtract(liabilities.get()), currency));
            }
        }
        return more;
    }

    private static Optional<BigDecimal> line(Statement statement, String name) {
        return Optional.ofNullable(statement.lines().get(name));
    }
}
