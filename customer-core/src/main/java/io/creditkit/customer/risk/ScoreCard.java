package io.creditkit.customer.risk;

import io.creditkit.customer.search.FieldCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a customer is scored, as data: a weighted average of characteristics, each of which turns one field into 0 (worst) to
 * 100 (best) points; facts that outweigh all points; and the classes of the score. Immutable and thread-safe.
 *
 * <p>A card is JSON. The one that is shipped, {@code starter-scorecard.json} in this package, shows all of it:
 *
 * <pre>{@code
 * {
 *   "code": "mine", "version": 1, "validFrom": "2026-01-01", "completeness": 0.6,
 *   "characteristics": [
 *     { "field": "score", "weight": 0.7, "missing": {"policy": "MISSING_BIN", "points": 20},
 *       "bins": [ {"to": 30, "points": 0}, {"from": 30, "to": 70, "points": 60}, {"from": 70, "points": 100} ] },
 *     { "field": "band", "weight": 0.3, "missing": {"policy": "WORST"},
 *       "bins": [ {"in": ["A", "B"], "points": 100}, {"else": true, "points": 0} ] }
 *   ],
 *   "knockOuts": [
 *     { "criteria": "insolvent is true", "class": "HIGH", "cap": 0, "reason": "The company is insolvent." }
 *   ],
 *   "classes": [ {"class": "LOW", "from": 70}, {"class": "HIGH", "from": 0} ],
 *   "odds": { "score": 60, "good": 50, "pointsToDouble": 10 }
 * }
 * }</pre>
 *
 * <p>Weights sum to 1. A bin of numbers holds {@code from} (inclusive) to {@code to} (exclusive); percentages are written as
 * fractions (0.8 is 80 %). What is not known gives what {@code missing} says: {@code MISSING_BIN} points of its own, at most
 * the average of the bins; {@code NEUTRAL} that average; {@code WORST} the fewest points; {@code REDISTRIBUTE} leaves the
 * characteristic out. So no input is worth more unknown than known at its best. If inputs of less than {@code completeness}
 * of the weight are known, the score is provisional. {@code odds}, which the starter card leaves out because only an own book
 * can tell them, say that at this score there are so many good customers for each bad one, and how many points double that
 * ({@link OddsScale}); with them, a firm score has a probability of default.
 *
 * <p>The bins of an amount are in the {@code "currency": "EUR"} of the characteristic; what a customer owes in another one is
 * converted by the rates of the day, and not known without a rate. {@code "monotone": "RISING"} or {@code "FALLING"} beside bins of
 * numbers declares that more never gives fewer points, or never more, and a card that breaks it is refused.
 *
 * <p>A card of the form {@code ADDITIVE} adds points up on a scale of its own: {@code score = base + sum of points}, kept within the
 * scale, so that classes, caps and odds are told on it too.
 *
 * <pre>{@code
 * {
 *   "code": "points", "version": 1, "validFrom": "2026-01-01", "completeness": 0.6,
 *   "form": "ADDITIVE", "scale": {"min": 300, "max": 850}, "base": 500,
 *   "characteristics": [
 *     { "field": "exposure", "currency": "EUR", "monotone": "FALLING", "missing": {"policy": "WORST"},
 *       "bins": [ {"to": 10000, "points": 25}, {"from": 10000, "points": -15} ] }
 *   ],
 *   "classes": [ {"class": "LOW", "from": 500}, {"class": "HIGH", "from": 300} ]
 * }
 * }</pre>
 *
 * <p>Its points are any numbers, there are no weights, and nothing is redistributed: an input counts for the completeness by how many
 * points lie between its worst and its best bin. In place of a base, an {@code "intercept"} makes it the card of a logistic model of
 * log-odds of good: each bin then tells its weight of evidence, {@code "woe": 0.4055} ({@link InformationValue} counts it), each
 * characteristic its {@code "coefficient"}, and the points of a bin are {@code (woe x coefficient + intercept / n) x factor +
 * offset / n} for n characteristics, with factor and offset of the {@code odds}.
 *
 * <p>Unless inputs are at their worst, {@code NEUTRAL}, {@code MISSING_BIN} and {@code REDISTRIBUTE} give what is not known more
 * points than a bad value. Where nobody may gain by that, {@code "classOf": "WORST_CASE"} makes class and probability of default those
 * of the score there would be if all that is not known were at its worst; the score itself stays as the policies tell. A knock-out that
 * can't be decided leaves the score as it is, without a class; with {@code "missing": {"policy": "CAP"}} it keeps it at its cap as if it
 * held. The starter card takes the worst throughout: {@code WORST} for each input and {@code CAP} for each knock-out, so that to hide
 * something never gives a better score either.
 */
