package io.creditkit.customer.limit;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recommended limit: the lowest of need, capacities and cap, times how promptly the customer pays (domain guide). */
final class LimitFormula {
    private static final int RATIO_DECIMALS = 6;

    private final RecommendationPolicy policy;
    private final ExchangeRates rates;
    private final Currency currency;
    private final LocalDate day;

    LimitFormula(RecommendationPolicy policy, ExchangeRates rates, Currency currency, LocalDate day) {
        this.policy = policy;
        this.rates = rates;
        this.currency = currency;
        this.day = day;
    }

    LimitRecommendation recommend(RecommendationInputs inputs) {
        List<LimitCriterion> criteria = new ArrayList<>();
        boolean baseKnown = false;
        for (LimitBase base : LimitBase.values()) {
            Map<RiskBand, BigDecimal> byBand = policy.ratios().get(base);
            if (byBand != null) {
                LimitCriterion capacity = capacity(base, inputs, Optional.ofNullable(byBand.get(inputs.band())));
                baseKnown |= capacity.amount() instanceof Measure.Known<Money>;
                criteria.add(capacity);
            }
        }
        criteria.add(whole("NEED", inputs.need(), "Nobody said what the customer will need."));
        BigDecimal completeness = completeness(criteria);
        policy.cap().ifPresent(cap -> criteria.add(whole("CAP", Optional.of(cap), "")));
        BigDecimal factor = inputs.profile()
                .map(profile -> policy.behaviourFactors().getOrDefault(profile, BigDecimal.ONE))
                .orElse(BigDecimal.ONE);
        Optional<LimitCriterion> binding = baseKnown ? lowest(criteria) : Optional.empty();
        Measure<Money> amount = binding.map(lowest -> lowest.amount().map(most -> stepped(most.times(factor))))
                .orElseGet(() -> Measure.unknown(
                        UnknownReason.MISSING_INPUT, "Nothing is known that a limit could be told from."));
        return new LimitRecommendation(amount, criteria, binding, factor, completeness);
    }

    private LimitCriterion capacity(LimitBase base, RecommendationInputs inputs, Optional<BigDecimal> ratio) {
        Optional<Money> amount = Optional.ofNullable(inputs.bases().get(base));
        Measure<Money> capacity = amount.isEmpty()
                ? Measure.unknown(UnknownReason.MISSING_INPUT, "It is not known.")
                : ratio.isEmpty()
                        ? Measure.unknown(
                                UnknownReason.NOT_RATED, "There is no ratio for the band " + inputs.band() + ".")
                        : converted(amount.get().times(ratio.get()));
        return new LimitCriterion(base.name(), amount, ratio, capacity);
    }

    private LimitCriterion whole(String name, Optional<Money> amount, String missing) {
        return new LimitCriterion(
                name,
                amount,
                Optional.empty(),
                amount.map(this::converted).orElseGet(() -> Measure.unknown(UnknownReason.MISSING_INPUT, missing)));
    }

    private Measure<Money> converted(Money amount) {
        return amount.signum() <= 0
                ? Measure.known(Money.zero(currency))
                : rates.convert(amount, currency, day).map(Money::rounded);
    }

    private static Optional<LimitCriterion> lowest(List<LimitCriterion> criteria) {
        Optional<LimitCriterion> lowest = Optional.empty();
        Optional<Money> least = Optional.empty();
        for (LimitCriterion one : criteria) {
            Optional<Money> amount = one.amount().toOptional();
            if (amount.isPresent() && (least.isEmpty() || amount.get().compareAmount(least.get()) < 0)) {
                lowest = Optional.of(one);
                least = amount;
            }
        }
        return lowest;
    }

    private Money stepped(Money amount) {
        BigDecimal step = BigDecimal.valueOf(policy.step());
        BigDecimal steps = amount.amount().divide(step, 0, RoundingMode.FLOOR);
        return Money.of(steps.multiply(step), currency);
    }

    private static BigDecimal completeness(List<LimitCriterion> criteria) {
        long known = criteria.stream()
                .filter(one -> one.amount() instanceof Measure.Known<Money>)
                .count();
        return BigDecimal.valueOf(known)
                .divide(BigDecimal.valueOf(criteria.size()), RATIO_DECIMALS, RoundingMode.HALF_UP);
    }
}
