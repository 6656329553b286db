package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Not for hosts: for all companies at once, who owns a significant part of them in effect. Owners are worked through before what
 * they own; of each company only the owners that matter are kept, and only until all it holds shares in are done. Rings are
 * solved as dense systems. What is dropped as too small is added up, and where it could decide, the company is left open.
 * Doubles throughout.
 */
public final class OwnerVectors {
    /** Owners below this part of what is significant are dropped on the way. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final double ROUNDING = 1e-9;
    private static final double ALMOST_ONE = 0.999999999999;
    private static final int LARGEST_RING = 400;
    private static final int[] NO_OWNERS = {};
    private static final double[] NO_SHARES = {};

    private final Adjacency shape;
    private final double[] weights;
    private final double least;
    private final double dropped;
    private final Found found;
    private final int[][] owners;
    private final double[][] shares;
    private final double[] returns;
    private final double[] missing;
    private final int[] waiting;
    private final int[] componentOf;
    private final BitSet unknown = new BitSet();
    private final double[] sums;
    private final int[] touched;
    private int touchedCount;
    // Room for the owners of one company, used again and again.
    private int[] told = {};
    private double[] toldShares = {};
    private int[] kept = {};
    private double[] keptShares = {};

    /** Takes what is found. */
    public interface Found {
        /** The significant owners of a company are these, with shares from 0 to 1 that are at most {@code missing} too small. */
        void settled(int company, int[] owners, double[] shares, double missing);

        /** The owners of a company have to be worked out exactly. */
        void open(int company);
    }

    private OwnerVectors(Adjacency shape, double[] weights, double least, Found found) {
        this.shape = shape;
        this.weights = weights;
        this.least = least;
        this.found = found;
        dropped = least * NEGLIGIBLE;
        int size = shape.nodeCount();
        owners = new int[size][];
        shares = new double[size][];
        returns = new double[size];
        missing = new double[size];
        waiting = new int[size];
        componentOf = new int[size];
        sums = new double[size];
        touched = new int[size];
        Arrays.fill(owners, NO_OWNERS);
        Arrays.fill(shares, NO_SHARES);
        Arrays.fill(returns, 1);
    }

    /**
     * Works out all owners.
     *
     * @param weights for each edge the share of its end that its start holds, 0 to 1, those of one company together at most 1;
     *     negative for edges that don't count
     * @param least what is significant, more than 0 to 1
     */
    public static void find(Adjacency shape, double[] weights, double least, Found found) {
        OwnerVectors vectors = new OwnerVectors(shape, weights, least, found);
        List<int[]> components = StrongComponents.of(shape, edge -> weights[edge] >= 0);
        for (int c = 0; c < components.size(); c++) {
            for (int member : components.get(c)) {
                vectors.componentOf[member] = c;
                for (int i = 0; i < shape.outDegree(member); i++) {
                    vectors.waiting[member] += weights[shape.outEdge(member, i)] >= 0 ? 1 : 0;
                }
            }
        }
        for (int c = components.size() - 1; c >= 0; c--) {
            vectors.solve(components.get(c));
        }
    }

    private void solve(int[] members) {
        if (members.length > LARGEST_RING || isOpen(members)) {
            leaveOpen(members);
        } else if (members.length == 1 && held(members[0], componentOf[members[0]]) == 0) {
            int company = members[0];
            gather(company, 1);
            missing[company] = missingFromOutside(company);
            finish(company);
        } else {
            double[][] inverse = inverse(members);
            if (isFinite(inverse)) {
                solveRing(members, inverse);
            } else {
                leaveOpen(members);
            }
        }
        for (int member : members) {
            release(member);
        }
    }

    private void leaveOpen(int[] members) {
        for (int member : members) {
            unknown.set(member);
            found.open(member);
        }
    }

    /** Whether the system had a solution at all that doubles can tell. */
    private static boolean isFinite(double[][] inverse) {
        return Arrays.stream(inverse).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /** Whether the members depend on companies that are open, or own each other wholly. */
    private boolean isOpen(int[] members) {
        boolean whole = true;
        for (int member : members) {
            for (int i = 0; i < shape.inDegree(member); i++) {
                int edge = shape.inEdge(member, i);
                if (weights[edge] >= 0 && unknown.get(shape.from(edge))) {
                    return true;
                }
            }
            whole &= held(member, componentOf[member]) >= ALMOST_ONE;
        }
        return whole;
    }

    private double held(int company, int component) {
        double held = 0;
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            held += componentOf[shape.from(edge)] == component ? Math.max(0, weights[edge]) : 0;
        }
        return held;
    }

