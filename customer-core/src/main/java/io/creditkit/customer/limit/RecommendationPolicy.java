package io.creditkit.customer.limit;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** How a limit is recommended. Immutable. */
@Value.Immutable
@ValueStyle
public interface RecommendationPolicy {
    /**
     * {@return the part of each base that is lent, by rating band, as fractions} A base that is not here is not looked at; a band
     * that is not here makes its base unknown.
     */
    Map<LimitBase, Map<RiskBand, BigDecimal>> ratios();

    /** {@return by what the result is multiplied for how promptly a customer pays; one that is not here counts as 1} */
    Map<PaymentProfile, BigDecimal> behaviourFactors();

    /** {@return never more than this; empty if there is no cap} */
    Optional<Money> cap();

    /** {@return where the need is taken from if the host forecasts none; default nowhere: it is then not known} */
    @Value.Default
    default NeedBasis need() {
        return NeedBasis.FORECAST;
    }

    /**
     * {@return the bases that must be known: while one of them is not, nothing is recommended. Default none: what is not known is skipped and
     * leaves the lowest of the others, which may be more than it would allow. With all bases of the ratios in here, a base that is not
     * known never makes the limit higher. A payment profile that is not known counts as 1 all the same, and a need bounds nothing}
     */
    Set<LimitBase> needed();

    /** {@return to multiples of how many units of currency it is rounded down; 1 or more, default 100} */
    @Value.Default
    default int step() {
        return 100;
    }

    /** Refuses what no policy can be. */
    @Value.Check
    default void check() {
        EntryCheck.of("policy of recommended limits")
                .never(
                        "ratios",
                        () -> ratios().values().stream()
                                .flatMap(byBand -> byBand.values().stream())
                                .anyMatch(ratio -> ratio.signum() < 0),
                        "negative",
                        "None of them can be negative.")
                .never(
                        "behaviourFactors",
                        () -> behaviourFactors().values().stream().anyMatch(factor -> factor.signum() < 0),
                        "negative",
                        "None of them can be negative.")
                .never(
                        "needed",
                        () -> !ratios().keySet().containsAll(needed()),
                        "no-ratios",
                        "Each of them has ratios by rating band.")
                .notNegative("cap", cap().map(Money::signum).orElse(0))
                .atLeast("step", step(), 1)
                .refuse();
    }

    /**
     * {@return a starting point} Band B lends 35 % of tangible net worth and 5 % of turnover, as a published example does; the
     * other bands are ours. The agency's limit and insured cover count whole, whatever the band. Bad payers get half, very bad
     * ones nothing.
     */
    static RecommendationPolicy standard() {
        return builder()
                .putRatios(LimitBase.TANGIBLE_NET_WORTH, byBand("0.45", "0.35", "0.20", "0.10", "0"))
                .putRatios(LimitBase.TURNOVER, byBand("0.07", "0.05", "0.03", "0.01", "0"))
                .putRatios(LimitBase.WORKING_CAPITAL, byBand("0.40", "0.30", "0.20", "0.10", "0"))
                .putRatios(LimitBase.PROVIDER_LIMIT, whole())
                .putRatios(LimitBase.INSURED_COVER, whole())
                .putBehaviourFactors(PaymentProfile.AVERAGE, new BigDecimal("0.9"))
                .putBehaviourFactors(PaymentProfile.BAD, new BigDecimal("0.5"))
                .putBehaviourFactors(PaymentProfile.VERY_BAD, BigDecimal.ZERO)
                .build();
    }

    private static Map<RiskBand, BigDecimal> byBand(String... ratios) {
        List<RiskBand> rated = List.of(RiskBand.A, RiskBand.B, RiskBand.C, RiskBand.D, RiskBand.E);
        Map<RiskBand, BigDecimal> byBand = new EnumMap<>(RiskBand.class);
        for (int i = 0; i < ratios.length; i++) {
            byBand.put(rated.get(i), new BigDecimal(ratios[i]));
        }
        return byBand;
    }

    private static Map<RiskBand, BigDecimal> whole() {
        Map<RiskBand, BigDecimal> byBand = new EnumMap<>(RiskBand.class);
        for (RiskBand band : RiskBand.values()) {
            byBand.put(band, BigDecimal.ONE);
        }
        return byBand;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RecommendationPolicy}. */
    final class Builder extends ImmutableRecommendationPolicy.Builder {
        Builder() {}
    }
}
