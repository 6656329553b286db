package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases that are known to the digit. */
class WorkedExamplesTest {
    private static final String CORE_EXAMPLE =
            "0>1 10;1>2 50;1>3 50;1>4 20;2>1 30;2>4 20;3>1 30;3>4 60;4>1 30;4>2 50;4>3 50;4>5 100";

    private static List<NodeKey> keys(String names) {
        return Arrays.stream(names.split(" ")).map(Shares::key).toList();
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    A>X [33,50];B>X [33,50];C>X [25,33] | 42 42 33
                    A>X [50,67];B>X [25,33];C>X [25,33] | 50 25 25
                    A>X (25,50];B>X (50,75)             | 50 75
                    """)
    void what_others_surely_hold_narrows_a_range_and_no_further(String lines, String highest) {
        OwnershipBounds bounds = OwnershipBounds.in(network(lines));

        assertThat(Stream.of("A", "B", "C")
                        .limit(highest.split(" ").length)
                        .map(owner -> bounds.of(key(owner), key("X")).orElseThrow())
                        .map(share -> share.highPercent().stripTrailingZeros().toPlainString()))
                .containsExactly(highest.split(" "));
    }

    @Test
    void lower_ends_above_100_together_are_named_and_not_cut_in_silence() {
        EffectiveShares shares =
                IntegratedOwnership.in(network("A>X [60,70];B>X [50,60]")).ownersOf(key("X"));

        assertThat(shares.inconsistent()).containsExactly(key("X"));
    }

    @Test
    void the_parts_of_the_core_example() {
        assertThat(BowTie.in(network(CORE_EXAMPLE + ";0>7 5;8>5 0.5;9>10 50")).all())
                .containsEntry(BowTie.Part.IN, keys("0"))
                .containsEntry(BowTie.Part.CORE, keys("1 2 3 4"))
                .containsEntry(BowTie.Part.OUT, keys("5"))
                .containsEntry(BowTie.Part.BESIDE, keys("7 8"))
                .containsEntry(BowTie.Part.APART, keys("10 9"));
        assertThat(BowTie.in(network("A>B 50")).of(key("A"))).isEqualTo(BowTie.Part.APART);
    }

    @Test
    void a_diamond_has_two_ways_of_a_quarter_each() {
        OwnershipPaths.Found found = OwnershipPaths.in(network("P>A 50;P>B 50;A>X 50;B>X 50;X>X 10;B>A 10"))
                .between(key("P"), key("X"), 2, 10);

        assertThat(found.completeness()).isEqualTo(OwnershipPaths.Completeness.ALL);
        assertThat(found.paths())
                .extracting(
                        path -> path.edges().get(0).to() + " " + path.weight().stripTrailingZeros() + " "
                                + path.weakest().toPlainString())
                .containsExactlyInAnyOrder("A 0.25 50", "B 0.25 50");
    }

    @Test
    void ways_are_told_up_to_their_length_and_number_the_heaviest_first() {
        Network network = network("P>A 90;A>X 80;P>X 20;P>B 10;B>C 10;C>X 0.5;X>P2 1");
        OwnershipPaths paths = OwnershipPaths.in(network);

        assertThat(paths.between(key("P"), key("X"), 3, 10).paths())
                .extracting(path -> path.weight().stripTrailingZeros().toPlainString())
                .containsExactly("0.72", "0.2", "0.00005");
        assertThat(paths.between(key("P"), key("X"), 2, 10).paths()).hasSize(2);
        assertThat(paths.between(key("P"), key("X"), 3, 2).completeness())
                .isEqualTo(OwnershipPaths.Completeness.LIMITED);
        assertThat(paths.between(key("X"), key("P"), 3, 2).paths()).isEmpty();
        assertThat(paths.between(key("P"), key("Z"), 3, 2).paths()).isEmpty();
        assertThatThrownBy(() -> paths.between(key("P"), key("X"), 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_a_dense_cluster_the_search_ends_and_tells_that_there_may_be_more() {
        List<String> lines = new ArrayList<>(List.of("P>A0 10", "A0>X 10"));
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                if (i != j) {
                    lines.add("A" + i + ">A" + j + " 1");
                }
            }
        }

        OwnershipPaths.Found found = assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> OwnershipPaths.in(network(String.join(";", lines))).between(key("P"), key("X"), 20, 10));

        assertThat(found.completeness()).isEqualTo(OwnershipPaths.Completeness.LIMITED);
        assertThat(found.paths())
                .singleElement()
                .satisfies(path -> assertThat(path.edges()).hasSize(2));
    }

    @Test
    void a_way_of_10_000_holdings_is_found() {
        String chain = String.join(
                ";",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "N" + i + ">N" + (i + 1) + " 100")
                        .toList());

        assertThat(OwnershipPaths.in(network(chain))
                        .between(key("N0"), key("N10000"), 10_000, 1)
                        .paths())
                .singleElement()
                .satisfies(path -> assertThat(path.edges()).hasSize(10_000));
    }

    @Test
    void from_the_leaf_of_a_star_one_step_shows_two_and_two_steps_all() {
        Neighbourhood star = Neighbourhood.in(network("C>A 10;C>B 10;C>D 10;C>E 10;C>F 10"));

        assertThat(star.around(key("A"), 1).nodes()).hasSize(2);
        assertThat(star.around(key("A"), 2).nodes()).hasSize(6);
    }
}
