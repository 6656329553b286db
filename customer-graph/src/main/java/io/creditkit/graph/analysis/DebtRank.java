package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of the value of a portfolio is hurt when some parties are in distress. In every round each party that was first reached
 * in the round before passes its distress on, weakened by the weight of the influence; distress adds up to at most 1. A party passes
 * on once only, so rings end, and what comes back later is under-counted.
 *
 * <p>The result ranks; it is no probability of default. Exact. Time: each influence once. Source: Battiston, Puliga, Kaushik, Tasca,
 * Caldarelli, "DebtRank: too central to fail?" (2012).
 */
public final class DebtRank {
    private final Map<NodeKey, List<Influence>> byFrom = new TreeMap<>();

    /**
     * What is left after the last round.
     *
     * @param distress the distress of every party that was reached, more than 0 to 1, by key
     * @param rounds how many rounds there were
     */
    public record Outcome(Map<NodeKey, BigDecimal> distress, int rounds) {
        public Outcome {
            distress = Collections.unmodifiableMap(new TreeMap<>(distress));
        }

        /**
         * {@return the value hurt beyond the shock itself}
         *
         * @param values what each party is worth to the host, such as its part of the portfolio; others are worth nothing
         * @param shock the distress that it began with
         */
        public BigDecimal score(Map<NodeKey, BigDecimal> values, Map<NodeKey, BigDecimal> shock) {
            BigDecimal score = BigDecimal.ZERO;
            for (Map.Entry<NodeKey, BigDecimal> party : distress.entrySet()) {
                BigDecimal more = party.getValue().subtract(shock.getOrDefault(party.getKey(), BigDecimal.ZERO));
                score = score.add(
                        values.getOrDefault(party.getKey(), BigDecimal.ZERO).multiply(more));
            }
            return score;
        }
    }

    private DebtRank(Collection<Influence> influences) {
        for (Influence influence : influences) {
            byFrom.computeIfAbsent(influence.from(), none -> new ArrayList<>()).add(influence);
        }
    }

    /** {@return the spread of distress along these influences} */
    public static DebtRank along(Collection<Influence> influences) {
        return new DebtRank(influences);
    }

    /**
     * {@return where that distress leads}
     *
     * @param shock the distress to begin with, each 0 to 1
     * @throws IllegalArgumentException if one is outside
     */
    public Outcome after(Map<NodeKey, BigDecimal> shock) {
        Map<NodeKey, BigDecimal> distress = new HashMap<>();
        shock.forEach((party, level) -> {
            if (level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "Distress is 0 to 1, but that of " + party + " is " + level.toPlainString() + ".");
            }
            if (level.signum() > 0) {
                distress.put(party, level);
            }
        });
        Set<NodeKey> passed = new HashSet<>(distress.keySet());
        Map<NodeKey, BigDecimal> turn = new TreeMap<>(distress);
        int rounds = 0;
        while (!turn.isEmpty()) {
            Map<NodeKey, BigDecimal> arriving = arriving(turn);
            arriving.forEach((party, more) -> distress.put(
                    party,
                    distress.getOrDefault(party, BigDecimal.ZERO).add(more).min(BigDecimal.ONE)));
            turn = new TreeMap<>();
            for (NodeKey party : arriving.keySet()) {
                if (passed.add(party)) {
                    turn.put(party, distress.getOrDefault(party, BigDecimal.ZERO));
                }
            }
            rounds += arriving.isEmpty() ? 0 : 1;
        }
        return new Outcome(distress, rounds);
    }

    private Map<NodeKey, BigDecimal> arriving(Map<NodeKey, BigDecimal> turn) {
        Map<NodeKey, BigDecimal> arriving = new TreeMap<>();
        turn.forEach((party, level) -> {
            for (Influence influence : byFrom.getOrDefault(party, List.of())) {
                BigDecimal more = influence.weight().multiply(level);
                if (more.signum() > 0) {
                    arriving.merge(influence.to(), more, BigDecimal::add);
                }
            }
        });
        return arriving;
    }
}
