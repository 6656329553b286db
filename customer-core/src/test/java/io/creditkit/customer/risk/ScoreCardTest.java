package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.search.FieldCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCardTest {
    static final String SCORE = "{'field': 'score', 'weight': 0.7, 'missing': {'policy': 'MISSING_BIN', 'points': 20},"
            + " 'bins': [{'to': 30, 'points': 0}, {'from': 30, 'to': 70, 'points': 60}, {'from': 70, 'points': 100}]}";
    static final String BAND = "{'field': 'band', 'weight': 0.3, 'missing': {'policy': 'WORST'},"
            + " 'bins': [{'in': ['A', 'B'], 'points': 100}, {'else': true, 'points': 10}]}";
    static final String CARD = "{'code': 'mine', 'version': 3, 'validFrom': '2026-01-01', 'completeness': 0.6,"
            + " 'characteristics': [" + SCORE + ", " + BAND + "],"
            + " 'knockOuts': [{'criteria': 'insolvent is true', 'class': 'HIGH', 'cap': 5, 'reason': 'It is insolvent.'}],"
            + " 'classes': [{'class': 'LOW', 'from': 70}, {'class': 'ELEVATED', 'from': 30}, {'class': 'HIGH', 'from': 0}]}";

    static final String WITH_ODDS =
            CARD.replace("'code': 'mine'", "'code': 'mine', 'odds': {'score': 60, 'good': 50, 'pointsToDouble': 10}");

    static ScoreCard read(String card) {
        return ScoreCard.read(card.replace('\'', '"'), FieldCatalogue.standard());
    }

    @Test
    void readsACard() {
        ScoreCard card = read(CARD);

        assertThat(card.code()).isEqualTo("mine");
        assertThat(card.version()).isEqualTo(3);
        assertThat(card.validFrom()).isEqualTo("2026-01-01");
        assertThat(card.fields()).containsExactly("score", "band");
        assertThat(card).hasToString("mine version 3");
    }

    @Test
    void theStarterCardIsReadAndNeverRewardsNotKnowing() {
        ScoreCard starter = ScoreCard.starter();

        assertThat(starter.fields()).hasSizeBetween(10, 12).contains("score", "band", "ownDbt", "oldestOverdueDays");
        assertThat(starter.knockOuts()).hasSize(3);
        assertThat(starter.characteristics())
                .allSatisfy(characteristic -> assertThat(characteristic.pointsOfUnknown())
                        .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo(characteristic.worst())));
        assertThat(starter.knockOuts()).extracting(KnockOut::undecided).containsOnly(KnockOut.Undecided.CAP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'code': 'mine' | 'cod': 'mine' | `` | 'cod' has no meaning here.",
                "'code': 'mine', | `` | `` | 'code' is missing.",
                "'version': 3 | 'version': 0 | /version | between 1 and",
                "'version': 3 | 'version': 1.5 | /version | whole number",
                "'2026-01-01' | '01.01.2026' | /validFrom | a day such as 2026-01-31",
                "'weight': 0.7 | 'weight': 0.6 | /characteristics | sum to 1, but sum to 0.9.",
                "'weight': 0.7 | 'weight': 0 | /characteristics/0/weight | more than 0",
                "'field': 'score' | 'field': 'scroe' | /characteristics/0/field | Did you mean 'score'?",
                "'field': 'score' | 'field': 'riskScore' | /characteristics/0/field | its own result",
                "'field': 'band' | 'field': 'name' | /characteristics/1/field | personal data",
                "'field': 'score' | 'field': 'overdue' | /characteristics/0 | say of which 'currency' its bins are",
                "{'from': 70, | {'from': 75, | /characteristics/0/bins/2 | There is a gap: the bin before ends at 70, this one begins at 75.",
                "{'from': 70, | {'from': 65, | /characteristics/0/bins/2 | There is an overlap",
                "{'from': 30, 'to': 70 | {'from': 30, 'to': 20 | /characteristics/0/bins/1 | 'from' must be less than 'to'",
                "{'to': 30, | {'from': 0, 'to': 30, | /characteristics/0/bins/0 | The first bin has no 'from'",
                "'from': 70, 'points' | 'from': 70, 'to': 100, 'points' | /characteristics/0/bins/2 | The last bin has no 'to'",
                "{'from': 70, 'points': 100} | {'from': 70, 'points': 90} | /characteristics/0/bins | must give 100 points",
                "{'from': 70, 'points': 100} | {'from': 70, 'points': 101} | /characteristics/0/bins/2/points | between 0 and 100",
                "['A', 'B'] | ['A', 'F'] | /characteristics/1/bins/0/in/1 | 'band' is never 'F'",
                "['A', 'B'] | ['A', 'A'] | /characteristics/1/bins/0/in/1 | stands in two bins",
                "{'else': true, | {'in': ['C'], | /characteristics/1/bins | No bin has D, E, NOT_RATED.",
                "'points': 20} | 'points': 60} | /characteristics/0/missing/points | must not earn more than the average of the bins",
                "'WORST' | 'NONE' | /characteristics/1/missing/policy | one of MISSING_BIN, NEUTRAL, WORST, REDISTRIBUTE",
                "'WORST' | 'WORST', 'points': 1 | /characteristics/1/missing | belong to the policy MISSING_BIN",
                "insolvent is true | insolvent is maybe | /knockOuts/0/criteria | Expected 'true'",
                "'cap': 5, | 'missing': {'policy': 'CAP'}, | /knockOuts/0/missing/policy | There is no 'cap'",
                "'cap': 5, | 'cap': 5, 'missing': {'policy': 'WORST'}, | /knockOuts/0/missing/policy | one of KEEP, CAP",
                "insolvent is true | riskClass = HIGH | /knockOuts/0/criteria | There is no field 'riskClass'",
                "'class': 'ELEVATED', 'from': 30 | 'class': 'ELEVATED', 'from': 80 | /classes/1 | best to worst",
                "'class': 'HIGH', 'from': 0 | 'class': 'HIGH', 'from': 1 | /classes | must begin at 0",
                "'code': 'mine' | 'code': 'mine', 'odds': {'score': 60, 'good': 0, 'pointsToDouble': 10} | /odds/good | more than 0",
                "'code': 'mine' | 'code': 'mine', 'odds': {'score': 60, 'good': 50, 'pointsToDouble': 0.5} | /odds/pointsToDouble | between 1 and 1000",
                "'code': 'mine' | 'code': 'mine', 'odds': {'score': 600, 'good': 50, 'pointsToDouble': 10} | /odds/score | between 0 and 100",
                "'code': 'mine' | 'code': 'mine', 'odds': {'score': 60, 'good': 50} | /odds | 'pointsToDouble' is missing.",
                "'code': 'mine' | 'code': 'mine', 'odds': {'score': 60, 'good': 50, 'pdo': 20} | /odds | 'pdo' has no meaning here.",
                "'class': 'LOW' | 'class': 'UNKNOWN' | /classes/0/class | one of LOW, MODERATE, ELEVATED, HIGH"
            })
    void refusesABadCardAndTellsWhere(String good, String bad, String path, String problem) {
        assertThat(CARD).contains(good);

        InvalidScoreCardException thrown = catchThrowableOfType(
                InvalidScoreCardException.class, () -> read(CARD.replace(good, bad == null ? "" : bad)));

        assertThat(thrown.path()).isEqualTo(path == null ? "" : path);
        assertThat(thrown).hasMessageContaining(problem);
    }

    @Test
    void refusesWhatIsNoJsonOrSaysAThingTwice() {
        assertThat(catchThrowableOfType(InvalidScoreCardException.class, () -> read("{'code': ")))
                .hasMessageContaining("no readable JSON");
        assertThat(catchThrowableOfType(InvalidScoreCardException.class, () -> read("{'code': 'a', 'code': 'b'}")))
                .hasMessageContaining("Duplicate");
        assertThat(catchThrowableOfType(InvalidScoreCardException.class, () -> read("")))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidScoreCardException.class, () -> read("[]")))
                .hasMessageContaining("must be an object");
    }

    @Test
    void theCardInForceIsTheLatestValidOne() {
        ScoreCard first = read(CARD);
        ScoreCard second = read(CARD.replace("'version': 3", "'version': 4").replace("2026-01-01", "2026-07-01"));
        List<ScoreCard> cards = List.of(second, first);

        assertThat(ScoreCard.inForce(cards, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(ScoreCard.inForce(cards, LocalDate.of(2026, 1, 1))).containsSame(first);
        assertThat(ScoreCard.inForce(cards, LocalDate.of(2026, 7, 1))).containsSame(second);
    }

    @Test
    void eachBandTellsItsScoresAndTheDefaultsTheyStandFor() {
        assertThat(read(WITH_ODDS).bands())
                .containsExactly(
                        band(RiskClass.LOW, 70, 100, "0.00124844", "0.00990099"),
                        band(RiskClass.ELEVATED, 30, 69, "0.01060408", "0.13793103"),
                        band(RiskClass.HIGH, 0, 29, "0.14638167", "0.56140351"));
        assertThat(read(CARD).odds()).isEmpty();
        assertThat(read(CARD).bands())
                .first()
                .isEqualTo(new ScoreBand(RiskClass.LOW, 70, 100, Optional.empty(), Optional.empty()));
    }

    private static ScoreBand band(RiskClass riskClass, int lowest, int highest, String lowestPd, String highestPd) {
        return new ScoreBand(
                riskClass,
                lowest,
                highest,
                Optional.of(new BigDecimal(lowestPd)),
                Optional.of(new BigDecimal(highestPd)));
    }

    @Test
    void weightsAreExactDecimals() {
        assertThat(read(CARD).characteristics().get(0).weight()).isEqualByComparingTo(new BigDecimal("0.7"));
    }
}
