package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegratedOwnershipTest {
    private static final String CORE_EXAMPLE =
            "0>1 10;1>2 50;1>3 50;1>4 20;2>1 30;2>4 20;3>1 30;3>4 60;" + "4>1 30;4>2 50;4>3 50;4>5 100";
    private static final String STRONG_RING = "0>1 5;1>2 15;1>3 85;2>1 85;2>3 15;3>1 10;3>2 85";

    /** The share expected as a fraction, and both ways of asking for it. */
    @ParameterizedTest(name = "{0}: {1} of {2} is {3}/{4}")
    @CsvSource({
        "P>A 80;A>B 60, P, B, 48, 100",
        "P>A 70;B>A 30;A>B 50;Q>B 50, P, A, 14, 17",
        "P>A 70;B>A 30;A>B 50;Q>B 50, P, B, 7, 17",
        "P>A 70;B>A 30;A>B 50;Q>B 50, Q, A, 3, 17",
        "P>A 70;B>A 30;A>B 50;Q>B 50, Q, B, 10, 17",
        "P>A 70;B>A 30;A>B 50;Q>B 50, A, B, 50, 100",
        "P>A 70;B>A 30;A>B 50;Q>B 50, B, A, 30, 100",
        "P>A 1;C>A 99;A>B 100;B>C 100, P, A, 1, 1",
        "P>A 1;C>A 99;A>B 100;B>C 100, P, B, 1, 1",
        "P>A 1;C>A 99;A>B 100;B>C 100, P, C, 1, 1",
        "X>X 10;P>X 45;Q>X 45, P, X, 1, 2",
        "X>X 10;P>X 45;Q>X 45, Q, X, 1, 2",
        "A>B 60;B>A 60;P>A 40;Q>B 40, P, A, 5, 8",
        "A>B 60;B>A 60;P>A 40;Q>B 40, P, B, 3, 8",
        "A>B 60;B>A 60;P>A 40;Q>B 40, Q, A, 3, 8",
        "A>B 60;B>A 60;P>A 40;Q>B 40, Q, B, 5, 8",
        "A>B 60;B>A 60;P>A 40;Q>B 40, A, B, 60, 100",
        "A>B 60;B>A 60;P>A 40;Q>B 40, B, A, 60, 100",
        "P>A 51;A>B 51;B>C 51, P, C, 132651, 1000000",
        "P>A 50;P>B 50;A>X 50;B>X 50, P, X, 1, 2",
        "P>A 60;P>X 20;A>X 35, P, X, 41, 100",
        "0>1 90;1>2 51;2>3 30;2>4 90, 0, 2, 459, 1000",
        "0>1 90;1>2 51;2>3 30;2>4 90, 0, 3, 1377, 10000",
        "0>1 90;1>2 51;2>3 30;2>4 90, 0, 4, 4131, 10000",
        "U1>A 50;B>A 50;U2>B 50;A>B 50, U1, A, 2, 3",
        "U1>A 50;B>A 50;U2>B 50;A>B 50, U2, A, 1, 3",
        CORE_EXAMPLE + ", 0, 1, 1, 1",
        CORE_EXAMPLE + ", 0, 2, 1, 1",
        CORE_EXAMPLE + ", 0, 3, 1, 1",
        CORE_EXAMPLE + ", 0, 4, 1, 1",
        CORE_EXAMPLE + ", 0, 5, 1, 1",
        CORE_EXAMPLE + ", 1, 2, 1, 1",
        CORE_EXAMPLE + ", 1, 3, 1, 1",
        CORE_EXAMPLE + ", 1, 4, 1, 1",
        CORE_EXAMPLE + ", 1, 5, 1, 1",
        CORE_EXAMPLE + ", 2, 1, 30, 37",
        CORE_EXAMPLE + ", 2, 3, 31, 37",
        CORE_EXAMPLE + ", 2, 4, 32, 37",
        CORE_EXAMPLE + ", 2, 5, 32, 37",
        CORE_EXAMPLE + ", 3, 1, 6, 7",
        CORE_EXAMPLE + ", 3, 2, 19, 21",
        CORE_EXAMPLE + ", 3, 4, 20, 21",
        CORE_EXAMPLE + ", 3, 5, 20, 21",
        CORE_EXAMPLE + ", 4, 1, 6, 7",
        CORE_EXAMPLE + ", 4, 2, 13, 14",
        CORE_EXAMPLE + ", 4, 3, 13, 14",
        CORE_EXAMPLE + ", 4, 5, 1, 1",
        STRONG_RING + ", 0, 1, 1, 1",
        STRONG_RING + ", 0, 2, 1, 1",
        STRONG_RING + ", 0, 3, 1, 1",
        STRONG_RING + ", 1, 2, 1, 1",
        STRONG_RING + ", 1, 3, 1, 1",
        STRONG_RING + ", 2, 1, 173, 183",
        STRONG_RING + ", 2, 3, 349, 366",
        STRONG_RING + ", 3, 1, 329, 349",
        STRONG_RING + ", 3, 2, 346, 349",
    })
    void the_effective_share_is_exact(String lines, String owner, String owned, long above, long below) {
        IntegratedOwnership ownership = IntegratedOwnership.in(shareholdings(lines.split(";")));
        BigDecimal expected = BigDecimal.valueOf(above * 100)
                .divide(BigDecimal.valueOf(below), MathContext.DECIMAL128)
                .setScale(10, RoundingMode.HALF_EVEN);

        assertThat(ownership.ownersOf(NodeKey.of(owned)).ofOwner(NodeKey.of(owner)))
                .hasValueSatisfying(share -> assertThat(share.percent()).isEqualByComparingTo(expected));
        assertThat(ownership.holdingsOf(NodeKey.of(owner)).inCompany(NodeKey.of(owned)))
                .hasValueSatisfying(share -> assertThat(share.percent()).isEqualByComparingTo(expected));
    }

    @Test
    void a_closed_ring_has_no_determined_owner_and_is_named() {
        IntegratedOwnership ownership =
                IntegratedOwnership.in(shareholdings("A>B 100", "B>C 100", "C>A 100", "A>D 40", "P>D 60"));

        EffectiveShares inRing = ownership.ownersOf(NodeKey.of("A"));
        assertThat(inRing.shares()).isEmpty();
        assertThat(inRing.undetermined()).containsExactly(NodeKey.of("A"), NodeKey.of("B"), NodeKey.of("C"));
        EffectiveShares below = ownership.ownersOf(NodeKey.of("D"));
        assertThat(below.shares()).extracting(EffectiveShare::owner).containsExactly(NodeKey.of("P"));
        assertThat(below.undetermined()).hasSize(3);
        assertThat(ownership.holdingsOf(NodeKey.of("A")).undetermined()).hasSize(4);
    }

    @Test
    void a_share_that_is_not_told_does_not_open_a_closed_ring() {
        IntegratedOwnership ownership =
                IntegratedOwnership.in(shareholdings("A>B 100", "B>A 100", "A>C ?", "C>A ?", "B>D 40", "P>D 60"));

        EffectiveShares below = ownership.ownersOf(NodeKey.of("D"));
        assertThat(below.undetermined()).containsExactly(NodeKey.of("A"), NodeKey.of("B"));
        assertThat(below.ofOwner(NodeKey.of("P")).orElseThrow().percent()).isEqualByComparingTo("60");
        assertThat(below.ofOwner(NodeKey.of("C"))).hasValueSatisfying(share -> {
            assertThat(share.percent()).isZero();
            assertThat(share.certainty()).isEqualTo(EffectiveShare.Certainty.AT_LEAST);
        });
        assertThat(ownership.ownersOf(NodeKey.of("A")).undetermined())
                .containsExactly(NodeKey.of("A"), NodeKey.of("B"));
        assertThat(ownership.holdingsOf(NodeKey.of("A")).undetermined())
                .containsExactly(NodeKey.of("A"), NodeKey.of("B"), NodeKey.of("D"));
    }

    @Test
    void a_share_that_is_not_told_makes_results_a_lower_bound_and_is_not_nothing() {
        EffectiveShares owners = IntegratedOwnership.in(shareholdings("P>A ?", "P>X 20", "A>X 35", "Q>X 10"))
                .ownersOf(NodeKey.of("X"));

        assertThat(owners.ofOwner(NodeKey.of("P"))).hasValueSatisfying(share -> {
            assertThat(share.percent()).isEqualByComparingTo("20");
            assertThat(share.certainty()).isEqualTo(EffectiveShare.Certainty.AT_LEAST);
        });
        assertThat(owners.ofOwner(NodeKey.of("A")))
                .hasValueSatisfying(share -> assertThat(share.certainty()).isEqualTo(EffectiveShare.Certainty.EXACT));
    }

    @Test
    void a_lower_bound_reaches_holdings_below_the_untold_share() {
        EffectiveShares holdings = IntegratedOwnership.in(shareholdings("P>A ?", "A>X 35", "P>B 10"))
                .holdingsOf(NodeKey.of("P"));

        assertThat(holdings.inCompany(NodeKey.of("X")).orElseThrow().certainty())
                .isEqualTo(EffectiveShare.Certainty.AT_LEAST);
        assertThat(holdings.inCompany(NodeKey.of("B")).orElseThrow().certainty())
                .isEqualTo(EffectiveShare.Certainty.EXACT);
    }

    @Test
    void shares_above_100_are_scaled_down_and_named() {
        EffectiveShares owners =
                IntegratedOwnership.in(shareholdings("P>X 90", "Q>X 60")).ownersOf(NodeKey.of("X"));

        assertThat(owners.inconsistent()).containsExactly(NodeKey.of("X"));
        assertThat(owners.ofOwner(NodeKey.of("P")).orElseThrow().percent()).isEqualByComparingTo("60");
    }

    @Test
    void a_party_that_is_not_here_has_no_owners() {
        assertThat(IntegratedOwnership.in(shareholdings("P>X 90"))
                        .ownersOf(NodeKey.of("Z"))
                        .shares())
                .isEmpty();
    }

    @Property(tries = 300)
    void no_share_is_above_100_and_root_owners_share_the_whole(@ForAll("networks") Network network) {
        IntegratedOwnership ownership = IntegratedOwnership.in(network);
        for (var node : network.nodes()) {
            EffectiveShares owners = ownership.ownersOf(node.key());
            assertThat(owners.shares())
                    .allSatisfy(
                            share -> assertThat(share.percent()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            double roots = owners.shares().stream()
                    .filter(share -> network.edgesTo(share.owner()).isEmpty())
                    .mapToDouble(share -> share.percent().doubleValue())
                    .sum();
            if (!network.edgesTo(node.key()).isEmpty()) {
                assertThat(roots).isCloseTo(100, within(1e-6));
            }
        }
    }

    @Property(tries = 200)
    void what_an_owner_has_and_who_owns_it_agree(@ForAll("networks") Network network) {
        IntegratedOwnership ownership = IntegratedOwnership.in(network);
        for (var node : network.nodes()) {
            for (EffectiveShare share : ownership.ownersOf(node.key()).shares()) {
                assertThat(ownership.holdingsOf(share.owner()).inCompany(node.key()))
                        .contains(share);
            }
        }
    }

    /** Up to six companies that hold each other at random; what is left of each belongs to a person of its own. */
    @Provide
    Arbitrary<Network> networks() {
        Arbitrary<int[]> holding = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 19))
                .as((from, to, share) -> new int[] {from, to, share});
        return holding.list().ofMinSize(1).ofMaxSize(14).map(holdings -> {
            int[] left = {100, 100, 100, 100, 100, 100};
            boolean[][] used = new boolean[6][6];
            List<String> lines = new ArrayList<>();
            for (int[] one : holdings) {
                if (!used[one[0]][one[1]] && left[one[1]] > one[2]) {
                    used[one[0]][one[1]] = true;
                    left[one[1]] -= one[2];
                    lines.add("C" + one[0] + ">C" + one[1] + " " + one[2]);
                }
            }
            for (int i = 0; i < left.length; i++) {
                lines.add("P" + i + ">C" + i + " " + left[i]);
            }
            return shareholdings(lines.toArray(String[]::new));
        });
    }
}
