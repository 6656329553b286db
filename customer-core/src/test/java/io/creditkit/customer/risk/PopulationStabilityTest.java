package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationStabilityTest {
    private static final List<Integer> QUARTERS = List.of(0, 25, 50, 75);

    private static ScoreDistribution counts(long first, long second, long third, long fourth) {
        return new ScoreDistribution(QUARTERS, List.of(first, second, third, fourth), 0);
    }

    private static PopulationStability between(ScoreDistribution baseline, ScoreDistribution current) {
        return PopulationStability.between(baseline, current).toOptional().orElseThrow();
    }

    @Test
    void isTheSumOverTheBinsOfWhatMoved() {
        PopulationStability stability = between(counts(25, 25, 25, 25), counts(10, 20, 30, 40));

        assertThat(stability.index()).isEqualByComparingTo("0.228217");
        assertThat(stability.reading()).isEqualTo(PopulationStability.Reading.SHIFTED);
        assertThat(stability.bins().get(0))
                .isEqualTo(new PopulationStability.Shift(
                        0, new BigDecimal("0.250000"), new BigDecimal("0.100000"), new BigDecimal("0.137444")));
    }

    @ParameterizedTest
    @CsvSource({"25, 25, 25, 25, STABLE", "35, 25, 25, 15, STABLE", "10, 20, 30, 40, SHIFTED", "0, 10, 30, 60, ACT"})
    void isReadAsItUsuallyIs(long first, long second, long third, long fourth, PopulationStability.Reading reading) {
        assertThat(between(counts(25, 25, 25, 25), counts(first, second, third, fourth))
                        .reading())
                .isEqualTo(reading);
    }

    @Test
    void anEmptyBinCountsAsATenThousandth() {
        // (0.0001 - 0.25) x ln(0.0001 / 0.25), and 0.25 more in the last.
        assertThat(between(counts(25, 25, 25, 25), counts(0, 25, 25, 50)).index())
                .isEqualByComparingTo("2.128516");
    }

    @Property(tries = 200)
    void isNeverBelowZeroAndTheSameBothWays(
            @ForAll @Size(4) List<@LongRange(max = 1000) Long> then,
            @ForAll @Size(4) List<@LongRange(max = 1000) Long> now) {
        ScoreDistribution baseline = new ScoreDistribution(QUARTERS, then, 3);
        ScoreDistribution current = new ScoreDistribution(QUARTERS, now, 0);
        if (baseline.scored() == 0 || current.scored() == 0) {
            assertThat(PopulationStability.between(baseline, current).toOptional())
                    .isEmpty();
            return;
        }
        assertThat(between(baseline, baseline).index()).isZero();
        assertThat(between(baseline, current).index()).isNotNegative();
        assertThat(between(baseline, current).index())
                .isEqualByComparingTo(between(current, baseline).index());
    }

    @Property(tries = 200)
    void everyScoreHasOneBin(@ForAll List<@IntRange(max = 100) Integer> scores) {
        ScoreDistribution distribution = ScoreDistribution.of(
                ScoreDistribution.TENS,
                Stream.concat(scores.stream().map(OptionalInt::of), Stream.of(OptionalInt.empty())));

        assertThat(distribution.scored()).isEqualTo(scores.size());
        assertThat(distribution.unscored()).isEqualTo(1);
        assertThat(distribution.counts().get(3))
                .isEqualTo(scores.stream()
                        .filter(score -> score >= 30 && score < 40)
                        .count());
        assertThat(distribution.counts().get(9))
                .isEqualTo(scores.stream().filter(score -> score >= 90).count());
    }

    @Test
    void refusesWhatCantBeCompared() {
        assertThatThrownBy(() -> PopulationStability.between(
                        counts(1, 1, 1, 1), ScoreDistribution.empty(ScoreDistribution.TENS)))
                .hasMessageContaining("Count both over the same");
        assertThatThrownBy(() -> ScoreDistribution.empty(List.of(10, 20))).hasMessageContaining("begin at 0");
        assertThatThrownBy(() -> ScoreDistribution.empty(List.of(0, 20, 20))).hasMessageContaining("one above");
        assertThatThrownBy(() -> new ScoreDistribution(QUARTERS, List.of(1L), 0))
                .hasMessageContaining("1 counts");
        assertThatThrownBy(() -> counts(1, 1, -1, 1)).hasMessageContaining("below 0");
    }
}
