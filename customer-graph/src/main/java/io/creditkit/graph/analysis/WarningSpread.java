package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whom a warning about one party concerns besides: the insolvency of a parent warns of what it controls, of what it owns a part
 * of, and of who depends on it. Every step weakens the warning: control keeps all of it, a minority holding passes on its share
 * (of a range the lower end), a dependency its weight. Of several ways within the limit of hops the strongest counts, of equally
 * strong ones the shortest.
 *
 * <p>The strength ranks; it is no probability of default. Time: hops times the edges in reach. Source: our alert rule; the
 * weights follow the share of equity lost, as is usual in models of contagion.
 */
public final class WarningSpread {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_EVEN);
    private static final Comparator<Warned> STRONGEST_FIRST = Comparator.comparing(
                    Warned::strength, Comparator.reverseOrder())
            .thenComparing(warned -> warned.path().size())
            .thenComparing(Warned::party);

    private final Network network;
    private final Limits limits;
    private final Map<NodeKey, List<EconomicDependency>> byProvider = new TreeMap<>();

    /**
     * Where a warning stops.
     *
     * @param hops how many steps it may go, 0 or more
     * @param weakest the strength below which it goes no further, more than 0 to 1
     * @param keptPerHop what every step keeps besides its own weight, more than 0 to 1
     */
    public record Limits(int hops, BigDecimal weakest, BigDecimal keptPerHop) {
        public Limits {
            boolean inRange = weakest.signum() > 0
                    && weakest.compareTo(BigDecimal.ONE) <= 0
                    && keptPerHop.signum() > 0
                    && keptPerHop.compareTo(BigDecimal.ONE) <= 0;
            if (hops < 0 || !inRange) {
                throw new IllegalArgumentException(
                        "A warning goes 0 or more hops, ends at a strength above 0 and up to 1,"
                                + " and keeps above 0 and up to 1 at each hop; asked were " + hops + ", " + weakest
                                + " and "
                                + keptPerHop + ".");
            }
        }

        /** {@return so many hops, nothing below 0.05, no loss besides the weights} */
        public static Limits ofHops(int hops) {
            return new Limits(hops, new BigDecimal("0.05"), BigDecimal.ONE);
        }
    }

    /**
     * One step of a warning.
     *
     * @param to the party it arrives at
     * @param weight what it keeps of the warning, more than 0 to 1
     * @param edge the statement it goes along; empty if it goes along a dependency
     * @param dependency the dependency it goes along; empty if it goes along a statement
     */
    public record Step(NodeKey to, BigDecimal weight, Optional<Edge> edge, Optional<EconomicDependency> dependency) {}

    /**
     * A party the warning concerns.
     *
     * @param party the party
     * @param strength what is left of the warning, more than 0 to 1
     * @param path the steps by which it came, from the party warned of: the reason to show
     */
    public record Warned(NodeKey party, BigDecimal strength, List<Step> path) {
        public Warned {
            path = List.copyOf(path);
        }
    }

    /** A step taken after others; the way back is kept as a chain, so that long paths cost no copies. */
    private record Trail(NodeKey party, BigDecimal strength, Optional<Trail> before, Optional<Step> step) {}

    private WarningSpread(Network network, Collection<EconomicDependency> dependencies, Limits limits) {
        this.network = network;
        this.limits = limits;
        for (EconomicDependency dependency : dependencies) {
            byProvider
                    .computeIfAbsent(dependency.provider(), none -> new ArrayList<>())
                    .add(dependency);
        }
    }

    /** {@return how warnings spread in that network, along ownership and the given dependencies} */
    public static WarningSpread in(Network network, Collection<EconomicDependency> dependencies, Limits limits) {
        return new WarningSpread(network, dependencies, limits);
    }

    /** {@return the other parties a warning about that one concerns, the strongest first; none if it is not here} */
    public List<Warned> from(NodeKey source) {
        if (network.node(source).isEmpty()) {
            return List.of();
        }
        Map<NodeKey, Trail> best = new HashMap<>();
        Map<NodeKey, Trail> front = new TreeMap<>();
        Trail start = new Trail(source, BigDecimal.ONE, Optional.empty(), Optional.empty());
        best.put(source, start);
        front.put(source, start);
        for (int hop = 0; hop < limits.hops() && !front.isEmpty(); hop++) {
            Map<NodeKey, Trail> next = new TreeMap<>();
            for (Trail trail : front.values()) {
                for (Step step : steps(trail.party())) {
                    spread(trail, step, best, next);
                }
            }
            front = next;
        }
        List<Warned> result = new ArrayList<>();
        best.forEach((party, trail) -> {
            if (!party.equals(source)) {
                result.add(new Warned(party, trail.strength(), path(trail)));
            }
        });
        result.sort(STRONGEST_FIRST);
        return List.copyOf(result);
    }

    private void spread(Trail trail, Step step, Map<NodeKey, Trail> best, Map<NodeKey, Trail> next) {
        BigDecimal strength = trail.strength()
                .multiply(step.weight(), PRECISION)
                .multiply(limits.keptPerHop(), PRECISION)
                .stripTrailingZeros();
        Trail known = best.get(step.to());
        if (strength.compareTo(limits.weakest()) >= 0 && (known == null || strength.compareTo(known.strength()) > 0)) {
            Trail further = new Trail(step.to(), strength, Optional.of(trail), Optional.of(step));
            best.put(step.to(), further);
            next.put(step.to(), further);
        }
    }

    private List<Step> steps(NodeKey party) {
        List<Step> steps = new ArrayList<>();
        for (Edge edge : network.edgesFrom(party)) {
            BigDecimal weight = weight(edge);
            if (edge.current() && weight.signum() > 0 && !edge.to().equals(party)) {
                steps.add(new Step(edge.to(), weight, Optional.of(edge), Optional.empty()));
            }
        }
        for (EconomicDependency dependency : byProvider.getOrDefault(party, List.of())) {
            steps.add(new Step(dependency.dependent(), dependency.weight(), Optional.empty(), Optional.of(dependency)));
        }
        return steps;
    }

    private static BigDecimal weight(Edge edge) {
        if (edge.type() == EdgeType.CONSOLIDATION) {
            return BigDecimal.ONE;
        }
        if (edge.type() != EdgeType.SHAREHOLDING) {
            return BigDecimal.ZERO;
        }
        BigDecimal share = edge.knownShare().low();
        return share.compareTo(HALF) > 0 ? BigDecimal.ONE : share.movePointLeft(2);
    }

    private static List<Step> path(Trail end) {
        ArrayDeque<Step> steps = new ArrayDeque<>();
        Optional<Trail> trail = Optional.of(end);
        while (trail.isPresent()) {
            trail.get().step().ifPresent(steps::addFirst);
            trail = trail.get().before();
        }
        return List.copyOf(steps);
    }
}
