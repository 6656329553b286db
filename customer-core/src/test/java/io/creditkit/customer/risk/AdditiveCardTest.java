package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditiveCardTest {
    private static final String CARD = card();

    /** Three bins of a logistic model; factor 28.853901, offset 487.122876 (domain guide, test vectors). */
    private static final String MODEL = """
            { "code": "model", "version": 1, "validFrom": "2026-01-01", "form": "ADDITIVE",
              "scale": {"min": 0, "max": 1000}, "intercept": 2,
              "characteristics": [
                { "field": "score", "coefficient": 0.9, "monotone": "RISING", "missing": {"policy": "WORST"},
                  "bins": [ {"to": 30, "woe": -1.3863}, {"from": 30, "woe": 1.3863} ] },
                { "field": "dbt", "coefficient": 1.1, "missing": {"policy": "MISSING_BIN", "woe": -0.4055},
                  "bins": [ {"to": 10, "woe": 0.4055}, {"from": 10, "woe": -0.4055} ] } ],
              "classes": [ {"class": "LOW", "from": 500}, {"class": "HIGH", "from": 0} ],
              "odds": {"score": 600, "good": 50, "pointsToDouble": 20} }""";

    private static String card() {
        try (InputStream in = AdditiveCardTest.class.getResourceAsStream("additive-scorecard.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScoreCard read(String json) {
        return ScoreCard.read(json, FieldCatalogue.standard());
    }

    private static RiskAssessment assess(ScoreCard card, CustomerProfile profile) {
        return new Scoring(card, SampleProfiles.poundAtEuro125()).assess(profile, SampleProfiles.NOON);
    }

    private static CustomerProfile profile(
            Optional<Integer> score, Measure<Money> exposure, Optional<PaymentProfile> promptness) {
        Measure<PaymentProfile> known = promptness
                .map(Measure::known)
                .orElseGet(() -> Measure.unknown(UnknownReason.NOT_APPLICABLE, "Nothing was paid yet."));
        return SampleProfiles.profile(
                KeyFigures.builder()
                        .from(SampleProfiles.goodFigures())
                        .score(score.map(ProviderScore::of))
                        .build(),
                ReceivablesSummary.builder()
                        .from(SampleProfiles.goodLedger())
                        .exposure(exposure)
                        .paymentProfile(known)
                        .build());
    }

    private static Measure<Money> money(String amount, String currency) {
        return Measure.known(Money.of(amount, currency));
    }

    @Test
    void basesAndPointsAddUpOnTheScaleOfTheCard() {
        ScoreCard card = read(CARD);

        RiskAssessment assessment =
                assess(card, profile(Optional.of(50), money("5000.00", "EUR"), Optional.of(PaymentProfile.GOOD)));

        assertThat(assessment.score()).hasValue(500 + 20 + 10 + 60);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.MODERATE);
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.FIRM);
        assertThat(assessment.completeness()).isEqualByComparingTo("1");
        assertThat(assessment.probabilityOfDefault())
                .contains(card.odds().orElseThrow().probabilityOfDefaultAt(BigDecimal.valueOf(590)));
        assertThat(assessment.characteristics())
                .extracting(ScoredCharacteristic::field, ScoredCharacteristic::bin, ScoredCharacteristic::points)
                .containsExactly(
                        tuple("score", "30 to less than 70", BigDecimal.valueOf(20)),
                        tuple("exposure", "5000.00 EUR to less than 50000.00 EUR", BigDecimal.valueOf(10)),
                        tuple("paymentProfile", "VERY_GOOD or GOOD", BigDecimal.valueOf(60)));
        assertThat(assessment.reasons())
                .containsExactly(
                        "Agency score is 50, which costs 70 of 150 points; better would be 70 or more.",
                        "Exposure is 5000.00 EUR, which costs 30 of 80 points; better would be less than 5000.00 EUR.");
        assertThat(assessment.scoreReasons())
                .extracting(ScoreReason::code, ScoreReason::points)
                .containsExactly(tuple("score", BigDecimal.valueOf(70)), tuple("exposure", BigDecimal.valueOf(30)));
    }

    @Test
    void whatIsNotKnownIsAtItsWorstWhatItsPolicyGivesWhereThatIsLessThanAnyBin() {
        String card = CARD.replace("\"completeness\": 0.6", "\"completeness\": 0.1");
        CustomerProfile unknown = profile(Optional.empty(), money("5000.00", "EUR"), Optional.of(PaymentProfile.GOOD));

        assertThat(assess(read(card), unknown).riskClass())
                .as("500 - 60 + 10 + 60, though the score is 550")
                .isEqualTo(RiskClass.ELEVATED);
        assertThat(assess(read(card.replace("\"points\": -20 }", "\"points\": -100 }")), unknown))
                .satisfies(assessment -> {
                    assertThat(assessment.score()).hasValue(500 - 100 + 10 + 60);
                    assertThat(assessment.riskClass()).isEqualTo(RiskClass.HIGH);
                });
    }

    @Test
    void scoresAreCountedOverTheScaleOfTheCard() {
        assertThat(ScoreDistribution.tenths(read(CARD)))
                .containsExactly(0, 355, 410, 465, 520, 575, 630, 685, 740, 795);
        assertThat(ScoreDistribution.tenths(ScoreCard.starter())).isEqualTo(ScoreDistribution.TENS);
    }

    @Test
    void theCardTellsItsScaleAndWhatItsClassesStandFor() {
        ScoreCard card = read(CARD);

        assertThat(card.lowestScore()).isEqualTo(300);
        assertThat(card.highestScore()).isEqualTo(850);
        assertThat(card.base()).isEqualByComparingTo("500");
        assertThat(card.bands())
                .extracting(ScoreBand::riskClass, ScoreBand::lowest, ScoreBand::highest)
                .containsExactly(
                        tuple(RiskClass.LOW, 620, 850),
                        tuple(RiskClass.MODERATE, 560, 619),
                        tuple(RiskClass.ELEVATED, 480, 559),
                        tuple(RiskClass.HIGH, 300, 479));
        assertThat(ScoreCard.starter().highestScore()).isEqualTo(100);
    }

    @Test
    void anAmountInAnotherCurrencyIsConvertedAndNotKnownWithoutARate() {
        ScoreCard card = read(CARD);
        Optional<PaymentProfile> good = Optional.of(PaymentProfile.GOOD);

        RiskAssessment pounds = assess(card, profile(Optional.of(50), money("4000.01", "GBP"), good));
        assertThat(pounds.score()).as("5000.0125 euros").hasValue(590);
        assertThat(pounds.characteristics().get(1).value()).isEqualTo("4000.01 GBP");

        RiskAssessment dollars = assess(card, profile(Optional.of(50), money("1", "USD"), good));
        assertThat(dollars.score()).as("as the worst").hasValue(540);
        assertThat(dollars.completeness()).isEqualByComparingTo("0.771429");
        assertThat(dollars.characteristics().get(1).bin()).startsWith("not known");
    }

    @Test
    void aScoreNeverLeavesItsScaleAndAKnockOutCapsIt() {
        String steep = CARD.replace("\"points\": 90", "\"points\": 9000")
                .replace("\"points\": -60 },", "\"points\": -9000 },");
        Optional<PaymentProfile> good = Optional.of(PaymentProfile.GOOD);
        assertThat(assess(read(steep), profile(Optional.of(90), money("1", "EUR"), good))
                        .score())
                .hasValue(850);
        assertThat(assess(read(steep), profile(Optional.of(1), money("1", "EUR"), good))
                        .score())
                .hasValue(300);
        CustomerProfile insolvent = SampleProfiles.profile(
                KeyFigures.builder()
                        .from(SampleProfiles.goodFigures())
                        .insolvent(true)
                        .build(),
                SampleProfiles.goodLedger());
        assertThat(assess(read(CARD), insolvent).score()).hasValue(300);
        assertThat(assess(read(CARD), insolvent).riskClass()).isEqualTo(RiskClass.HIGH);
    }

    @Test
    void weightsOfEvidenceBecomePointsByTheOddsOfTheCard() {
        RiskAssessment assessment =
                assess(read(MODEL), profile(Optional.of(80), money("1", "EUR"), Optional.of(PaymentProfile.GOOD)));

        // ln odds = 2 + 0.9 x 1.3863 + 1.1 x 0.4055 = 3.69372; score = 487.122876 + 28.853901 x 3.69372
        assertThat(assessment.characteristics())
                .extracting(ScoredCharacteristic::points)
                .containsExactly(new BigDecimal("308.415486"), new BigDecimal("285.285622"));
        assertThat(assessment.score()).hasValue(594);
    }

    @Property(tries = 300)
    void hidingABadInputNeverGivesABetterClassWhereTheWorstCaseDecides(
            @ForAll @IntRange(max = 100) int score,
            @ForAll("promptness") PaymentProfile promptness,
            @ForAll @IntRange(max = 80_000) int exposure,
            @ForAll @IntRange(max = 6) int hidden) {
        ScoreCard card = read(CARD);
        RiskAssessment known = assess(
                card, profile(Optional.of(score), money(Integer.toString(exposure), "EUR"), Optional.of(promptness)));
        RiskAssessment less = assess(
                card,
                profile(
                        (hidden & 1) == 0 ? Optional.of(score) : Optional.empty(),
                        (hidden & 2) == 0
                                ? money(Integer.toString(exposure), "EUR")
                                : Measure.unknown(UnknownReason.NO_RATE, "There is no rate."),
                        (hidden & 4) == 0 ? Optional.of(promptness) : Optional.empty()));

        assertThat(less.riskClass()).isGreaterThanOrEqualTo(known.riskClass());
        assertThat(less.certainty()).isGreaterThanOrEqualTo(known.certainty());
        if (less.probabilityOfDefault().isPresent()) {
            assertThat(less.probabilityOfDefault().get())
                    .isGreaterThanOrEqualTo(known.probabilityOfDefault().orElseThrow());
        }
        assertThat(less.score().orElseThrow()).isBetween(300, 850);
    }

    @Provide
    Arbitrary<PaymentProfile> promptness() {
        return Arbitraries.of(PaymentProfile.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"form\": \"ADDITIVE\" | \"form\": \"ADDED\" | /form | one of AVERAGE, ADDITIVE",
                "\"form\": \"ADDITIVE\" | \"form\": \"AVERAGE\" | /scale | belongs to the form ADDITIVE",
                "\"max\": 850 | \"max\": 300 | /scale | 'min' must be less than 'max'.",
                "\"max\": 850 | \"max\": 10001 | /scale/max | between 0 and 10000",
                "\"base\": 500 | \"base\": 500, \"intercept\": 1 | /base | leave this out",
                "\"currency\": \"EUR\", | `` | /characteristics/1 | say of which 'currency'",
                "\"currency\": \"EUR\", | \"currency\": \"EURO\", | /characteristics/1/currency | a currency such as",
                "\"field\": \"score\", | \"field\": \"score\", \"currency\": \"EUR\", | /characteristics/0/currency | is no amount",
                "\"field\": \"score\", | \"field\": \"score\", \"weight\": 1, | /characteristics/0 | 'weight' has no meaning here.",
                "\"points\": 20 } | \"points\": 95 } | /characteristics/0/bins/2 | this bin gives fewer than the one before",
                "\"monotone\": \"FALLING\" | \"monotone\": \"RISING\" | /characteristics/1/bins/1 | this bin gives fewer",
                "\"field\": \"paymentProfile\", | \"field\": \"paymentProfile\", \"monotone\": \"RISING\", | /characteristics/2/monotone | Names have no order",
                "\"policy\": \"WORST\" | \"policy\": \"REDISTRIBUTE\" | /characteristics/1/missing/policy | one of MISSING_BIN, NEUTRAL, WORST",
                "\"points\": -20 } | \"points\": 20 } | /characteristics/0/missing/points | must not earn more than the average",
                "\"cap\": 300 | \"cap\": 200 | /knockOuts/0/cap | between 300 and 850",
                "\"from\": 300 } | \"from\": 301 } | /classes | must begin at 300",
                "{ \"score\": 600 | { \"score\": 60 | /odds/score | between 300 and 850",
                "\"WORST_CASE\" | \"BEST_CASE\" | /classOf | one of SCORE, WORST_CASE"
            })
    void refusesABadCardAndTellsWhere(String good, String bad, String path, String problem) {
        assertThat(CARD).contains(good);

        InvalidScoreCardException thrown = catchThrowableOfType(
                InvalidScoreCardException.class, () -> read(CARD.replace(good, bad == null ? "" : bad)));

        assertThat(thrown.path()).isEqualTo(path);
        assertThat(thrown).hasMessageContaining(problem);
    }

    @Test
    void aFaultOfTheWholeCardHasNoPlace() {
        InvalidScoreCardException thrown = catchThrowableOfType(InvalidScoreCardException.class, () -> read("[]"));

        assertThat(thrown).hasMessageStartingWith("The scorecard can't be used: ");
        assertThat(thrown.path()).isEmpty();
        assertThat(thrown.wording().key()).isEqualTo("invalid-score-card.whole");
        assertThat(thrown.wording().parameters()).containsOnlyKeys("problem");
    }

    @Test
    void whatIsWrongWithAFieldIsTranslatedWithItsPlace() {
        InvalidScoreCardException thrown = catchThrowableOfType(
                InvalidScoreCardException.class,
                () -> read(MODEL.replace("\"field\": \"score\"", "\"field\": \"scroe\"")));

        assertThat(thrown.wording().key()).isEqualTo("invalid-score-card.at");
        assertThat(thrown.wording().inner().get("problem"))
                .extracting(Wording::key)
                .containsExactly("unknown-field.near");
    }

    @Test
    void refusesAModelThatCanNotBecomePoints() {
        List<String> refused = List.of(
                MODEL.replace("\"intercept\": 2", "\"base\": 2"),
                MODEL.replace("\"coefficient\": 0.9, ", ""),
                MODEL.replace("\"coefficient\": 0.9", "\"coefficient\": 0"),
                MODEL.replace(",\n  \"odds\": {\"score\": 600, \"good\": 50, \"pointsToDouble\": 20} }", " }"),
                MODEL.replace("0.4055}, {\"from\": 10, \"woe\": -0.4055}", "0}, {\"from\": 10, \"woe\": 0}"));
        List<String> where = List.of(
                "/characteristics/0",
                "/characteristics/0",
                "/characteristics/0/coefficient",
                "",
                "/characteristics/1/bins");

        assertThat(read(MODEL).fields()).containsExactly("score", "dbt");
        IntStream.range(0, refused.size()).forEach(i -> {
            InvalidScoreCardException thrown =
                    catchThrowableOfType(InvalidScoreCardException.class, () -> read(refused.get(i)));
            assertThat(thrown).as(refused.get(i)).isNotNull();
            assertThat(thrown.path()).isEqualTo(where.get(i));
        });
    }

    @Test
    void amountsAreAskedForWithoutRatesToo() {
        assertThat(new Scoring(read(CARD), ExchangeRates.none())
                        .assess(SampleProfiles.good(), SampleProfiles.NOON)
                        .score())
                .hasValue(690);
    }
}
