package io.creditkit.graph.analysis;

import static io.creditkit.graph.Facts.shareholdings;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CloseLinksTest {
    private static NodeKey key(String value) {
        return NodeKey.of(value);
    }

    private static CloseLinks.CloseLink between(String one, String other, String... lines) {
        return CloseLinks.in(shareholdings(lines)).between(key(one), key(other));
    }

    /** As {@link #between}, with persons, whom nobody holds. */
    private static CloseLinks.CloseLink told(String one, String other, String lines) {
        return CloseLinks.in(Shares.network(lines)).between(key(one), key(other));
    }

    @Test
    void a_fifth_of_the_other_is_a_close_link_in_both_directions() {
        CloseLinks.CloseLink down = between("A", "B", "A>B 20", "X>A 100");
        CloseLinks.CloseLink up = between("B", "A", "A>B 20", "X>A 100");

        assertThat(down.verdict()).isEqualTo(Verdict.YES);
        assertThat(down.relation()).isEqualTo(CloseLinks.Relation.HOLDS);
        assertThat(up.relation()).isEqualTo(CloseLinks.Relation.IS_HELD);
        assertThat(down.proof().edges()).extracting(Edge::from).containsExactly(key("A"));
    }

    @Test
    void shares_multiply_along_chains_and_add_up_over_them() {
        assertThat(between("A", "C", "A>B 50", "B>C 50").verdict()).isEqualTo(Verdict.YES);
        assertThat(told("A", "C", "A>B 30;P>B 70;B>C 30;P>C 70;Q>A 100").verdict())
                .isEqualTo(Verdict.NO);
        assertThat(between("A", "D", "A>B 40", "A>C 40", "B>D 25", "C>D 25").verdict())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void a_third_party_with_a_fifth_of_both_links_them() {
        CloseLinks.CloseLink link = between("A", "B", "T>A 20", "T>H 50", "H>B 50", "Z>A 10", "Z>B 10");

        assertThat(link.verdict()).isEqualTo(Verdict.YES);
        assertThat(link.relation()).isEqualTo(CloseLinks.Relation.COMMON_HOLDER);
        assertThat(link.through()).isEqualTo(Optional.of(key("T")));
        assertThat(link.proof().edges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactlyInAnyOrder("T>A", "T>H", "H>B");
        assertThat(told("A", "B", "P>A 19.99;P2>A 80.01;P>B 80;Q>B 20").verdict())
                .isEqualTo(Verdict.NO);
    }

    @Test
    void shares_that_nobody_is_told_to_hold_may_make_a_link() {
        CloseLinks.CloseLink open = told("A", "B", "P>A 100;Q>B 80");

        assertThat(open.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(open.relation()).isEqualTo(CloseLinks.Relation.NONE);
        assertThat(open.proof().edges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactlyInAnyOrder("P>A", "Q>B");
        assertThat(told("A", "B", "P>A 100;Q>B 80.01").verdict()).isEqualTo(Verdict.NO);
        assertThat(told("A", "B", "P>A 15;P2>A 80;P>B 15;Q>B 80").verdict())
                .as("P may hold the rest of both")
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(told("A", "B", "P>A 15;P2>A 80.01;P>B 15;Q>B 80").verdict()).isEqualTo(Verdict.NO);
        assertThat(told("A", "B", "P>A 100;H>B 100").verdict())
                .as("nobody is told to hold H")
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void of_a_person_nobody_holds_anything() {
        assertThat(told("P", "X", "P>X 10;Q>X 90").verdict()).isEqualTo(Verdict.NO);
        assertThat(told("P", "Q", "P>X 10;Q>X 90").verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void a_common_holder_in_a_closed_ring_leaves_it_open() {
        assertThat(told("A", "B", "T>U 100;U>T 100;T>A 50;P>A 50;T>B 50;Q>B 50").verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(told("A", "B", "P>A 100;A>P 100;A>B 5;A>C 5").verdict())
                .as("A is in a ring of its own, and nobody else is told to hold of both")
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void what_is_not_told_is_possible_and_what_nobody_is_known_to_hold_is_undetermined() {
        assertThat(between("A", "B", "A>B ?", "X>A 100").verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(between("A", "B", "A>X 5", "B>X 5").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(between("A", "nobody", "A>B 50").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(between("A", "A", "A>B 50").verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void all_links_of_a_party_are_found() {
        Network network = shareholdings("T>A 30", "T>B 25", "B>C 90", "A>D 20", "Z>E 100");

        assertThat(CloseLinks.in(network).of(key("A")))
                .extracting(link -> link.other().value())
                .containsExactly("B", "C", "D", "T");
    }

    @Property(tries = 150)
    void every_verdict_follows_from_what_is_told(@ForAll("open") Network network) {
        CloseLinks links = CloseLinks.in(network);
        OwnershipProofChecker checker = new OwnershipProofChecker(network);
        for (int i = 0; i < network.nodes().size(); i++) {
            for (int j = 0; j < i; j++) {
                checker.accept(links.between(
                        network.nodes().get(i).key(), network.nodes().get(j).key()));
            }
        }
    }

    @Property(tries = 300)
    void a_link_is_mutual_and_its_proof_alone_shows_it(@ForAll("networks") Network network) {
        CloseLinks links = CloseLinks.in(network);
        for (int i = 0; i < network.nodes().size(); i++) {
            for (int j = 0; j < i; j++) {
                NodeKey one = network.nodes().get(i).key();
                NodeKey other = network.nodes().get(j).key();
                CloseLinks.CloseLink link = links.between(one, other);
                assertThat(links.between(other, one).verdict()).isEqualTo(link.verdict());
                if (link.verdict() == Verdict.YES) {
                    assertThat(network.edges()).containsAll(link.proof().edges());
                    assertThat(OwnershipReplay.reaches(link, new BigDecimal("20")))
                            .isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<Network> networks() {
        return lines(
                        Arbitraries.of("A", "B", "C", "D", "E"),
                        Arbitraries.integers().between(1, 30).map(String::valueOf),
                        9)
                .map(lines -> shareholdings(lines));
    }

    @Provide
    Arbitrary<Network> open() {
        return lines(
                        Arbitraries.of("A", "B", "C", "P", "Q"),
                        Arbitraries.of("5", "15", "20", "70", "80", "100", "?"),
                        12)
                .filter(lines -> lines.length > 0)
                .map(lines -> Shares.network(String.join(";", lines)));
    }

    /** One line for each pair, and none from a party to itself. */
    private static Arbitrary<String[]> lines(Arbitrary<String> party, Arbitrary<String> share, int most) {
        Arbitrary<String> line =
                Combinators.combine(party, party, share).as((from, to, percent) -> from + ">" + to + " " + percent);
        return line.list()
                .ofMinSize(2)
                .ofMaxSize(most)
                .map(lines -> lines.stream()
                        .filter(told -> told.charAt(0) != told.charAt(2))
                        .collect(Collectors.toMap(told -> told.substring(0, 3), told -> told, (a, b) -> a))
                        .values()
                        .toArray(String[]::new));
    }
}
