package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.OwnerDoubt;
import io.creditkit.graph.internal.OwnerVectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Who owns a given part or more of each company in effect, for all companies at once. The owners are those of {@link
 * IntegratedOwnership} with shares from that part on, exactly: where rounding or what was left out on the way could decide, that
 * is asked when the company is. The percentages are doubles and tell themselves how much they may be too small; {@link
 * IntegratedOwnership} gives them to ten decimals, and tells which are at least so much because a share is not known.
 *
 * <p>Time: about linear in the edges, times the owners of a company that matter; a ring takes the cube of its size, one of more
 * than 400 companies is worked out when asked for, as {@link IntegratedOwnership} does, and so is a company where a share lies within a
 * billionth of the given part. Where only what was left out could decide, the shares in question are worked out one by one: at once where few
 * stand between, else when asked for, which takes some milliseconds for a hundred thousand owners. Immutable, thread-safe. Source: as
 * {@link IntegratedOwnership}.
 */
public final class SignificantOwners {
    private static final double PERCENT = 100;
    private static final int[] NOBODY = {};
    private static final double[] NOTHING = {};

    private final Network network;
    private final BigDecimal leastPercent;
    private final Told told;

    /** What was found out of all companies. */
    private static final class Told implements OwnerVectors.Found {
        private final int[][] owners;
        private final double[][] shares;
        private final double[] missing;
        private final Map<Integer, OwnerDoubt> doubts = new HashMap<>();
        private final BitSet open = new BitSet();

        private Told(int nodes) {
            owners = new int[nodes][];
            shares = new double[nodes][];
            missing = new double[nodes];
            Arrays.fill(owners, NOBODY);
            Arrays.fill(shares, NOTHING);
        }

        @Override
        public void settled(int company, int[] found, double[] parts, double shortBy) {
            if (found.length > 0) {
                owners[company] = found;
                shares[company] = parts;
                missing[company] = shortBy;
            }
        }

        @Override
        public void doubtful(int company, OwnerDoubt doubt) {
            doubts.put(company, doubt);
        }

        @Override
        public void open(int company) {
            open.set(company);
        }
    }

    private SignificantOwners(Network network, BigDecimal leastPercent) {
        this.network = network;
        this.leastPercent = leastPercent;
        Adjacency shape = network.adjacency();
        told = new Told(shape.nodeCount());
        OwnerVectors.find(shape, weights(network, shape), leastPercent.doubleValue() / PERCENT, told);
    }

    /**
     * {@return the owners of that part or more in that network}
     *
     * @param leastPercent 0.01 to 100
     */
    public static SignificantOwners in(Network network, BigDecimal leastPercent) {
        if (leastPercent.compareTo(new BigDecimal("0.01")) < 0 || leastPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("A significant part is 0.01 to 100 percent, not "
                    + leastPercent.toPlainString() + "; ask IntegratedOwnership for smaller ones.");
        }
        return new SignificantOwners(network, leastPercent);
    }

    /** {@return the significant owners of the company, largest first; none if it is not here} */
    public List<SignificantOwner> ownersOf(NodeKey company) {
        OptionalInt place = network.placeOf(company);
        if (place.isEmpty()) {
            return List.of();
        }
        List<SignificantOwner> result = new ArrayList<>();
        int node = place.getAsInt();
        OwnerDoubt doubt = told.doubts.get(node);
        if (doubt != null) {
            doubt.settle(new OwnerDoubt.Answer() {
                @Override
                public void settled(int same, int[] found, double[] parts, double shortBy) {
                    addAll(result, found, parts, shortBy);
                }

                @Override
                public void open(int same) {
                    addExact(result, company);
                }
            });
        } else if (told.open.get(node)) {
            addExact(result, company);
        } else {
            addAll(result, told.owners[node], told.shares[node], told.missing[node]);
        }
        result.sort(Comparator.comparingDouble(SignificantOwner::percent)
                .reversed()
                .thenComparing(SignificantOwner::owner));
        return List.copyOf(result);
    }

    private void addAll(List<SignificantOwner> result, int[] owners, double[] shares, double missing) {
        for (int i = 0; i < owners.length; i++) {
            result.add(
                    new SignificantOwner(network.nodes().get(owners[i]).key(), shares[i] * PERCENT, missing * PERCENT));
        }
    }

    private void addExact(List<SignificantOwner> result, NodeKey company) {
        for (EffectiveShare share :
                IntegratedOwnership.in(network).ownersOf(company).shares()) {
            if (share.percent().compareTo(leastPercent) >= 0) {
                result.add(new SignificantOwner(share.owner(), share.percent().doubleValue(), 0));
            }
        }
    }

    private static double[] weights(Network network, Adjacency shape) {
        double[] weights = new double[shape.edgeCount()];
        double[] totals = new double[shape.nodeCount()];
        for (int edge = 0; edge < weights.length; edge++) {
            weights[edge] = -1;
            if (network.isCurrent(edge) && network.typeOf(edge) == EdgeType.SHAREHOLDING) {
                Edge stated = network.edges().get(edge);
                weights[edge] = stated.sharePercent().isPresent()
                        ? stated.sharePercent().get().doubleValue()
                        : stated.knownShare().low().doubleValue();
                totals[shape.to(edge)] += weights[edge];
                // What may be nothing must not make a ring of companies that are none.
                weights[edge] = weights[edge] > 0 ? weights[edge] : -1;
            }
        }
        for (int edge = 0; edge < weights.length; edge++) {
            if (weights[edge] > 0) {
                weights[edge] /= Math.max(PERCENT, totals[shape.to(edge)]);
            }
        }
        return weights;
    }
}
