package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.SampleProfiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static RiskAssessment assess(String card, KeyFigures figures) {
        CustomerProfile profile = SampleProfiles.profile(figures, SampleProfiles.goodLedger());
        return new Scoring(ScoreCardTest.read(card), ExchangeRates.none()).assess(profile, SampleProfiles.NOON);
    }

    private static KeyFigures figures(int score, RiskBand band) {
        return KeyFigures.builder()
                .score(ProviderScore.of(score))
                .band(band)
                .insolvent(false)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // 0.7 x points of the score + 0.3 x points of the band; bins begin at their lower end
        "29, A, 30, ELEVATED",
        "30, A, 72, LOW",
        "69, C, 45, ELEVATED",
        "70, B, 100, LOW",
        "0, E, 3, HIGH",
        "100, NOT_RATED, 73, LOW"
    })
    void isTheWeightedAverageOfTheBins(int score, RiskBand band, int expected, RiskClass riskClass) {
        RiskAssessment assessment = assess(ScoreCardTest.CARD, figures(score, band));

        assertThat(assessment.score()).hasValue(expected);
        assertThat(assessment.riskClass()).isEqualTo(riskClass);
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.FIRM);
        assertThat(assessment.completeness()).isEqualByComparingTo("1");
    }

    @Test
    void tracesEveryPoint() {
        RiskAssessment assessment = assess(ScoreCardTest.CARD, figures(69, RiskBand.C));

        assertThat(assessment.scoreCard()).isEqualTo("mine");
        assertThat(assessment.scoreCardVersion()).isEqualTo(3);
        assertThat(assessment.characteristics().stream().map(ScoredCharacteristic::withoutOrigin))
                .containsExactly(
                        new ScoredCharacteristic(
                                "score", "69", "30 to less than 70", new BigDecimal("42"), new BigDecimal("70")),
                        new ScoredCharacteristic("band", "C", "any other", new BigDecimal("3"), new BigDecimal("30")));
    }

    @Test
    void goesByWhatAPersonDecidedInsteadOfTheAgencyAsLongAsItCounts() {
        CustomerProfile told = SampleProfiles.profile(figures(20, RiskBand.A), SampleProfiles.goodLedger());
        CustomerProfile decided = CustomerProfile.builder()
                .from(told)
                .company(CompanyFile.builder()
                        .from(told.company().orElseThrow())
                        .override(AgencyOverride.builder()
                                .score(80)
                                .reason("The agency mixed up two companies.")
                                .until(told.asOf())
                                .by(Actor.of("clerk"))
                                .at(SampleProfiles.NOON)
                                .build())
                        .build())
                .build();
        Scoring scoring = new Scoring(ScoreCardTest.read(ScoreCardTest.CARD), ExchangeRates.none());

        RiskAssessment assessment = scoring.assess(decided, SampleProfiles.NOON);

        assertThat(assessment.score()).hasValue(100);
        assertThat(assessment.characteristics())
                .extracting(ScoredCharacteristic::value)
                .containsExactly("80 (decided by a person)", "A");
        CustomerProfile dayAfter = CustomerProfile.builder()
                .from(decided)
                .asOf(told.asOf().plusDays(1))
                .build();
        assertThat(scoring.assess(dayAfter, SampleProfiles.NOON).score())
                .isEqualTo(scoring.assess(told, SampleProfiles.NOON).score());
    }

    @Test
    void tellsProgramsInPartsWhatItSaysInSentences() {
        RiskAssessment assessment = assess(ScoreCardTest.CARD, figures(69, RiskBand.C));

        assertThat(assessment.scoreReasons())
                .containsExactly(
                        new ScoreReason("score", "69", Optional.of("70 or more"), new BigDecimal("28")),
                        new ScoreReason("band", "C", Optional.of("A or B"), new BigDecimal("27")));
        assertThat(assess(ScoreCardTest.CARD, figures(90, RiskBand.A)).scoreReasons())
                .isEmpty();
    }

    @Test
    void saysOfEachInputWhereItComesFromAndToWhichDayItIsTrue() {
        ScoreCard card = ScoreCard.starter();
        CustomerProfile profile = SampleProfiles.good();

        Scoring scoring = new Scoring(card, ExchangeRates.none());
        RiskAssessment assessment = scoring.assess(profile, SampleProfiles.NOON);

        assertThat(assessment.characteristics())
                .filteredOn(scored ->
                        scored.field().equals("score") || scored.field().equals("band"))
                .isNotEmpty()
                .allSatisfy(scored -> {
                    assertThat(scored.source()).contains(InputSource.AGENCY);
                    assertThat(scored.asOf()).contains(LocalDate.of(2026, 2, 20));
                });
        assertThat(assessment.characteristics())
                .filteredOn(scored -> scored.source().equals(Optional.of(InputSource.OWN_LEDGER)))
                .isNotEmpty()
                .allSatisfy(scored ->
                        assertThat(scored.asOf()).contains(profile.receivables().asOf()));
        RiskAssessment nextDay = scoring.assess(
                CustomerProfile.builder()
                        .from(profile)
                        .receivables(ReceivablesSummary.builder()
                                .from(profile.receivables())
                                .asOf(profile.receivables().asOf().plusDays(1))
                                .build())
                        .build(),
                SampleProfiles.NOON);
        assertThat(nextDay).isNotEqualTo(assessment);
        assertThat(nextDay.saysTheSameAs(assessment)).isTrue();
    }

    @Test
    void tellsTheDearestReasonFirstAndWhatWouldBeBetter() {
        assertThat(assess(ScoreCardTest.CARD, figures(69, RiskBand.C)).reasons())
                .containsExactly(
                        "Agency score is 69, which costs 28 of 70 points; better would be 70 or more.",
                        "Rating band is C, which costs 27 of 30 points; better would be A or B.");
        assertThat(assess(ScoreCardTest.CARD, figures(20, RiskBand.A)).reasons())
                .containsExactly(
                        "Agency score is 20, which costs 70 of 70 points; better would be 30 to less than 70.");
        assertThat(assess(ScoreCardTest.CARD, figures(90, RiskBand.A)).reasons())
                .isEmpty();
    }

    @Test
    void equalLossesStandInTheOrderOfTheCard() {
        String even = ScoreCardTest.CARD
                .replace("'weight': 0.7", "'weight': 0.5")
                .replace("'weight': 0.3", "'weight': 0.5")
                .replace("'points': 10}", "'points': 0}");

        assertThat(assess(even, figures(10, RiskBand.E)).reasons())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Agency score"),
                        second -> assertThat(second).startsWith("Rating band"));
    }

    @Test
    void aKnockOutOutweighsAllPointsAndIsTheFirstReason() {
        KeyFigures insolvent = KeyFigures.builder()
                .from(figures(95, RiskBand.B))
                .insolvent(true)
                .build();

        RiskAssessment assessment = assess(ScoreCardTest.CARD, insolvent);

        assertThat(assessment.score()).hasValue(5);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.HIGH);
        assertThat(assessment.knockOut()).hasValue("It is insolvent.");
        assertThat(assessment.reasons().get(0)).isEqualTo("It is insolvent. Insolvent is yes.");
    }

    @Test
    void aKnockOutThatCantBeRuledOutLeavesNoFirmScore() {
        KeyFigures untold = KeyFigures.builder()
                .score(ProviderScore.of(95))
                .band(RiskBand.A)
                .build();

        RiskAssessment assessment = assess(ScoreCardTest.CARD, untold);

        assertThat(assessment.score()).hasValue(100);
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.PROVISIONAL);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.UNKNOWN);
        assertThat(assessment.reasons())
                .containsExactly(
                        "Can't be ruled out: It is insolvent. Insolvent is not known: The agency did not deliver"
                                + " it.");
    }

    @Test
    void aKnockOutThatCantBeRuledOutCapsTheScoreWhereTheCardSaysSo() {
        String card = ScoreCardTest.CARD.replace("'cap': 5", "'cap': 5, 'missing': {'policy': 'CAP'}");
        KeyFigures untold = KeyFigures.builder()
                .score(ProviderScore.of(95))
                .band(RiskBand.A)
                .build();

        RiskAssessment assessment = assess(card, untold);

        assertThat(assessment.score()).hasValue(5);
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.PROVISIONAL);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.UNKNOWN);
        assertThat(assessment.completeness()).isEqualByComparingTo("1");
        assertThat(assessment.reasons().get(0)).startsWith("Can't be ruled out: It is insolvent.");
        assertThat(assess(card, figures(95, RiskBand.A)).score()).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The band is A: 30 of 30 points. The score is not known and its bins give 0, 60 and 100.
                "{'policy': 'MISSING_BIN', 'points': 20} | 44 | 14",
                "{'policy': 'NEUTRAL'} | 67 | 37.333333",
                "{'policy': 'WORST'} | 30 | 0",
                "{'policy': 'REDISTRIBUTE'} | 100 | 0"
            })
    void whatIsNotKnownGivesWhatItsPolicySays(String policy, int score, BigDecimal points) {
        String card = ScoreCardTest.CARD.replace("{'policy': 'MISSING_BIN', 'points': 20}", policy);

        RiskAssessment assessment = assess(
                card, KeyFigures.builder().band(RiskBand.A).insolvent(false).build());

        assertThat(assessment.score()).hasValue(score);
        assertThat(assessment.characteristics().get(0).points()).isEqualByComparingTo(points);
        assertThat(assessment.completeness()).isEqualByComparingTo("0.3");
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.PROVISIONAL);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.UNKNOWN);
    }

    @Test
    void whatIsNotKnownIsTold() {
        RiskAssessment assessment = assess(
                ScoreCardTest.CARD,
                KeyFigures.builder().band(RiskBand.A).insolvent(false).build());

        assertThat(assessment.reasons())
                .containsExactly(
                        "Agency score is not known, which costs 56 of 70 points: The agency did not deliver it.");
        assertThat(assessment.characteristics().get(0).value()).isEqualTo("not known: The agency did not deliver it.");
    }

    @Test
    void withoutAnyKnownInputThereIsNoScore() {
        RiskAssessment assessment = new Scoring(ScoreCardTest.read(ScoreCardTest.CARD), ExchangeRates.none())
                .assess(SampleProfiles.unknown(), SampleProfiles.NOON);

        assertThat(assessment.score()).isEmpty();
        assertThat(assessment.certainty()).isEqualTo(RiskAssessment.Certainty.NONE);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.UNKNOWN);
        assertThat(assessment.completeness()).isZero();
    }

    @Test
    void aFirmScoreHasTheProbabilityOfDefaultThatTheCardsOddsSay() {
        assertThat(assess(ScoreCardTest.WITH_ODDS, figures(69, RiskBand.C)).probabilityOfDefault())
                .hasValueSatisfying(pd -> assertThat(pd).isEqualByComparingTo("0.05353987"));
        assertThat(assess(ScoreCardTest.CARD, figures(69, RiskBand.C)).probabilityOfDefault())
                .isEmpty();
    }

    @Test
    void noOddsWereCountedForAProvisionalScoreOrAKnockOut() {
        KeyFigures insolvent = KeyFigures.builder()
                .from(figures(95, RiskBand.B))
                .insolvent(true)
                .build();
        KeyFigures untold = KeyFigures.builder()
                .from(figures(95, RiskBand.B))
                .insolvent(Optional.empty())
                .build();

        assertThat(assess(ScoreCardTest.WITH_ODDS, insolvent).probabilityOfDefault())
                .isEmpty();
        assertThat(assess(ScoreCardTest.WITH_ODDS, untold).probabilityOfDefault())
                .isEmpty();
    }

    @Test
    void theStarterCardGivesTheBestCustomerTheFullScore() {
        RiskAssessment assessment = new Scoring(ScoreCard.starter(), ExchangeRates.none())
                .assess(SampleProfiles.good(), SampleProfiles.NOON);

        assertThat(assessment.score()).hasValue(100);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.LOW);
        assertThat(assessment.reasons()).isEmpty();
    }

    @Test
    void theStarterCardKnowsAnInvoiceOpenForNinetyDaysAsDefault() {
        ReceivablesSummary late = ReceivablesSummary.builder()
                .from(SampleProfiles.goodLedger())
                .oldestOverdueDays(91)
                .build();

        RiskAssessment assessment = new Scoring(ScoreCard.starter(), ExchangeRates.none())
                .assess(SampleProfiles.profile(SampleProfiles.goodFigures(), late), SampleProfiles.NOON);

        assertThat(assessment.score()).hasValue(29);
        assertThat(assessment.riskClass()).isEqualTo(RiskClass.HIGH);
        assertThat(assessment.reasons().get(0))
                .isEqualTo("An invoice is more than 90 days overdue, which counts as default. Oldest item overdue is 91"
                        + " days, more than 90 days.");
    }
}
