package io.creditkit.customer.limit;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recommended limit: the lowest of need, capacities and cap, times how promptly the customer pays, and never above the highest ceiling of the levels of approval (domain guide). */
final class LimitFormula {
    private static final int RATIO_DECIMALS = 6;
    private static final Wording UNSAID = Wording.of("not-known.unsaid", "It is not known.");

    private final RecommendationPolicy policy;
    private final ExchangeRates rates;
    private final Currency currency;
    private final LocalDate day;
    private final Optional<ApprovalLevel> highest;

    /**
     * Reckons with those settings.
     *
     * @param currency that of the recommended limit
     * @param day whose rates count
     */
    LimitFormula(LimitSettings settings, ExchangeRates rates, Currency currency, LocalDate day) {
        this.policy = settings.recommendation();
        this.highest = settings.levels().stream().reduce((lower, higher) -> higher);
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
        criteria.add(whole(
                RecommendationInputs.NEED,
                inputs.need(),
                inputs.sources().get(RecommendationInputs.NEED),
                Wording.of("not-known.no-need", "Nobody said what the customer will need.")));
        BigDecimal completeness = completeness(criteria);
        policy.cap().ifPresent(cap -> criteria.add(whole("CAP", Optional.of(cap), "The cap of the policy.", UNSAID)));
        BigDecimal factor = inputs.profile()
                .map(profile -> policy.behaviourFactors().getOrDefault(profile, BigDecimal.ONE))
                .orElse(BigDecimal.ONE);
        Optional<LimitCriterion> binding = baseKnown ? lowest(criteria) : Optional.empty();
        Optional<LimitCriterion> ceiling = highest.flatMap(level -> level.ceiling()
                .map(most -> whole(
                        "CEILING",
                        Optional.of(most),
                        "The most that level " + level.level() + ", the highest, may approve.",
                        UNSAID)));
        ceiling.ifPresent(criteria::add);
        if (binding.isEmpty()) {
            return new LimitRecommendation(
                    Measure.unknown(
                            UnknownReason.MISSING_INPUT,
                            Wording.of(
                                    "not-known.nothing-for-a-limit",
                                    "Nothing is known that a limit could be told from.")),
                    criteria,
                    binding,
                    factor,
                    completeness,
                    inputs);
        }
        Optional<Measure<Money>> bound = lacking(criteria).or(() -> unconverted(criteria));
        if (bound.isPresent()) {
            return new LimitRecommendation(bound.get(), criteria, Optional.empty(), factor, completeness, inputs);
        }
        Measure<Money> allowed = binding.get().amount().map(most -> most.times(factor));
        Optional<LimitCriterion> capped = ceiling.filter(most -> exceeds(allowed, most.amount()));
        return new LimitRecommendation(
                capped.map(LimitCriterion::amount).orElse(allowed).map(this::stepped),
                criteria,
                capped.or(() -> binding),
                factor,
                completeness,
                inputs);
    }

    private Optional<Measure<Money>> lacking(List<LimitCriterion> criteria) {
        return policy.needed().stream()
                .sorted()
                .flatMap(base -> criteria.stream().filter(one -> one.name().equals(base.name())))
                .flatMap(one -> one.amount() instanceof Measure.Unknown<Money> unknown
                        ? Stream.of(Measure.<Money>unknown(
                                unknown.reason(),
                                Wording.of(
                                        "not-known.needed-for-a-limit",
                                        "{criterion} is needed for a limit, and not known. {why}",
                                        Map.of("criterion", one.name(), "why", unknown.wording()))))
                        : Stream.empty())
                .findFirst();
    }

    /** A bound that can't be compared is no reason to go beyond it. */
    private static Optional<Measure<Money>> unconverted(List<LimitCriterion> criteria) {
        return criteria.stream()
                .filter(one -> one.name().equals("CAP") || one.name().equals("CEILING"))
                .map(LimitCriterion::amount)
                .filter(amount -> amount instanceof Measure.Unknown<Money>)
                .findFirst();
    }

    private static boolean exceeds(Measure<Money> allowed, Measure<Money> most) {
        return allowed instanceof Measure.Known<Money> one
                && most instanceof Measure.Known<Money> other
                && one.value().compareAmount(other.value()) > 0;
    }

    private LimitCriterion capacity(LimitBase base, RecommendationInputs inputs, Optional<BigDecimal> ratio) {
        Optional<Money> amount = Optional.ofNullable(inputs.bases().get(base));
        Measure<Money> capacity = amount.isEmpty()
                ? Measure.unknown(UnknownReason.MISSING_INPUT, UNSAID)
                : ratio.isEmpty()
                        ? Measure.unknown(
                                UnknownReason.NOT_RATED,
                                Wording.of(
                                        "not-known.no-ratio-for-band",
                                        "There is no ratio for the band {band}.",
                                        Map.of("band", inputs.band())))
                        : converted(amount.get().times(ratio.get()));
        return new LimitCriterion(
                base.name(),
                amount,
                ratio,
                capacity,
                Optional.ofNullable(inputs.sources().get(base.name())));
    }

    private LimitCriterion whole(String name, Optional<Money> amount, @Nullable String source, Wording missing) {
        return new LimitCriterion(
                name,
                amount,
                Optional.empty(),
                amount.map(this::converted).orElseGet(() -> Measure.unknown(UnknownReason.MISSING_INPUT, missing)),
                Optional.ofNullable(source));
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
