package io.creditkit.customer.risk;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Explanation;
import io.creditkit.customer.search.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Scores customers by one card. Pure: the same profile, rates and moment give the same assessment, and nothing else counts.
 * Stores nothing and makes no call, so a card can be tried out on any customer. Thread-safe.
 */
public final class Scoring {
    private static final int SHOWN_DECIMALS = 6;

    private final ScoreCard card;
    private final ExchangeRates rates;

    /**
     * Made once for a card.
     *
     * @param rates for limits that are not in the customer's risk currency
     */
    public Scoring(ScoreCard card, ExchangeRates rates) {
        this.card = card;
        this.rates = rates;
    }

    /** A knock-out and what it came to. */
    private record Ruling(KnockOut knockOut, Explanation explanation) {}

    /**
     * {@return what the card says of that customer}
     *
     * <p>The score is the weighted average of the points, or base and points added up and kept within the scale, rounded half-up
     * once, and never above the cap of a knock-out that holds, or that may hold where its card says so. It is {@link RiskAssessment.Certainty#FIRM} if inputs of enough weight are known and every knock-out could be
     * decided: a company that may be insolvent for all we know has no firm score. Where a person decided to go by another score, band
     * or limit than the agency's ({@link io.creditkit.customer.report.AgencyOverride}) on the profile's day, that is the input, and is
     * marked as such.
     *
     * @param at the moment to write down
     */
    public RiskAssessment assess(CustomerProfile profile, Instant at) {
        ByHand byHand = ByHand.in(profile);
        return assess(byHand.applied(profile), byHand, at);
    }

    private RiskAssessment assess(CustomerProfile profile, ByHand byHand, Instant at) {
        List<ScoredInput> inputs = card.characteristics().stream()
                .map(characteristic -> ScoredInput.of(
                        characteristic, characteristic.field().read(profile, rates), rates, profile.asOf()))
                .toList();
        // Most knock-outs do not hold for most customers, and nobody reads why not.
        List<Ruling> rulings = card.knockOuts().stream()
                .filter(knockOut -> knockOut.criteria().evaluate(profile, rates) != Truth.FALSE)
                .map(knockOut -> new Ruling(knockOut, knockOut.criteria().explain(profile, rates)))
                .toList();
        List<Ruling> holding = rulings.stream()
                .filter(ruling -> ruling.explanation().truth().isTrue())
                .toList();
        List<Ruling> undecided = rulings.stream()
                .filter(ruling -> ruling.explanation().truth() == Truth.UNKNOWN)
                .toList();

        BigDecimal completeness = completeness(inputs);
        BigDecimal counted = weight(inputs.stream().filter(ScoredInput::counts).toList());
        OptionalInt cap = cap(rulings);
        OptionalInt score = completeness.signum() == 0 ? OptionalInt.empty() : score(inputs, counted, cap);
        OptionalInt deciding = score.isEmpty() ? score : deciding(score, inputs, cap);
        RiskAssessment.Certainty certainty = certainty(completeness, undecided);
        return RiskAssessment.builder()
                .customerId(profile.customer().id())
                .scoreCard(card.code())
                .scoreCardVersion(card.version())
                .asOf(profile.asOf())
                .assessedAt(at)
                .score(score)
                .riskClass(riskClass(deciding, certainty, holding))
                .probabilityOfDefault(probabilityOfDefault(deciding, certainty, holding))
                .certainty(certainty)
                .completeness(completeness)
                .characteristics(inputs.stream()
                        .map(input -> byHand.marked(input.scored(share(input, counted), profile)))
                        .toList())
                .reasons(reasons(inputs, counted, holding, undecided))
                .knockOut(holding.stream()
                        .findFirst()
                        .map(ruling -> ruling.knockOut().reason()))
                .build();
    }

