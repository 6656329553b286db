package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.ShareTolerance;
import io.creditkit.graph.internal.WalkSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a company belongs to whom in effect: shares multiply along a chain and add up over chains. Where companies own
 * each other, an owner's own incoming shares are taken out before summing, so that no one owns more than there is:
 * {@code H[i][j] = N[i][j] / N[i][i]} with {@code N = (I − W)⁻¹}, where {@code W[i][j]} is the share of j that i holds.
 *
 * <p>Only current shareholdings count. One without a share counts as nothing, one with a range as
 * its lower end, and both make results {@code AT_LEAST}; {@link OwnershipBounds} gives the upper end too. Shares of one
 * company above 100 percent are scaled down to 100. A ring of companies that wholly owns itself has no determined owner.
 *
 * <p>Rings of up to 64 companies are solved with 50 digits, larger ones with doubles; results of those are good to 1e-9
 * percent in ordinary cases. Time: linear in the owners, and the cube of the size of each ring.
 *
 * <p>This is ownership, not control: 51 percent of 51 percent is control of all and ownership of 26 percent. Source: Brioschi,
 * Buzzacchi, Colombo (1989), with the correction of Baldone, Brioschi, Paleari (1998).
 */
public final class IntegratedOwnership {
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 10;
    private static final Comparator<EffectiveShare> LARGEST_FIRST = Comparator.comparing(
                    EffectiveShare::percent, Comparator.reverseOrder())
            .thenComparing(EffectiveShare::owner)
            .thenComparing(EffectiveShare::owned);

    private final Network network;
    private final Adjacency shape;

    private IntegratedOwnership(Network network) {
        this.network = network;
        this.shape = network.adjacency();
    }

    /** {@return the ownership in that network} */
    public static IntegratedOwnership in(Network network) {
        return new IntegratedOwnership(network);
    }

    /** {@return the effective shares of all direct and indirect owners of the company; none if it is not here} */
    public EffectiveShares ownersOf(NodeKey company) {
        return shares(company, WalkSums.Pointing.TO_OWNED);
    }

    /** {@return the effective shares that the party has in companies below it; none if it is not here} */
    public EffectiveShares holdingsOf(NodeKey owner) {
        return shares(owner, WalkSums.Pointing.TO_OWNERS);
    }

    private EffectiveShares shares(NodeKey asked, WalkSums.Pointing pointing) {
        OptionalInt place = network.placeOf(asked);
        if (place.isEmpty()) {
            return new EffectiveShares(List.of(), List.of(), List.of());
        }
        Closure closure = closure(place.getAsInt(), pointing);
        TreeSet<NodeKey> inconsistent = new TreeSet<>();
        WalkSums.Arcs arcs = arcs(closure, pointing, inconsistent);
        WalkSums sums = WalkSums.to(0, arcs);
        boolean[] incomplete = incomplete(closure);
        List<EffectiveShare> shares = new ArrayList<>();
        TreeSet<NodeKey> undetermined = new TreeSet<>();
        for (int i = 0; i < closure.nodes.size(); i++) {
            if (sums.isUndetermined(i)) {
                undetermined.add(key(closure.nodes.get(i)));
            } else if (i != 0) {
                BigDecimal returns = sums.returns(pointing == WalkSums.Pointing.TO_OWNED ? i : 0);
                NodeKey other = key(closure.nodes.get(i));
                shares.add(new EffectiveShare(
                        pointing == WalkSums.Pointing.TO_OWNED ? other : asked,
                        pointing == WalkSums.Pointing.TO_OWNED ? asked : other,
                        percent(sums.sum(i).divide(returns, PRECISION)),
                        incomplete[i] ? EffectiveShare.Certainty.AT_LEAST : EffectiveShare.Certainty.EXACT));
            }
        }
        shares.sort(LARGEST_FIRST);
        return new EffectiveShares(shares, new ArrayList<>(undetermined), new ArrayList<>(inconsistent));
    }

