package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What a scorecard says of one customer on one day, with everything it was made of. */
@Value.Immutable
@ValueStyle
public interface RiskAssessment {
    /** How far an assessment can be relied on. */
    enum Certainty {
        /** Enough inputs were known. */
        FIRM,
        /** Too few inputs were known: the score is shown, but decides nothing. */
        PROVISIONAL,
        /** No input was known: there is no score. */
        NONE
    }

    /** The greatest number of {@link #reasons}. */
    int MOST_REASONS = 4;

    /** {@return the customer} */
    CustomerId customerId();

    /** {@return the scorecard's code} */
    String scoreCard();

    /** {@return the scorecard's version} */
    int scoreCardVersion();

    /** {@return the day it is for} */
    LocalDate asOf();

    /** {@return when it was made} */
    Instant assessedAt();

    /** {@return the score on the scale of its card, of most 0 (worst) to 100 (best); empty if there is none} */
    OptionalInt score();

    /**
     * {@return the class of a firm score, or that of a knock-out if it is worse; {@link RiskClass#UNKNOWN} if there is neither}
     */
    RiskClass riskClass();

    /**
     * {@return the probability of default that the score stands for by the odds of the card, 0 to 1; empty if the card declares
     * none, if the score is not firm, or if a knock-out decided, for which no odds were counted}
     */
    Optional<BigDecimal> probabilityOfDefault();

    /** {@return how far it can be relied on} */
    Certainty certainty();

    /** {@return the share of the card's weight whose input was known, 0 to 1} */
    BigDecimal completeness();

    /** {@return the points of every characteristic, in the card's order} */
    List<ScoredCharacteristic> characteristics();

    /**
     * {@return up to four reasons, one or two plain sentences each: knock-outs that hold, then knock-outs that can't be ruled
     * out, then why the score is not higher, the dearest first}
     */
    List<String> reasons();

    /**
     * {@return the same in parts, up to four: the knock-out that decided, then what cost points, the dearest first} A knock-out that can't
     * be ruled out is told by {@link #reasons} alone.
     */
    default List<ScoreReason> scoreReasons() {
        return Stream.concat(
                        knockOut().stream()
                                .map(rule -> new ScoreReason(
                                        ScoreReason.KNOCK_OUT, rule, Optional.empty(), BigDecimal.ZERO)),
                        characteristics().stream()
                                .map(one -> new ScoreReason(
                                        one.field(),
                                        one.value(),
                                        one.nextBetter(),
                                        ScoredCharacteristic.shortest(
                                                one.bestPoints().subtract(one.points()))))
                                .filter(reason -> reason.points().signum() > 0)
                                .sorted(Comparator.comparing(ScoreReason::points)
                                        .reversed()))
                .limit(MOST_REASONS)
                .toList();
    }

    /** {@return the knock-out rule that decided, in words} */
    Optional<String> knockOut();

    /** {@return whether the other one says the same of the same customer by the same card, be it of another day} */
    default boolean saysTheSameAs(RiskAssessment other) {
        return builder()
                .from(this)
                .asOf(other.asOf())
                .assessedAt(other.assessedAt())
                .characteristics(withoutOrigin(this))
                .build()
                .equals(builder()
                        .from(other)
                        .characteristics(withoutOrigin(other))
                        .build());
    }

    private static List<ScoredCharacteristic> withoutOrigin(RiskAssessment assessment) {
        return assessment.characteristics().stream()
                .map(ScoredCharacteristic::withoutOrigin)
                .toList();
    }

    /** Refuses what lies outside its range, and writes each share in its shortest form, so that equal ones are equal. */
    @Value.Check
    default RiskAssessment checked() {
        if (score().isPresent() && (score().getAsInt() < 0 || score().getAsInt() > ScoreScale.MOST)) {
            throw new IllegalArgumentException(
                    "A score lies between 0 and " + ScoreScale.MOST + ", not at " + score().getAsInt() + ".");
        }
        if (completeness().signum() < 0 || completeness().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A completeness lies between 0 and 1, not at " + completeness() + ".");
        }
        probabilityOfDefault().ifPresent(RiskAssessment::requireProbability);
        BigDecimal known = ScoredCharacteristic.shortest(completeness());
        Optional<BigDecimal> bad = probabilityOfDefault().map(ScoredCharacteristic::shortest);
        return known.scale() == completeness().scale() && bad.equals(probabilityOfDefault())
                ? this
                : builder()
                        .from(this)
                        .completeness(known)
                        .probabilityOfDefault(bad)
                        .build();
    }

    private static void requireProbability(BigDecimal given) {
        if (given.signum() < 0 || given.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + given + ".");
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RiskAssessment}. */
    final class Builder extends ImmutableRiskAssessment.Builder {
        Builder() {}
    }
}
