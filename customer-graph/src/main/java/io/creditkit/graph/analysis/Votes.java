package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.ShareRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The votes of every edge, in millionths of a percent, so that sums are exact and fast. Own shares don't vote: the threshold of
 * a company is lowered by them instead of raising everybody's votes. Shares with more than six decimals are rounded outwards,
 * which can only turn a certain answer into a possible one.
 */
final class Votes {
    private static final int DECIMALS = 6;
    private static final long UNITS = 1_000_000;
    private static final long ALL = 100 * UNITS;
    /** More than any sum of shares, of millions of holders too: a stated consolidation decides alone. Thousands of them can be added. */
    private static final long DECISIVE = 1L << 50;

    private final Adjacency shape;
    private final ControlPolicy policy;
    private final long threshold;
    private final long[] low;
    private final long[] high;
    private final long[] own;
    private final long[] voting;

    Votes(Network network, ControlPolicy policy) {
        this.shape = network.adjacency();
        this.policy = policy;
        this.threshold = policy.thresholdPercent()
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        low = new long[shape.edgeCount()];
        high = new long[shape.edgeCount()];
        own = new long[shape.nodeCount()];
        voting = new long[shape.nodeCount()];
        for (int edge = 0; edge < low.length; edge++) {
            if (network.isCurrent(edge) && mayVote(network.typeOf(edge))) {
                read(edge, network.edges().get(edge));
            }
        }
        tighten();
    }

    private boolean mayVote(EdgeType type) {
        return type == EdgeType.SHAREHOLDING
                || (type == EdgeType.CONSOLIDATION && policy.consolidation() == ControlPolicy.Consolidation.IS_CONTROL);
    }

    private void read(int edge, Edge stated) {
        boolean ofItself = shape.from(edge) == shape.to(edge);
        if (stated.type() == EdgeType.CONSOLIDATION) {
            low[edge] = ofItself ? 0 : DECISIVE;
            high[edge] = low[edge];
            return;
        }
        Optional<BigDecimal> exact = stated.sharePercent();
        long least;
        long most;
        if (exact.isPresent()) {
            least = units(exact.get(), RoundingMode.FLOOR);
            most = units(exact.get(), RoundingMode.CEILING);
        } else {
            ShareRange share = stated.knownShare();
            least = units(share.low(), RoundingMode.FLOOR) + (share.lowEnd() == ShareRange.End.EXCLUDED ? 1 : 0);
            most = units(share.high(), RoundingMode.CEILING) - (share.highEnd() == ShareRange.End.EXCLUDED ? 1 : 0);
        }
        if (ofItself) {
            own[shape.to(edge)] += least;
        } else {
            low[edge] = least;
            high[edge] = Math.max(least, most);
        }
    }

    private static long units(BigDecimal percent, RoundingMode rounding) {
        if (percent.scale() <= DECIMALS) {
            // Exact: a percentage in such units has at most nine digits, and a double tells fifteen.
            return Math.round(percent.doubleValue() * UNITS);
        }
        return percent.movePointRight(DECIMALS).setScale(0, rounding).longValueExact();
    }

    /** The others' certain votes leave only the rest of 100 percent. */
    private void tighten() {
        for (int node = 0; node < own.length; node++) {
            long certain = own[node];
            for (int i = 0; i < shape.inDegree(node); i++) {
                long votes = low[shape.inEdge(node, i)];
                certain += votes == DECISIVE ? 0 : votes;
            }
            // Shares above 100 percent are a finding of their own; here they are scaled down, as for ownership.
            voting[node] = Math.max(ALL, certain) - own[node];
            for (int i = 0; i < shape.inDegree(node); i++) {
                int edge = shape.inEdge(node, i);
                if (high[edge] > low[edge]) {
                    high[edge] = Math.max(low[edge], Math.min(high[edge], ALL - certain + low[edge]));
                }
            }
        }
    }

    /** {@return the votes of an edge that are certain} */
    long low(int edge) {
        return low[edge];
    }

    /** {@return the votes of an edge that are possible; 0 if it gives none} */
    long high(int edge) {
        return high[edge];
    }

    /** {@return whether the edge is a consolidation that decides alone, whatever the shares} */
    boolean isDecisive(int edge) {
        return low[edge] >= DECISIVE;
    }

    /** {@return whether those votes decide for the company} */
    boolean decide(int company, long votes) {
        if (votes >= DECISIVE || votes <= 0) {
            return votes > 0;
        }
        long all = voting[company];
        // Where shares add up to more than 100 percent, more than 100 percent can be in one hand too.
        long mine = Math.min(votes, all);
        int order = all == ALL ? Long.compare(mine, threshold) : compareProducts(mine, ALL, threshold, all);
        return policy.comparison() == ControlPolicy.Comparison.MORE_THAN ? order > 0 : order >= 0;
    }

    /** Compares {@code one * other} with {@code third * fourth}, none of them negative, whatever their size. */
    private static int compareProducts(long one, long other, long third, long fourth) {
        int order = Long.compare(Math.multiplyHigh(one, other), Math.multiplyHigh(third, fourth));
        return order != 0 ? order : Long.compareUnsigned(one * other, third * fourth);
    }
}