    private static BigDecimal percent(BigDecimal fraction) {
        BigDecimal percent = fraction.multiply(HUNDRED)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private NodeKey key(int node) {
        return network.nodes().get(node).key();
    }

    /** The asked node, numbered 0, and all that can be reached from it along shareholdings one way. */
    private static final class Closure {
        private final List<Integer> nodes = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<List<Integer>> edges = new ArrayList<>();

        private boolean add(int node) {
            if (numbers.putIfAbsent(node, nodes.size()) != null) {
                return false;
            }
            nodes.add(node);
            edges.add(new ArrayList<>());
            return true;
        }

        private int number(int node) {
            return numbers.getOrDefault(node, 0);
        }
    }

    /** Collects nodes against the direction in which the arcs point, so that every arc leads towards the asked node. */
    private Closure closure(int start, WalkSums.Pointing pointing) {
        Closure closure = new Closure();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        closure.add(start);
        queue.add(start);
        boolean up = pointing == WalkSums.Pointing.TO_OWNED;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            int degree = up ? shape.inDegree(node) : shape.outDegree(node);
            for (int i = 0; i < degree; i++) {
                int edge = up ? shape.inEdge(node, i) : shape.outEdge(node, i);
                Edge stated = network.edges().get(edge);
                if (stated.current() && stated.type() == EdgeType.SHAREHOLDING) {
                    int other = up ? shape.from(edge) : shape.to(edge);
                    if (closure.add(other)) {
                        queue.add(other);
                    }
                    closure.edges.get(closure.number(other)).add(edge);
                }
            }
        }
        return closure;
    }

    private WalkSums.Arcs arcs(Closure closure, WalkSums.Pointing pointing, Set<NodeKey> inconsistent) {
        int size = closure.nodes.size();
        int[][] targets = new int[size][];
        BigDecimal[][] weights = new BigDecimal[size][];
        Map<Integer, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < size; i++) {
            List<Integer> edges = closure.edges.get(i).stream()
                    // What may be nothing must not make a ring of companies that are none.
                    .filter(edge -> share(edge).signum() > 0)
                    .toList();
            targets[i] = new int[edges.size()];
            weights[i] = new BigDecimal[edges.size()];
            for (int arc = 0; arc < edges.size(); arc++) {
                int edge = edges.get(arc);
                int other = pointing == WalkSums.Pointing.TO_OWNED ? shape.to(edge) : shape.from(edge);
                targets[i][arc] = closure.number(other);
                BigDecimal total = totals.computeIfAbsent(shape.to(edge), this::totalShares);
                if (total.compareTo(HUNDRED.add(ShareTolerance.PERCENT)) > 0) {
                    inconsistent.add(key(shape.to(edge)));
                }
                weights[i][arc] = share(edge).divide(total.max(HUNDRED), PRECISION);
            }
        }
        return new WalkSums.Arcs(targets, weights, pointing);
    }

    private BigDecimal totalShares(int company) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < shape.inDegree(company); i++) {
            Edge stated = network.edges().get(shape.inEdge(company, i));
            if (stated.current() && stated.type() == EdgeType.SHAREHOLDING) {
                total = total.add(share(shape.inEdge(company, i)));
            }
        }
        return total;
    }

    private BigDecimal share(int edge) {
        return network.edges().get(edge).knownShare().low();
    }

    /** Which nodes have a way to the asked one with a shareholding of unknown size: found from there, backwards. */
    private boolean[] incomplete(Closure closure) {
        int size = closure.nodes.size();
        boolean[] incomplete = new boolean[size];
        List<List<Integer>> behind = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            behind.add(new ArrayList<>());
        }
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            for (int edge : closure.edges.get(i)) {
                int from = closure.number(shape.from(edge));
                int target = from == i ? closure.number(shape.to(edge)) : from;
                behind.get(target).add(i);
                if (!network.edges().get(edge).knownShare().isExact() && !incomplete[i]) {
                    incomplete[i] = true;
                    queue.add(i);
                }
            }
        }
        while (!queue.isEmpty()) {
            for (int next : behind.get(queue.remove())) {
                if (!incomplete[next]) {
                    incomplete[next] = true;
                    queue.add(next);
                }
            }
        }
        return incomplete;
    }
}