public final class ScoreCard {
    private static final String STARTER = "starter-scorecard.json";

    private final String code;
    private final int version;
    private final LocalDate validFrom;
    private final BigDecimal completenessThreshold;
    private final List<Characteristic> characteristics;
    private final List<KnockOut> knockOuts;
    private final List<ClassBound> classes;
    private final Optional<OddsScale> odds;
    private final ScoreScale scale;
    private final FieldCatalogue catalogue;

    ScoreCard(
            String code,
            int version,
            LocalDate validFrom,
            BigDecimal completenessThreshold,
            List<Characteristic> characteristics,
            List<KnockOut> knockOuts,
            List<ClassBound> classes,
            Optional<OddsScale> odds,
            ScoreScale scale,
            FieldCatalogue catalogue) {
        this.code = code;
        this.version = version;
        this.validFrom = validFrom;
        this.completenessThreshold = completenessThreshold;
        this.characteristics = List.copyOf(characteristics);
        this.knockOuts = List.copyOf(knockOuts);
        this.classes = List.copyOf(classes);
        this.odds = odds;
        this.scale = scale;
        this.catalogue = catalogue;
    }

    /**
     * {@return the card of that JSON}
     *
     * @param json the whole card
     * @param catalogue the fields it may look at
     * @throws InvalidScoreCardException if it can't be used: a name that is not known, bins with a gap or an overlap, weights
     *     that do not sum to 1 and the like; it tells where
     */
    public static ScoreCard read(String json, FieldCatalogue catalogue) {
        return new ScoreCardReader(catalogue).read(json);
    }

    /** {@return the card that CreditKit brings along, over the standard fields: a start, to be fitted to the host's own book} */
    public static ScoreCard starter() {
        try (InputStream in = ScoreCard.class.getResourceAsStream(STARTER)) {
            if (in == null) {
                throw new IllegalStateException(STARTER + " is missing from this jar.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), FieldCatalogue.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the card in force on that day: the one valid from the latest day up to it, then of the highest version} */
    public static Optional<ScoreCard> inForce(Collection<ScoreCard> cards, LocalDate day) {
        return cards.stream()
                .filter(card -> !card.validFrom.isAfter(day))
                .max(Comparator.comparing(ScoreCard::validFrom).thenComparingInt(ScoreCard::version));
    }

    /** {@return the code, which all versions share} */
    public String code() {
        return code;
    }

    /** {@return the version, from 1} */
    public int version() {
        return version;
    }

    /** {@return the first day it is meant for; see {@link #inForce}} */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** {@return the keys of the fields it looks at, in order} */
    public List<String> fields() {
        return characteristics.stream().map(part -> part.field().key()).toList();
    }

    /** {@return the worst score it can give: 0, or where the scale of a card begins that adds points up} */
    public int lowestScore() {
        return scale.lowest();
    }

    /** {@return the best score it can give: 100, or where the scale of a card ends that adds points up} */
    public int highestScore() {
        return scale.highest();
    }

    /** {@return what a score begins with before any points are added; 0 for an average} */
    public BigDecimal base() {
        return scale.base();
    }

    ScoreScale scale() {
        return scale;
    }

    /** {@return what its scores mean in odds; empty if it does not declare it} */
    public Optional<OddsScale> odds() {
        return odds;
    }

    /** {@return its classes, best first, each with its scores and the probabilities of default they stand for} */
    public List<ScoreBand> bands() {
        List<ScoreBand> bands = new ArrayList<>();
        int highest = scale.highest();
        for (ClassBound bound : classes) {
            bands.add(new ScoreBand(
                    bound.riskClass(),
                    bound.from(),
                    highest,
                    probabilityOfDefault(highest),
                    probabilityOfDefault(bound.from())));
            highest = bound.from() - 1;
        }
        return List.copyOf(bands);
    }

    Optional<BigDecimal> probabilityOfDefault(int score) {
        return odds.map(scale -> scale.probabilityOfDefaultAt(BigDecimal.valueOf(score)));
    }

    /** The fields that it and its other versions may look at. */
    FieldCatalogue catalogue() {
        return catalogue;
    }

    BigDecimal completenessThreshold() {
        return completenessThreshold;
    }

    List<Characteristic> characteristics() {
        return characteristics;
    }

    List<KnockOut> knockOuts() {
        return knockOuts;
    }

    RiskClass classOf(int score) {
        return classes.stream()
                .filter(bound -> score >= bound.from())
                .findFirst()
                .orElseThrow()
                .riskClass();
    }

    /** {@return code and version} */
    @Override
    public String toString() {
        return code + " version " + version;
    }
}