    private void solveRing(int[] members, double[][] inverse) {
        int[][] ringOwners = new int[members.length][];
        double[][] ringShares = new double[members.length][];
        double[] ringMissing = new double[members.length];
        for (int j = 0; j < members.length; j++) {
            for (int k = 0; k < members.length; k++) {
                if (inverse[k][j] != 0) {
                    gather(members[k], inverse[k][j]);
                    ringMissing[j] += inverse[k][j] * missingFromOutside(members[k]);
                    add(members[k], inverse[k][j]);
                }
            }
            ringOwners[j] = Arrays.copyOf(touched, touchedCount);
            ringShares[j] = takeSums();
        }
        for (int j = 0; j < members.length; j++) {
            returns[members[j]] = inverse[j][j];
        }
        for (int j = 0; j < members.length; j++) {
            for (int i = 0; i < ringOwners[j].length; i++) {
                if (ringOwners[j][i] != members[j]) {
                    add(ringOwners[j][i], ringShares[j][i]);
                }
            }
            missing[members[j]] = ringMissing[j];
            finish(members[j]);
        }
    }

    private double[] takeSums() {
        double[] taken = new double[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            taken[i] = sums[touched[i]];
            sums[touched[i]] = 0;
        }
        touchedCount = 0;
        return taken;
    }

    private double[][] inverse(int[] members) {
        double[][] system = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            system[i][i] = 1;
        }
        for (int j = 0; j < members.length; j++) {
            for (int e = 0; e < shape.inDegree(members[j]); e++) {
                int edge = shape.inEdge(members[j], e);
                // Members come in order of their numbers.
                int i = Arrays.binarySearch(members, shape.from(edge));
                if (i >= 0 && weights[edge] > 0) {
                    system[i][j] -= weights[edge];
                }
            }
        }
        return DenseInverse.quick(system);
    }

    /** Adds the owners from outside its ring, times a factor. */
    private void gather(int company, double factor) {
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            int holder = shape.from(edge);
            if (weights[edge] > 0 && componentOf[holder] != componentOf[company]) {
                double weight = weights[edge] * factor;
                add(holder, weight * returns[holder]);
                for (int o = 0; o < owners[holder].length; o++) {
                    add(owners[holder][o], weight * shares[holder][o]);
                }
            }
        }
    }

    private double missingFromOutside(int company) {
        double sum = 0;
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            if (weights[edge] > 0 && componentOf[shape.from(edge)] != componentOf[company]) {
                sum += weights[edge] * missing[shape.from(edge)];
            }
        }
        return sum;
    }

    private void add(int owner, double share) {
        if (sums[owner] == 0 && share != 0) {
            touched[touchedCount++] = owner;
        }
        sums[owner] += share;
    }

    private void makeRoom() {
        if (told.length < touchedCount) {
            int room = 2 * touchedCount;
            told = new int[room];
            toldShares = new double[room];
            kept = new int[room];
            keptShares = new double[room];
        }
    }

    /** Tells of the significant owners, and keeps those that are not negligible for the companies below. */
    private void finish(int company) {
        int toldCount = 0;
        int keptCount = 0;
        makeRoom();
        boolean undecided = false;
        boolean anyDropped = false;
        for (int i = 0; i < touchedCount; i++) {
            int owner = touched[i];
            double sum = sums[owner];
            sums[owner] = 0;
            double share = sum / returns[owner];
            if (share >= least + ROUNDING) {
                told[toldCount] = owner;
                toldShares[toldCount++] = Math.min(1, share);
            } else {
                undecided |= share + missing[company] >= least - ROUNDING;
            }
            if (sum >= dropped) {
                kept[keptCount] = owner;
                keptShares[keptCount++] = sum;
            } else {
                anyDropped = true;
            }
        }
        touchedCount = 0;
        undecided |= missing[company] >= least;
        if (undecided) {
            found.open(company);
        } else {
            found.settled(
                    company, Arrays.copyOf(told, toldCount), Arrays.copyOf(toldShares, toldCount), missing[company]);
        }
        missing[company] += anyDropped ? dropped : 0;
        if (waiting[company] > 0) {
            owners[company] = Arrays.copyOf(kept, keptCount);
            shares[company] = Arrays.copyOf(keptShares, keptCount);
        }
    }

    /** Forgets the owners of the holders that hold nothing else still to come. */
    private void release(int company) {
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            int holder = shape.from(edge);
            if (weights[edge] >= 0 && --waiting[holder] == 0) {
                owners[holder] = NO_OWNERS;
                shares[holder] = NO_SHARES;
            }
        }
    }
}
