package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class OddsScaleTest {
    private static final OddsScale SIX_HUNDRED_AT_FIFTY = OddsScale.of("600", "50", "20");

    @Test
    void isTheScaleOfTheTextbooks() {
        assertThat(SIX_HUNDRED_AT_FIFTY.factor().setScale(4, RoundingMode.HALF_UP))
                .isEqualTo("28.8539");
        assertThat(SIX_HUNDRED_AT_FIFTY.offset().setScale(4, RoundingMode.HALF_UP))
                .isEqualTo("487.1229");
        assertThat(SIX_HUNDRED_AT_FIFTY.scoreAtOdds(new BigDecimal("100"))).isEqualByComparingTo("620");
        assertThat(SIX_HUNDRED_AT_FIFTY.oddsAt(new BigDecimal("620"))).isEqualByComparingTo("100");
        assertThat(SIX_HUNDRED_AT_FIFTY.probabilityOfDefaultAt(new BigDecimal("600")))
                .isEqualTo("0.01960784");
        assertThat(SIX_HUNDRED_AT_FIFTY.scoreAtProbabilityOfDefault(new BigDecimal("0.5")))
                .isEqualByComparingTo(SIX_HUNDRED_AT_FIFTY.offset());
    }

    @Property
    void moreScoreIsLessRiskAndTheWayBackEndsWhereItBegan(
            @ForAll @BigRange(min = "400", max = "700") @Scale(2) BigDecimal score,
            @ForAll @IntRange(min = 1, max = 99) int more) {
        BigDecimal better = score.add(BigDecimal.valueOf(more));

        assertThat(SIX_HUNDRED_AT_FIFTY.probabilityOfDefaultAt(better))
                .isLessThan(SIX_HUNDRED_AT_FIFTY.probabilityOfDefaultAt(score));
        assertThat(SIX_HUNDRED_AT_FIFTY
                        .scoreAtOdds(SIX_HUNDRED_AT_FIFTY.oddsAt(score))
                        .subtract(score)
                        .abs())
                .isLessThan(new BigDecimal("0.01"));
        assertThat(SIX_HUNDRED_AT_FIFTY
                        .scoreAtProbabilityOfDefault(SIX_HUNDRED_AT_FIFTY.probabilityOfDefaultAt(score))
                        .subtract(score)
                        .abs())
                .isLessThan(new BigDecimal("0.01"));
    }

    @Property
    void soManyPointsDoubleTheOddsWhereverOneStands(
            @ForAll @IntRange(min = 500, max = 700) int score, @ForAll @IntRange(min = 5, max = 60) int points) {
        OddsScale scale = new OddsScale(BigDecimal.valueOf(600), BigDecimal.valueOf(30), BigDecimal.valueOf(points));
        BigDecimal odds = scale.oddsAt(BigDecimal.valueOf(score));
        BigDecimal doubled = scale.oddsAt(BigDecimal.valueOf(score + (long) points));

        // Odds have 6 decimals, so small ones are known less exactly.
        assertThat(doubled.subtract(odds.multiply(BigDecimal.valueOf(2))).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.000002").max(doubled.movePointLeft(9)));
    }

    @Test
    void refusesWhatNoScoreStandsFor() {
        assertThatThrownBy(() -> OddsScale.of("600", "0", "20")).hasMessageContaining("base odds must be more than 0");
        assertThatThrownBy(() -> OddsScale.of("600", "50", "-20")).hasMessageContaining("points to double the odds");
        assertThatThrownBy(() -> SIX_HUNDRED_AT_FIFTY.scoreAtProbabilityOfDefault(BigDecimal.ONE))
                .hasMessageContaining("lies between 0 and 1");
        assertThatThrownBy(() -> SIX_HUNDRED_AT_FIFTY.scoreAtOdds(BigDecimal.ZERO))
                .hasMessageContaining("Odds are more than 0");
        assertThatThrownBy(() -> SIX_HUNDRED_AT_FIFTY.oddsAt(new BigDecimal("1000000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doublings away");
    }
}
