package io.creditkit.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.Adjacency;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SharesBetweenTest {
    private static final int ALL = Integer.MAX_VALUE;

    /** Shares of parties in each other, of those who have any the same numbers in rows and matrix. */
    private static final class Holdings {
        private final OwnershipRows rows;
        private final int[] componentOf;
        private final double[][] walks;

        private Holdings(int size, int[] from, int[] to, double[] weights) {
            Adjacency shape = Adjacency.of(size, from, to);
            double[] ordered = new double[from.length];
            double[][] system = new double[size][size];
            for (int i = 0; i < size; i++) {
                system[i][i] = 1;
            }
            for (int edge = 0; edge < from.length; edge++) {
                ordered[edge] = weights[edge];
                system[shape.from(edge)][shape.to(edge)] -= weights[edge];
            }
            rows = OwnershipRows.of(shape, ordered);
            walks = DenseInverse.quick(system);
            StrongComponents.Grouped components = rows.components();
            componentOf = new int[rows.size()];
            for (int c = 0; c < components.count(); c++) {
                for (int i = components.start(c); i < components.start(c + 1); i++) {
                    componentOf[components.member(i)] = c;
                }
            }
        }

        private SharesBetween between() {
            double[] returns = new double[rows.size()];
            for (int i = 0; i < returns.length; i++) {
                returns[i] = walks[rows.node(i)][rows.node(i)];
            }
            return new SharesBetween(rows, componentOf, returns);
        }

        private double expected(int owner, int company) {
            int i = rows.node(owner);
            return walks[i][rows.node(company)] / walks[i][i];
        }
    }

    @Property(tries = 500)
    void the_share_of_each_owner_is_that_of_the_whole_system(@ForAll Random random) {
        Holdings holdings = random(random);
        SharesBetween between = holdings.between();

        for (int owner = 0; owner < holdings.rows.size(); owner++) {
            for (int company = 0; company < holdings.rows.size(); company++) {
                if (owner != company) {
                    assertThat(between.of(owner, company, ALL))
                            .isCloseTo(holdings.expected(owner, company), within(1e-11));
                }
            }
        }
    }

    private static Holdings random(Random random) {
        int size = 2 + random.nextInt(9);
        boolean[][] taken = new boolean[size][size];
        int[] from = new int[3 * size];
        int[] to = new int[3 * size];
        double[] weights = new double[3 * size];
        double[] left = new double[size];
        Arrays.fill(left, 0.95);
        int edges = 0;
        for (int i = 0; i < from.length; i++) {
            int owner = random.nextInt(size);
            int company = random.nextInt(size);
            if (!taken[owner][company]) {
                taken[owner][company] = true;
                from[edges] = owner;
                to[edges] = company;
                weights[edges] = left[company] * (0.05 + 0.9 * random.nextDouble());
                left[company] -= weights[edges++];
            }
        }
        return new Holdings(size, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), Arrays.copyOf(weights, edges));
    }

    @Test
    void it_gives_up_where_too_many_are_between_and_works_on_afterwards() {
        Holdings chain = new Holdings(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new double[] {0.5, 0.5, 0.5});
        SharesBetween between = chain.between();

        assertThat(between.of(0, 3, 2)).isNaN();
        assertThat(between.of(0, 3, 4)).isEqualTo(0.125);
        assertThat(between.of(3, 0, 4)).isZero();
    }

    @Test
    void it_gives_up_on_a_ring_that_hardly_lets_anything_out() {
        Holdings ring = new Holdings(3, new int[] {0, 1, 2}, new int[] {1, 2, 1}, new double[] {0.0001, 1, 0.9999});

        assertThat(ring.between().of(0, 2, ALL)).isNaN();
    }
}
