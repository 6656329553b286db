package io.creditkit.graph.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Not for hosts: sums over all walks of a weighted graph to one node, cycles included. For the weights {@code W} this is one
 * column of {@code N = (I − W)⁻¹}, with the diagonal of {@code N} beside it.
 *
 * <p>Strong components are worked through from the start node on: outside of them the sums are products along arcs; inside, a
 * dense system is solved. A component without a way out of its weights has no solution; it and all that hangs on it are
 * undetermined.
 */
public final class WalkSums {
    /** Components up to this size are solved with 50 digits, larger ones with doubles. */
    static final int PRECISE_UP_TO = 64;

    private static final BigDecimal ALMOST_ONE = new BigDecimal("0.999999999999");

    private final Arcs arcs;
    private final int start;
    private final int[] componentOf;
    private final int[] placeInComponent;
    private final BigDecimal[] sums;
    private final BigDecimal[] returns;
    private final boolean[] undetermined;

    /**
     * A graph over the nodes 0 to n−1.
     *
     * @param targets for each node the nodes its arcs lead to
     * @param weights the weights of the same arcs, 0 to 1; those held in one company add up to at most 1
     * @param pointing whether arcs lead from owners to what they own, or back
     */
    @SuppressWarnings("ArrayRecordComponent") // Made, read and dropped within one computation; never compared.
    public record Arcs(int[][] targets, BigDecimal[][] weights, Pointing pointing) {}

    /** Which way the arcs lead. */
    public enum Pointing {
        TO_OWNED,
        TO_OWNERS
    }

    private WalkSums(Arcs arcs, int start) {
        this.arcs = arcs;
        this.start = start;
        int size = arcs.targets().length;
        componentOf = new int[size];
        placeInComponent = new int[size];
        sums = new BigDecimal[size];
        returns = new BigDecimal[size];
        undetermined = new boolean[size];
    }

    /** {@return the sums over all walks from each node to the start node} */
    public static WalkSums to(int start, Arcs arcs) {
        WalkSums result = new WalkSums(arcs, start);
        List<int[]> components = StrongComponents.of(arcs.targets());
        for (int c = 0; c < components.size(); c++) {
            int[] members = components.get(c);
            for (int i = 0; i < members.length; i++) {
                result.componentOf[members[i]] = c;
                result.placeInComponent[members[i]] = i;
            }
        }
        for (int[] members : components) {
            result.solve(members);
        }
        return result;
    }

    /** {@return the sum over all walks from the node to the start, 1 for the empty walk included; 0 if undetermined} */
    public BigDecimal sum(int node) {
        return sums[node];
    }

    /** {@return the sum over all walks from the node back to itself, at least 1; 1 if undetermined} */
    public BigDecimal returns(int node) {
        return returns[node];
    }

    /** {@return whether the node lies in a ring that nobody owns from outside, or its sums depend on one} */
    public boolean isUndetermined(int node) {
        return undetermined[node];
    }

    private void solve(int[] members) {
        int size = members.length;
        BigDecimal[][] system = new BigDecimal[size][size];
        BigDecimal[] given = new BigDecimal[size];
        BigDecimal[] heldInside = new BigDecimal[size];
        boolean unsolvable = false;
        for (int i = 0; i < size; i++) {
            Arrays.fill(system[i], BigDecimal.ZERO);
            system[i][i] = BigDecimal.ONE;
            heldInside[i] = BigDecimal.ZERO;
        }
        for (int i = 0; i < size; i++) {
            int node = members[i];
            given[i] = node == start ? BigDecimal.ONE : BigDecimal.ZERO;
            for (int arc = 0; arc < arcs.targets()[node].length; arc++) {
                int target = arcs.targets()[node][arc];
                BigDecimal weight = arcs.weights()[node][arc];
                if (componentOf[target] == componentOf[node]) {
                    int j = placeInComponent[target];
                    system[i][j] = system[i][j].subtract(weight);
                    int owned = arcs.pointing() == Pointing.TO_OWNED ? j : i;
                    heldInside[owned] = heldInside[owned].add(weight);
                } else {
                    given[i] = given[i].add(weight.multiply(sums[target], DenseInverse.PRECISION));
                    unsolvable |= undetermined[target];
                }
            }
        }
        unsolvable |= Arrays.stream(heldInside).allMatch(held -> held.compareTo(ALMOST_ONE) >= 0);
        if (unsolvable) {
            leaveOpen(members);
        } else if (size == 1 && heldInside[0].signum() == 0) {
            sums[members[0]] = given[0];
            returns[members[0]] = BigDecimal.ONE;
        } else {
            keep(members, size <= PRECISE_UP_TO ? DenseInverse.precise(system) : DenseInverse.quick(system), given);
        }
    }

    private void leaveOpen(int[] members) {
        for (int node : members) {
            undetermined[node] = true;
            sums[node] = BigDecimal.ZERO;
            returns[node] = BigDecimal.ONE;
        }
    }

    private void keep(int[] members, BigDecimal[][] inverse, BigDecimal[] given) {
        for (int i = 0; i < members.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < members.length; j++) {
                sum = sum.add(inverse[i][j].multiply(given[j]), DenseInverse.PRECISION);
            }
            sums[members[i]] = sum;
            returns[members[i]] = inverse[i][i];
        }
    }
}
