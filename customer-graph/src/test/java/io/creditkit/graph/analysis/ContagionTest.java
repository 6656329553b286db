package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContagionTest {
    /** Written {@code A>B 0.5}. */
    private static List<Influence> influences(String lines) {
        return Stream.of(lines.split(";"))
                .map(line -> line.split("[> ]"))
                .map(parts -> new Influence(key(parts[0]), key(parts[1]), new BigDecimal(parts[2])))
                .toList();
    }

    private static Map<NodeKey, BigDecimal> amounts(String text) {
        Map<NodeKey, BigDecimal> amounts = new TreeMap<>();
        for (String one : text.split(" ")) {
            amounts.put(key(one.substring(0, 1)), new BigDecimal(one.substring(2)));
        }
        return amounts;
    }

    @Test
    void distress_adds_up_over_the_ways_and_its_score_leaves_out_the_shock() {
        Map<NodeKey, BigDecimal> shock = amounts("A=1");

        DebtRank.Outcome outcome =
                DebtRank.along(influences("A>B 0.5;B>C 0.5;A>C 0.2")).after(shock);

        assertThat(outcome.distress().get(key("B"))).isEqualByComparingTo("0.5");
        assertThat(outcome.distress().get(key("C"))).isEqualByComparingTo("0.45");
        assertThat(outcome.rounds()).isEqualTo(2);
        assertThat(outcome.score(amounts("A=0.5 B=0.3 C=0.2"), shock)).isEqualByComparingTo("0.24");
    }

    @Test
    void in_a_ring_each_passes_on_once_and_nobody_is_hurt_more_than_wholly() {
        DebtRank ring = DebtRank.along(influences("A>B 1;B>A 1"));

        assertThat(ring.after(amounts("A=0.4")).distress().get(key("A"))).isEqualByComparingTo("0.8");
        assertThat(ring.after(amounts("A=0.4")).distress().get(key("B"))).isEqualByComparingTo("0.4");
        assertThat(ring.after(amounts("A=0.7")).distress().get(key("A"))).isEqualByComparingTo("1");
        assertThat(ring.after(amounts("A=0")).distress()).isEmpty();
        assertThatThrownBy(() -> ring.after(amounts("A=1.1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_failure_is_withstood_and_two_are_not() {
        ThresholdCascade cascade =
                ThresholdCascade.along(influences("A>C 0.3;B>C 0.3;C>D 0.5"), party -> new BigDecimal("0.5"));

        assertThat(cascade.failingWith(List.of(key("A")))).isEmpty();
        assertThat(cascade.failingWith(List.of(key("A"), key("B"))))
                .containsOnlyKeys(key("C"), key("D"))
                .containsEntry(key("C"), influences("A>C 0.3;B>C 0.3"));
    }

    @Test
    void a_consolidation_takes_nothing_from_the_parent_and_does_not_count_beside_the_shares() {
        assertThat(Influence.in(network("A>B 60;A>B C;A>D C"), List.of(), Influence.Upwards.LOST_EQUITY))
                .containsExactlyInAnyOrder(
                        new Influence(key("A"), key("B"), BigDecimal.ONE),
                        new Influence(key("A"), key("D"), BigDecimal.ONE),
                        new Influence(key("B"), key("A"), new BigDecimal("0.6")));
    }

    @Test
    void owners_hurt_what_they_hold_and_if_asked_for_the_other_way_round() {
        List<EconomicDependency> depends =
                List.of(new EconomicDependency(key("B"), key("C"), new BigDecimal("0.7"), "sole supplier"));

        assertThat(Influence.in(network("A>B 60;A>A 10;B>D ?"), depends, Influence.Upwards.NONE))
                .containsExactly(
                        new Influence(key("A"), key("B"), new BigDecimal("0.6")),
                        new Influence(key("B"), key("C"), new BigDecimal("0.7")));
        assertThat(Influence.in(network("A>B 60"), List.of(), Influence.Upwards.LOST_EQUITY))
                .hasSize(2)
                .contains(new Influence(key("B"), key("A"), new BigDecimal("0.6")));
    }
}
