package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Statement;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a recommendation is made from. What is not known is left out. Immutable.
 *
 * @param band the rating band, {@link RiskBand#NOT_RATED} if none is known
 * @param bases amounts, each in its own currency; negative where the company has less than nothing
 * @param need what the customer is expected to need
 * @param profile how promptly it pays us
 * @param sources where what is known is from and of when, each one plain sentence: by the name of the {@link LimitBase}, or {@link #NEED}
 *     or {@link #PROFILE}; what a host gave without one is not here
 */
public record RecommendationInputs(
        RiskBand band,
        Map<LimitBase, Money> bases,
        Optional<Money> need,
        Optional<PaymentProfile> profile,
        Map<String, String> sources) {
    /** The name of what the customer will need. */
    public static final String NEED = "NEED";

    /** The name of how promptly the customer pays. */
    public static final String PROFILE = "PROFILE";

    public RecommendationInputs {
        bases = Map.copyOf(bases);
        sources = Map.copyOf(sources);
    }

    /** {@return inputs of which only the band is known} */
    public static RecommendationInputs of(RiskBand band) {
        return new RecommendationInputs(band, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** {@return a copy that knows one more base} */
    public RecommendationInputs with(LimitBase base, Money amount) {
        return knowing(base, amount, Optional.empty());
    }

    /**
     * {@return a copy that knows one more base}
     *
     * @param source where it is from and of when, one plain sentence
     */
    public RecommendationInputs with(LimitBase base, Money amount, String source) {
        return knowing(base, amount, Optional.of(source));
    }

    private RecommendationInputs knowing(LimitBase base, Money amount, Optional<String> source) {
        Map<LimitBase, Money> more = new EnumMap<>(LimitBase.class);
        more.putAll(bases);
        more.put(base, amount);
        return new RecommendationInputs(band, more, need, profile, sourced(base.name(), source));
    }

    /** {@return a copy that knows what the customer will need} */
    public RecommendationInputs with(SalesForecast forecast) {
        return new RecommendationInputs(
                band,
                bases,
                Optional.of(forecast.need()),
                profile,
                sourced(
                        NEED,
                        Optional.of("Sales of " + forecast.sales() + " in " + forecast.periodDays()
                                + " days are forecast, paid after " + forecast.termDays() + " days.")));
    }

    /**
     * {@return a copy that knows what the customer will need}
     *
     * @param source how that was told, one plain sentence
     */
    public RecommendationInputs needing(Money amount, String source) {
        return new RecommendationInputs(band, bases, Optional.of(amount), profile, sourced(NEED, Optional.of(source)));
    }

    /** {@return a copy that knows how promptly the customer pays us} */
    public RecommendationInputs with(PaymentProfile promptness) {
        return new RecommendationInputs(band, bases, need, Optional.of(promptness), sourced(PROFILE, Optional.empty()));
    }

    /**
     * {@return a copy that knows how promptly the customer pays us}
     *
     * @param source how that was told, one plain sentence
     */
    public RecommendationInputs with(PaymentProfile promptness, String source) {
        return new RecommendationInputs(
                band, bases, need, Optional.of(promptness), sourced(PROFILE, Optional.of(source)));
    }

    /**
     * {@return a copy that takes tangible net worth and working capital from a statement} Lines that are not there, and a statement
     * whose currency is not told, change nothing.
     */
    public RecommendationInputs with(Statement statement) {
        RecommendationInputs more = this;
        if (statement.currency().isPresent()) {
            Currency currency = statement.currency().get();
            String of = "Statement of " + statement.yearEnd()
                    + (statement.consolidated().orElse(false) ? " of the whole group" : "") + ": ";
            Optional<BigDecimal> equity = line(statement, "totalShareholdersEquity");
            Optional<BigDecimal> intangible = line(statement, "totalIntangibleAssets");
            if (equity.isPresent() && intangible.isPresent()) {
                more = more.with(
                        LimitBase.TANGIBLE_NET_WORTH,
                        Money.of(equity.get().subtract(intangible.get()), currency),
                        of + "equity " + equity.get().toPlainString() + " less intangible assets "
                                + intangible.get().toPlainString() + ".");
            }
            Optional<BigDecimal> assets = line(statement, "totalCurrentAssets");
            Optional<BigDecimal> liabilities = line(statement, "totalCurrentLiabilities");
            if (assets.isPresent() && liabilities.isPresent()) {
                more = more.with(
                        LimitBase.WORKING_CAPITAL,
                        Money.of(assets.get().subtract(liabilities.get()), currency),
                        of + "current assets " + assets.get().toPlainString() + " less current liabilities "
                                + liabilities.get().toPlainString() + ".");
            }
        }
        return more;
    }

    private Map<String, String> sourced(String name, Optional<String> source) {
        Map<String, String> more = new HashMap<>(sources);
        more.remove(name);
        source.ifPresent(text -> more.put(name, text));
        return more;
    }

    private static Optional<BigDecimal> line(Statement statement, String name) {
        return Optional.ofNullable(statement.lines().get(name));
    }
}
