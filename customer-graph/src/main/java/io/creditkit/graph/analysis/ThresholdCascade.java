package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Who fails with others: a party fails once the weights of the influences of those that have failed reach its threshold. A least
 * fixed point, so the order does not matter and rings need no care.
 *
 * <p>Time: each influence once. Source: Granovetter, "Threshold models of collective behavior" (1978), with weights.
 */
public final class ThresholdCascade {
    private final Map<NodeKey, List<Influence>> byFrom = new TreeMap<>();
    private final Function<NodeKey, BigDecimal> thresholds;

    private ThresholdCascade(Collection<Influence> influences, Function<NodeKey, BigDecimal> thresholds) {
        this.thresholds = thresholds;
        for (Influence influence : influences) {
            byFrom.computeIfAbsent(influence.from(), none -> new ArrayList<>()).add(influence);
        }
    }

    /**
     * {@return the cascade along these influences}
     *
     * @param thresholds what each party withstands, more than 0; more than 1 for one that never fails alone
     */
    public static ThresholdCascade along(Collection<Influence> influences, Function<NodeKey, BigDecimal> thresholds) {
        return new ThresholdCascade(influences, thresholds);
    }

    /** {@return the parties that fail with these, each with the influences that brought it down: the reason to show; by key} */
    public Map<NodeKey, List<Influence>> failingWith(Collection<NodeKey> failed) {
        Set<NodeKey> down = new HashSet<>(failed);
        ArrayDeque<NodeKey> queue = new ArrayDeque<>(down.stream().sorted().toList());
        Map<NodeKey, BigDecimal> pressure = new HashMap<>();
        Map<NodeKey, List<Influence>> pressing = new HashMap<>();
        Map<NodeKey, List<Influence>> result = new TreeMap<>();
        while (!queue.isEmpty()) {
            for (Influence influence : byFrom.getOrDefault(queue.remove(), List.of())) {
                NodeKey hurt = influence.to();
                if (!down.contains(hurt)) {
                    List<Influence> all = pressing.computeIfAbsent(hurt, none -> new ArrayList<>());
                    all.add(influence);
                    BigDecimal sum = pressure.merge(hurt, influence.weight(), BigDecimal::add);
                    if (sum.compareTo(thresholds.apply(hurt)) >= 0) {
                        result.put(hurt, List.copyOf(all));
                        down.add(hurt);
                        queue.add(hurt);
                    }
                }
            }
        }
        return Collections.unmodifiableMap(result);
    }
}