    private static BigDecimal weight(List<ScoredInput> inputs) {
        return inputs.stream().map(input -> input.characteristic().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal completeness(List<ScoredInput> inputs) {
        BigDecimal known = weight(inputs.stream().filter(ScoredInput::isKnown).toList());
        return ScoredCharacteristic.shortest(
                card.scale().isAdditive() ? shown(known.divide(weight(inputs), MathContext.DECIMAL128)) : known);
    }

    /**
     * The score that class and probability are of. Where the worst case decides, nobody gets into a better class by hiding something:
     * whatever the hidden value was, it gave its fewest points at least.
     */
    private OptionalInt deciding(OptionalInt score, List<ScoredInput> inputs, OptionalInt cap) {
        return card.scale().basis() == ScoreScale.ClassBasis.SCORE
                ? score
                : score(inputs.stream().map(ScoredInput::atWorst).toList(), weight(inputs), cap);
    }

    /** The best score that the knock-outs leave; empty if they leave any. */
    private static OptionalInt cap(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.knockOut().caps(ruling.explanation().truth()))
                .flatMapToInt(ruling -> ruling.knockOut().cap().stream())
                .min();
    }

    private OptionalInt score(List<ScoredInput> inputs, BigDecimal counted, OptionalInt cap) {
        ScoreScale scale = card.scale();
        BigDecimal raw = scale.isAdditive()
                ? inputs.stream().map(ScoredInput::points).reduce(scale.base(), BigDecimal::add)
                : inputs.stream()
                        .map(input -> input.characteristic().weight().multiply(input.points()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(counted, MathContext.DECIMAL128);
        int score = raw.max(BigDecimal.valueOf(scale.lowest()))
                .min(BigDecimal.valueOf(scale.highest()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return OptionalInt.of(Math.min(score, cap.orElse(score)));
    }

    private RiskAssessment.Certainty certainty(BigDecimal completeness, List<Ruling> undecided) {
        if (completeness.signum() == 0) {
            return RiskAssessment.Certainty.NONE;
        }
        return completeness.compareTo(card.completenessThreshold()) >= 0 && undecided.isEmpty()
                ? RiskAssessment.Certainty.FIRM
                : RiskAssessment.Certainty.PROVISIONAL;
    }

    private RiskClass riskClass(OptionalInt score, RiskAssessment.Certainty certainty, List<Ruling> holding) {
        Optional<RiskClass> scored = certainty == RiskAssessment.Certainty.FIRM
                ? Optional.of(card.classOf(score.orElseThrow()))
                : Optional.empty();
        Optional<RiskClass> forced =
                holding.stream().map(ruling -> ruling.knockOut().riskClass()).max(RiskClass::compareTo);
        return Stream.of(scored, forced)
                .flatMap(Optional::stream)
                .max(RiskClass::compareTo)
                .orElse(RiskClass.UNKNOWN);
    }

    private Optional<BigDecimal> probabilityOfDefault(
            OptionalInt score, RiskAssessment.Certainty certainty, List<Ruling> holding) {
        return certainty == RiskAssessment.Certainty.FIRM && holding.isEmpty()
                ? card.probabilityOfDefault(score.orElseThrow())
                : Optional.empty();
    }

    /** The share of the whole score that an input has, once the weight of those left out has gone to the others. */
    private BigDecimal share(ScoredInput input, BigDecimal counted) {
        if (!input.counts()) {
            return BigDecimal.ZERO;
        }
        if (card.scale().isAdditive()) {
            return BigDecimal.ONE;
        }
        BigDecimal weight = input.characteristic().weight();
        // To divide is the dearest part of a score, and mostly there is nothing to share out.
        return counted.compareTo(BigDecimal.ONE) == 0 ? weight : weight.divide(counted, MathContext.DECIMAL128);
    }

    private List<String> reasons(
            List<ScoredInput> inputs, BigDecimal counted, List<Ruling> holding, List<Ruling> undecided) {
        List<String> reasons = new ArrayList<>();
        holding.forEach(ruling -> reasons.add(
                ruling.knockOut().reason() + " " + ruling.explanation().words()));
        undecided.forEach(ruling -> reasons.add("Can't be ruled out: "
                + ruling.knockOut().reason() + " " + ruling.explanation().words()));
        // The sort is stable, so equal losses stay in the order of the card.
        inputs.stream()
                .filter(input -> input.loss().signum() > 0)
                .sorted(Comparator.comparing(this::cost).reversed())
                .limit(Math.max(0, RiskAssessment.MOST_REASONS - reasons.size()))
                .forEach(input -> reasons.add(input.reason(share(input, counted))));
        return reasons.subList(0, Math.min(RiskAssessment.MOST_REASONS, reasons.size()));
    }

    private BigDecimal cost(ScoredInput input) {
        return card.scale().isAdditive()
                ? input.loss()
                : input.characteristic().weight().multiply(input.loss());
    }

    static BigDecimal shown(BigDecimal points) {
        return points.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
