package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalkSumsTest {
    @Test
    void doubles_agree_with_50_digits_to_a_billionth() {
        BigDecimal[][] system = randomSystem(40, new Random(7));

        BigDecimal[][] quick = DenseInverse.quick(system);
        BigDecimal[][] precise = DenseInverse.precise(system);

        for (int i = 0; i < quick.length; i++) {
            for (int j = 0; j < quick.length; j++) {
                assertThat(quick[i][j].doubleValue()).isCloseTo(precise[i][j].doubleValue(), within(1e-9));
            }
        }
    }

    @Test
    void a_ring_too_large_for_50_digits_is_solved_all_the_same() {
        int size = WalkSums.PRECISE_UP_TO + 36;
        int[][] targets = new int[size][];
        BigDecimal[][] weights = new BigDecimal[size][];
        for (int i = 0; i < size; i++) {
            targets[i] = new int[] {(i + 1) % size};
            weights[i] = new BigDecimal[] {new BigDecimal("0.99")};
        }

        WalkSums sums = WalkSums.to(0, new WalkSums.Arcs(targets, weights, WalkSums.Pointing.TO_OWNED));

        double once = Math.pow(0.99, size);
        assertThat(sums.returns(3).doubleValue()).isCloseTo(1 / (1 - once), within(1e-9));
        assertThat(sums.sum(size - 1).doubleValue()).isCloseTo(0.99 / (1 - once), within(1e-9));
    }

    private static BigDecimal[][] randomSystem(int size, Random random) {
        BigDecimal[][] system = new BigDecimal[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double share = random.nextDouble() * 1.9 / size;
                system[i][j] = BigDecimal.valueOf(i == j ? 1 : -share / 2);
            }
        }
        return system;
    }
}
