package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Between which shares the effective ownership lies, when shares are ranges or not told. The lower end is
 * {@link IntegratedOwnership} of the lower ends. The upper end takes each share at its highest, lowered to what the others' lower
 * ends leave of 100 percent, and never counts more than the whole of a company. Both ends are safe: the true share along
 * what is told is never outside. On rings with open shares the upper end may be higher than the best possible one.
 *
 * <p>Only the shareholdings that are told are in the two ends. Where those of a company are told to less than 100 percent, the
 * rest may be the owner's too, by ways nobody told of: an {@link Answer} says {@code NO} only if the share stays below the
 * threshold even then, and tells how much it would be.
 *
 * <p>Time: that of {@link IntegratedOwnership} plus, on rings with open shares, up to 1 000 rounds through each, fewer if they settle.
 */
public final class OwnershipBounds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext UPWARDS = new MathContext(40, RoundingMode.CEILING);

    private final Network network;
    private final Adjacency shape;
    private final IntegratedOwnership ownership;

    private OwnershipBounds(Network network) {
        this.network = network;
        this.shape = network.adjacency();
        this.ownership = IntegratedOwnership.in(network);
    }

    /** {@return the bounds in that network} */
    public static OwnershipBounds in(Network network) {
        return new OwnershipBounds(network);
    }

    /**
     * The ends between which a share lies.
     *
     * @param lowPercent 0 to 100
     * @param highPercent {@code lowPercent} to 100; equal to it if the share is exact
     */
    public record Bounds(BigDecimal lowPercent, BigDecimal highPercent) {
        /** An end is worked out to ten decimals, and what is not exact is rounded away from the other one. */
        private static final BigDecimal ROUNDING = new BigDecimal("1E-8");

        /**
         * {@return whether the share reaches the threshold: {@code YES}, {@code NO} or {@code POSSIBLE}} An end that is nearer to the
         * threshold than a hundred-millionth of a percent counts as equal to it.
         */
        public Verdict against(BigDecimal thresholdPercent, ControlPolicy.Comparison comparison) {
            int needed = comparison == ControlPolicy.Comparison.AT_LEAST ? 0 : 1;
            if (side(lowPercent, thresholdPercent) >= needed) {
                return Verdict.YES;
            }
            return side(highPercent, thresholdPercent) >= needed ? Verdict.POSSIBLE : Verdict.NO;
        }

        private static int side(BigDecimal end, BigDecimal threshold) {
            BigDecimal difference = end.subtract(threshold);
            return difference.abs().compareTo(ROUNDING) < 0 ? 0 : difference.signum();
        }
    }

    /**
     * Whether a party has a share of a company in effect, and why.
     *
     * @param owner who may own
     * @param company what may be owned
     * @param share the ends between which the share lies; empty if a closed ring leaves it open
     * @param mostPercent what the share would be, at most, if all that is told of nobody were the owner's, 0 to 100; empty as
     *     {@code share}
     * @param verdict whether it reaches the threshold, {@code POSSIBLE} if what is told of nobody may decide; {@code UNDETERMINED} if a closed ring or a missing party leaves it open, or
     *     no holder of the company is known
     * @param proof the current shareholdings in the company and in all above it, but not those in the owner, whose own holders
     *     make no difference
     */
    public record Answer(
            NodeKey owner,
            NodeKey company,
            Optional<Bounds> share,
            Optional<BigDecimal> mostPercent,
            Verdict verdict,
            Proof proof) {}

    /** {@return whether that owner's share of the company reaches the threshold} */
    public Answer of(NodeKey owner, NodeKey company, BigDecimal thresholdPercent, ControlPolicy.Comparison comparison) {
        OptionalInt from = network.placeOf(owner);
        OptionalInt to = network.placeOf(company);
        boolean here = from.isPresent() && to.isPresent();
        List<Edge> edges = here ? holdingsAbove(from.getAsInt(), to.getAsInt()) : List.of();
        EffectiveShares owners = ownership.ownersOf(company);
        Optional<Bounds> share = here ? of(owner, company, owners) : Optional.empty();
        Optional<BigDecimal> most = withUntold(owner, company, owners).map(Bounds::highPercent);
        Verdict verdict = edges.isEmpty() || share.isEmpty() || most.isEmpty()
                ? Verdict.UNDETERMINED
                : new Bounds(share.get().lowPercent(), most.get()).against(thresholdPercent, comparison);
        String policy = (comparison == ControlPolicy.Comparison.AT_LEAST ? "at least " : "more than ")
                + thresholdPercent.stripTrailingZeros().toPlainString()
                + " percent of the shares, multiplied along chains and added up";
        return new Answer(owner, company, share, most, verdict, new Proof(policy, network.asOf(), edges));
    }

    private List<Edge> holdingsAbove(int owner, int company) {
        Set<Integer> reached = new LinkedHashSet<>(List.of(company));
        ArrayDeque<Integer> queue = new ArrayDeque<>(reached);
        Set<Integer> edges = new TreeSet<>();
        while (!queue.isEmpty()) {
            for (int edge : heldBy(queue.remove(), owner)) {
                edges.add(edge);
                if (reached.add(shape.from(edge))) {
                    queue.add(shape.from(edge));
                }
            }
        }
        return edges.stream().map(network.edges()::get).toList();
    }

    /** {@return the bounds of that owner's share; 0 to 0 without a way between them; empty if a closed ring leaves it open} */
    public Optional<Bounds> of(NodeKey owner, NodeKey company) {
        return of(owner, company, ownership.ownersOf(company));
    }

    Optional<Bounds> of(NodeKey owner, NodeKey company, EffectiveShares owners) {
        OptionalInt from = network.placeOf(owner);
        OptionalInt to = network.placeOf(company);
        if (owners.undetermined().contains(owner) || owners.undetermined().contains(company)) {
            return Optional.empty();
        }
        Optional<EffectiveShare> low = owners.ofOwner(owner);
        if (low.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.of(new Bounds(BigDecimal.ZERO, BigDecimal.ZERO));
        }
        BigDecimal least = low.get().percent();
        BigDecimal most = low.get().certainty() == EffectiveShare.Certainty.EXACT
                ? least
                : highest(from.getAsInt(), to.getAsInt(), Untold.IS_NOBODYS).max(least);
        return Optional.of(new Bounds(least, most));
    }

    /** {@return as {@link #of(NodeKey, NodeKey)}, but with all that is told of nobody in the upper end, as if it were the owner's} */
    Optional<Bounds> withUntold(NodeKey owner, NodeKey company, EffectiveShares owners) {
        OptionalInt from = network.placeOf(owner);
        OptionalInt to = network.placeOf(company);
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : of(owner, company, owners)
                        .map(told -> new Bounds(
                                told.lowPercent(),
                                highest(from.getAsInt(), to.getAsInt(), Untold.MAY_BE_THE_OWNERS)
                                        .max(told.highPercent())));
    }

    /** {@return the current shareholdings in a company and in all above it, but for those in the owner} */
    List<Edge> holdingsAbove(NodeKey owner, NodeKey company) {
        return holdingsAbove(
                network.placeOf(owner).orElseThrow(), network.placeOf(company).orElseThrow());
    }

    /** What is told, or might be told. */
    private enum Untold {
        /** Nobody's: only what is told counts. */
        IS_NOBODYS,
        /** All of it the owner's, by whatever ways. */
        MAY_BE_THE_OWNERS
    }

    /** The nodes above the company, each with the edges by which it is held; those into the owner are left out. */
    private BigDecimal highest(int owner, int company, Untold untold) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> nodes = new ArrayList<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(company));
        numbers.put(company, 0);
        nodes.add(company);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int edge : heldBy(node, owner)) {
                int holder = shape.from(edge);
                if (numbers.putIfAbsent(holder, nodes.size()) == null) {
                    nodes.add(holder);
                    queue.add(holder);
                }
            }
        }
        HighestShare highest = new HighestShare(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            List<Integer> edges = heldBy(node, owner);
            BigDecimal lows = lows(edges);
            BigDecimal whole = lows.max(HUNDRED);
            for (int edge : edges) {
                int holder = numbers.getOrDefault(shape.from(edge), 0);
                BigDecimal low = network.edges().get(edge).knownShare().low();
                BigDecimal most = untold == Untold.MAY_BE_THE_OWNERS
                        ? low
                        : high(edge, whole.subtract(lows).add(low));
                highest.add(i, holder, most.divide(whole, UPWARDS));
            }
            if (untold == Untold.MAY_BE_THE_OWNERS && canBeHeld(node) && node != owner) {
                highest.addUntold(i, whole.subtract(lows).divide(whole, UPWARDS));
            }
        }
        return highest.percentOfFirst(numbers.getOrDefault(owner, HighestShare.NOBODY));
    }

    private boolean canBeHeld(int node) {
        NodeKind kind = network.nodes().get(node).kind();
        return kind == NodeKind.COMPANY || kind == NodeKind.UNKNOWN;
    }

    private BigDecimal high(int edge, BigDecimal left) {
        return network.edges().get(edge).knownShare().high().min(left);
    }

    private BigDecimal lows(List<Integer> edges) {
        BigDecimal lows = BigDecimal.ZERO;
        for (int edge : edges) {
            lows = lows.add(network.edges().get(edge).knownShare().low());
        }
        return lows;
    }

    private List<Integer> heldBy(int company, int owner) {
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; company != owner && i < shape.inDegree(company); i++) {
            Edge stated = network.edges().get(shape.inEdge(company, i));
            if (stated.current() && stated.type() == EdgeType.SHAREHOLDING) {
                edges.add(shape.inEdge(company, i));
            }
        }
        return edges;
    }
}
