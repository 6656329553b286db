package io.creditkit.graph.analysis;

import static io.creditkit.graph.analysis.Shares.key;
import static io.creditkit.graph.analysis.Shares.network;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every warning is explained by its path alone, and no way within the limit is stronger. */
class WarningLawsTest {
    private static final BigDecimal WEAKEST = new BigDecimal("0.05");

    /** What one party passes on to another. */
    private record Arc(NodeKey from, NodeKey to, BigDecimal weight) {}

    @Property(tries = 300)
    void the_strength_is_that_of_the_best_way_and_the_path_shows_it(@ForAll Random random) {
        Map<String, Integer> percents = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            percents.put("C" + random.nextInt(6) + ">C" + random.nextInt(6), 1 + random.nextInt(100));
        }
        percents.put("C0>C1", 40);
        List<String> lines = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        percents.forEach((pair, percent) -> {
            lines.add(pair + " " + percent);
            BigDecimal weight = percent > 50 ? BigDecimal.ONE : BigDecimal.valueOf(percent, 2);
            arcs.add(new Arc(key(pair.substring(0, 2)), key(pair.substring(3)), weight));
        });
        Network network = network(String.join("; ", lines));
        List<EconomicDependency> dependencies =
                List.of(new EconomicDependency(key("C0"), key("C1"), new BigDecimal("0.7"), "buys most of it"));
        arcs.add(new Arc(key("C0"), key("C1"), new BigDecimal("0.7")));
        int hops = random.nextInt(5);

        List<WarningSpread.Warned> warned = WarningSpread.in(network, dependencies, WarningSpread.Limits.ofHops(hops))
                .from(key("C0"));

        Map<NodeKey, BigDecimal> strongest = new HashMap<>();
        walk(key("C0"), BigDecimal.ONE, hops, arcs, strongest);
        strongest.remove(key("C0"));
        assertThat(warned)
                .extracting(WarningSpread.Warned::party)
                .containsExactlyInAnyOrderElementsOf(strongest.keySet());
        for (WarningSpread.Warned one : warned) {
            assertThat(one.strength()).isEqualByComparingTo(strongest.getOrDefault(one.party(), BigDecimal.ZERO));
            assertThat(replayed(one, arcs, network)).isEqualByComparingTo(one.strength());
            assertThat(one.path()).hasSizeLessThanOrEqualTo(hops);
        }
    }

    private static void walk(
            NodeKey at, BigDecimal strength, int hops, List<Arc> arcs, Map<NodeKey, BigDecimal> strongest) {
        strongest.merge(at, strength, BigDecimal::max);
        for (Arc arc : arcs) {
            BigDecimal next = strength.multiply(arc.weight());
            if (hops > 0 && arc.from().equals(at) && next.compareTo(WEAKEST) >= 0) {
                walk(arc.to(), next, hops - 1, arcs, strongest);
            }
        }
    }

    /** What is left of a warning at the end of its path, by what the network and the dependencies say. */
    private static BigDecimal replayed(WarningSpread.Warned warned, List<Arc> arcs, Network network) {
        NodeKey at = key("C0");
        BigDecimal strength = BigDecimal.ONE;
        for (WarningSpread.Step step : warned.path()) {
            NodeKey from = at;
            assertThat(arcs)
                    .anyMatch(arc -> arc.from().equals(from)
                            && arc.to().equals(step.to())
                            && arc.weight().compareTo(step.weight()) == 0);
            assertThat(step.edge().isPresent()).isNotEqualTo(step.dependency().isPresent());
            step.edge().ifPresent(edge -> assertThat(network.edges()).contains(edge));
            strength = strength.multiply(step.weight());
            at = step.to();
        }
        assertThat(at).isEqualTo(warned.party());
        return strength;
    }
}
