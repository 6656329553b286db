package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.search.Assumptions;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every card there can be whose bins go from bad to good. */
class CardLawsTest {
    private static final List<String> FIELDS =
            List.of("score", "scoreChange", "employees", "paidInvoices", "judgments");

    private static RiskAssessment assess(ScoreCard card, List<Integer> inputs) {
        String words = Stream.iterate(0, i -> i + 1)
                .limit(FIELDS.size())
                .map(i -> FIELDS.get(i) + (inputs.get(i) < 0 ? " is missing" : " = " + inputs.get(i)))
                .collect(Collectors.joining(" and "));
        CustomerProfile profile =
                Assumptions.parse(words, FieldCatalogue.standard()).applyTo(SampleProfiles.good());
        return new Scoring(card, ExchangeRates.none()).assess(profile, SampleProfiles.NOON);
    }

    private static List<Integer> with(List<Integer> inputs, int at, int value) {
        return Stream.iterate(0, i -> i + 1)
                .limit(inputs.size())
                .map(i -> i == at ? value : inputs.get(i))
                .toList();
    }

    @Property(tries = 200)
    void aBetterInputNeverScoresLower(
            @ForAll("cards") ScoreCard card,
            @ForAll("inputs") List<Integer> inputs,
            @ForAll @IntRange(max = 4) int field,
            @ForAll @IntRange(max = 100) int value,
            @ForAll @IntRange(max = 50) int more) {
        assertThat(assess(card, with(inputs, field, value + more)).score().orElseThrow())
                .isGreaterThanOrEqualTo(
                        assess(card, with(inputs, field, value)).score().orElseThrow());
    }

    @Property(tries = 200)
    void notToKnowNeverScoresHigherThanToKnowTheBest(
            @ForAll("cards") ScoreCard card,
            @ForAll("inputs") List<Integer> inputs,
            @ForAll @IntRange(max = 4) int field) {
        // At least one input stays known, or there is no score to compare.
        List<Integer> others = with(inputs, (field + 1) % 5, 50);

        assertThat(assess(card, with(others, field, -1)).score().orElseThrow())
                .isLessThanOrEqualTo(
                        assess(card, with(others, field, 1000)).score().orElseThrow());
    }

    @Property(tries = 200)
    void notToKnowNeverMakesAScoreMoreCertain(
            @ForAll("cards") ScoreCard card,
            @ForAll("inputs") List<Integer> inputs,
            @ForAll @IntRange(max = 4) int field) {
        RiskAssessment known = assess(card, with(inputs, field, 50));
        RiskAssessment unknown = assess(card, with(inputs, field, -1));

        assertThat(unknown.completeness()).isLessThan(known.completeness());
        assertThat(unknown.certainty()).isGreaterThanOrEqualTo(known.certainty());
    }

    @Property(tries = 300)
    void whereTheWorstCaseDecidesHidingAnythingNeverGivesABetterClass(
            @ForAll("cautiousCards") ScoreCard card,
            @ForAll("inputs") List<Integer> inputs,
            @ForAll @IntRange(max = 31) int hidden) {
        List<Integer> known = inputs.stream().map(value -> Math.max(0, value)).toList();
        List<Integer> less = Stream.iterate(0, i -> i + 1)
                .limit(known.size())
                .map(i -> (hidden & (1 << i)) == 0 ? known.get(i) : -1)
                .toList();

        RiskAssessment open = assess(card, known);
        RiskAssessment closed = assess(card, less);

        assertThat(open.certainty()).isEqualTo(RiskAssessment.Certainty.FIRM);
        assertThat(closed.riskClass()).isGreaterThanOrEqualTo(open.riskClass());
        assertThat(closed.certainty()).isGreaterThanOrEqualTo(open.certainty());
    }

    @Property(tries = 200)
    void atMostFourReasonsTheDearestFirstAndEachTellsWhatWouldBeBetter(
            @ForAll("cards") ScoreCard card, @ForAll("inputs") List<Integer> inputs) {
        RiskAssessment assessment = assess(card, inputs);
        List<BigDecimal> losses = assessment.characteristics().stream()
                .map(part -> part.bestPoints().subtract(part.points()))
                .filter(loss -> loss.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();

        assertThat(assessment.reasons()).hasSize(Math.min(4, losses.size()));
        for (int i = 0; i < assessment.reasons().size(); i++) {
            String cost = losses.get(i)
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            assertThat(assessment.reasons().get(i))
                    .contains("costs " + cost + " of")
                    .containsAnyOf("better would be", "is not known");
        }
    }

    @Provide
    Arbitrary<List<Integer>> inputs() {
        return Arbitraries.integers().between(-20, 120).list().ofSize(FIELDS.size());
    }

    @Provide
    Arbitrary<ScoreCard> cards() {
        return parts().list().ofSize(FIELDS.size()).map(CardLawsTest::card);
    }

    private static Arbitrary<String> parts() {
        Arbitrary<List<Integer>> ends = Arbitraries.integers()
                .between(1, 110)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(set -> set.stream().sorted().toList());
        Arbitrary<List<Integer>> points = Arbitraries.integers()
                .between(0, 99)
                .list()
                .ofSize(4)
                .map(list -> list.stream().sorted().toList());
        Arbitrary<String> policies = Arbitraries.of(
                "{\"policy\": \"NEUTRAL\"}",
                "{\"policy\": \"WORST\"}",
                "{\"policy\": \"REDISTRIBUTE\"}",
                "{\"policy\": \"MISSING_BIN\", \"points\": 20}");
        return Combinators.combine(ends, points, policies).as(CardLawsTest::characteristic);
    }

    @Provide
    Arbitrary<ScoreCard> cautiousCards() {
        return parts().list()
                .ofSize(FIELDS.size())
                .map(parts -> ScoreCard.read(
                        json(parts)
                                .replace(
                                        "[{\"class\": \"HIGH\"",
                                        "[{\"class\": \"LOW\", \"from\": 75}, {\"class\": \"MODERATE\", \"from\": 50},"
                                                + " {\"class\": \"ELEVATED\", \"from\": 25}, {\"class\": \"HIGH\"")
                                .replace("\"version\": 1", "\"version\": 1, \"classOf\": \"WORST_CASE\""),
                        FieldCatalogue.standard()));
    }

    private static String characteristic(List<Integer> ends, List<Integer> points, String policy) {
        StringBuilder bins = new StringBuilder();
        for (int i = 0; i < ends.size(); i++) {
            bins.append(String.format(
                    Locale.ROOT,
                    "{%s\"to\": %d, \"points\": %d}, ",
                    i == 0 ? "" : "\"from\": " + ends.get(i - 1) + ", ",
                    ends.get(i),
                    points.get(i)));
        }
        bins.append(String.format(Locale.ROOT, "{\"from\": %d, \"points\": 100}", ends.get(ends.size() - 1)));
        return "\"weight\": 0.2, \"missing\": " + policy + ", \"bins\": [" + bins + "]}";
    }

    private static ScoreCard card(List<String> parts) {
        return ScoreCard.read(json(parts), FieldCatalogue.standard());
    }

    private static String json(List<String> parts) {
        String characteristics = Stream.iterate(0, i -> i + 1)
                .limit(FIELDS.size())
                .map(i -> "{\"field\": \"" + FIELDS.get(i) + "\", " + parts.get(i))
                .collect(Collectors.joining(", "));
        return "{\"code\": \"any\", \"version\": 1, \"validFrom\": \"2026-01-01\", \"characteristics\": ["
                + characteristics + "], \"classes\": [{\"class\": \"HIGH\", \"from\": 0}]}";
    }
}
