package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Not for hosts: for all companies at once, who owns a significant part of them in effect. Owners are worked through before what
 * they own; of each company only the owners that matter are kept, and only until all it holds shares in are done: the weak ones no
 * longer than it holds a large stake in something still to come. Rings are solved as dense systems. What is left out as too small is
 * added up, and where it could decide, the owner's share is worked out by itself: at once, if few stand between, else when asked. Where
 * rounding could decide, the company is left open. Doubles throughout.
 *
 * <p>Only those who own or are owned take part, numbered from 0 on in their order in the shape.
 */
public final class OwnerVectors {
    /** Owners below this part of what is significant are dropped on the way. */
    private static final double NEGLIGIBLE = 5e-4;
    /** Owners below this part of what is significant are weak. */
    private static final double WEAK = 3e-3;
    /** Who holds less than this much of a company hands only owners on that are not weak: the others' parts would be tiny. */
    private static final double LARGE_STAKE = 0.15;

    /** Over more parties than these a single share is worked out when it is asked for. */
    private static final int FEW_BETWEEN = 2_000;

    static final double ROUNDING = 1e-9;
    private static final double ALMOST_ONE = 0.999999999999;
    private static final int LARGEST_RING = 400;
    private static final int[] NO_OWNERS = {};
    private static final double[] NO_SHARES = {};

    private final OwnershipRows rows;
    private final double least;
    private final double dropped;
    private final double weak;
    private final Found found;
    private final Kept strongOnes;
    private final Kept weakOnes;
    /** For each company the largest share that is weak, kept or not. */
    private final double[] mostWeak;

    private final double[] returns;
    private final double[] missing;
    private final int[] waiting;
    private final int[] waitingForLarge;
    private final int[] componentOf;
    private final BitSet unknown = new BitSet();
    private final double[] sums;
    private final int[] touched;
    private int touchedCount;
    private final GatheredOwners told = new GatheredOwners();
    private final IntList doubtful = new IntList();
    private final List<OwnerDoubt> doubts = new ArrayList<>();
    private final OwnerDoubt.Solved solved;

    /** Takes what is found of all. */
    public interface Found extends OwnerDoubt.Answer {
        /** The owners of a company can be told when asked, unless rounding could decide. */
        void doubtful(int company, OwnerDoubt doubt);
    }

    /** The owners of companies that hold something still to come. */
    private static final class Kept {
        private final GatheredOwners next = new GatheredOwners();
        private final int[][] owners;
        private final double[][] shares;

        private Kept(int size) {
            owners = new int[size][];
            shares = new double[size][];
            Arrays.fill(owners, NO_OWNERS);
            Arrays.fill(shares, NO_SHARES);
        }

        /** Keeps those gathered for a company. */
        private void keep(int company) {
            if (next.count > 0) {
                owners[company] = next.copyOfOwners();
                shares[company] = next.copyOfShares();
                next.count = 0;
            }
        }

        private void forget(int company) {
            owners[company] = NO_OWNERS;
            shares[company] = NO_SHARES;
        }
    }

    private OwnerVectors(OwnershipRows rows, double least, Found found) {
        this.rows = rows;
        this.least = least;
        this.found = found;
        dropped = least * NEGLIGIBLE;
        weak = least * WEAK;
        int size = rows.size();
        strongOnes = new Kept(size);
        weakOnes = new Kept(size);
        mostWeak = new double[size];
        returns = new double[size];
        missing = new double[size];
        waiting = new int[size];
        waitingForLarge = new int[size];
        componentOf = new int[size];
        sums = new double[size];
        touched = new int[size];
        Arrays.fill(returns, 1);
        solved = new OwnerDoubt.Solved(rows, componentOf, returns, least);
    }

    /**
     * Works out all owners. Companies without any are not told of.
     *
     * @param weights for each edge the share of its end that its start holds, 0 to 1, those of one company together at most 1;
     *     0 or negative for edges that don't count
     * @param least what is significant, more than 0 to 1
     */
    public static void find(Adjacency shape, double[] weights, double least, Found found) {
        new OwnerVectors(OwnershipRows.of(shape, weights), least, found).solveAll();
    }

    private void settleDoubts() {
        SharesBetween between = solved.between();
        for (OwnerDoubt doubt : doubts) {
            if (!doubt.isSettled(found, between, FEW_BETWEEN)) {
                found.doubtful(doubt.company(), doubt);
            }
        }
        doubts.clear();
    }

    private void solveAll() {
        StrongComponents.Grouped components = rows.components();
        for (int c = 0; c < components.count(); c++) {
            for (int i = components.start(c); i < components.start(c + 1); i++) {
                componentOf[components.member(i)] = c;
            }
        }
        for (int i = 0; i < rows.count(); i++) {
            waiting[rows.holder(i)]++;
            waitingForLarge[rows.holder(i)] += rows.stake(i) >= LARGE_STAKE ? 1 : 0;
        }
        for (int c = components.count() - 1; c >= 0; c--) {
            int first = components.member(components.start(c));
            if (components.start(c + 1) - components.start(c) > 1 || held(first, c) > 0) {
                solveAnyRing(components.members(c));
            } else if (rows.start(first) < rows.start(first + 1)) {
                solve(first);
            }
        }
        settleDoubts();
    }

    /** Works out the owners of a company on no ring. */
    private void solve(int company) {
        if (hasOpenHolder(company)) {
            leaveOpen(company);
        } else {
            gather(company, 1);
            missing[company] = missingFromOutside(company);
            finish(company);
        }
        release(company);
    }

    private void solveAnyRing(int[] members) {
        if (members.length > LARGEST_RING || isOpen(members)) {
            leaveOpen(members);
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

    private void leaveOpen(int... members) {
        for (int member : members) {
            unknown.set(member);
            found.open(rows.node(member));
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
            if (hasOpenHolder(member)) {
                return true;
            }
            whole &= held(member, componentOf[member]) >= ALMOST_ONE;
        }
        return whole;
    }

    private boolean hasOpenHolder(int company) {
        for (int i = rows.start(company); i < rows.start(company + 1); i++) {
            if (unknown.get(rows.holder(i))) {
                return true;
            }
        }
        return false;
    }

    private double held(int company, int component) {
        double held = 0;
        for (int i = rows.start(company); i < rows.start(company + 1); i++) {
            held += componentOf[rows.holder(i)] == component ? rows.stake(i) : 0;
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
            for (int e = rows.start(members[j]); e < rows.start(members[j] + 1); e++) {
                // Members come in order of their numbers.
                int i = Arrays.binarySearch(members, rows.holder(e));
                if (i >= 0) {
                    system[i][j] -= rows.stake(e);
                }
            }
        }
        return DenseInverse.quick(system);
    }

    /** Adds the owners from outside its ring, times a factor. */
    private void gather(int company, double factor) {
        for (int i = rows.start(company); i < rows.start(company + 1); i++) {
            int holder = rows.holder(i);
            if (componentOf[holder] != componentOf[company]) {
                double weight = rows.stake(i) * factor;
                add(holder, weight * returns[holder]);
                addAll(strongOnes, holder, weight);
                if (rows.stake(i) >= LARGE_STAKE) {
                    addAll(weakOnes, holder, weight);
                }
            }
        }
    }

    private void addAll(Kept kept, int holder, double weight) {
        int[] owners = kept.owners[holder];
        double[] shares = kept.shares[holder];
        for (int i = 0; i < owners.length; i++) {
            add(owners[i], weight * shares[i]);
        }
    }

    private double missingFromOutside(int company) {
        double sum = 0;
        for (int i = rows.start(company); i < rows.start(company + 1); i++) {
            int holder = rows.holder(i);
            if (componentOf[holder] != componentOf[company]) {
                double leftOut = rows.stake(i) >= LARGE_STAKE ? 0 : mostWeak[holder];
                sum += rows.stake(i) * (missing[holder] + leftOut);
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

    /** Tells of the significant owners, and keeps those that are not negligible for the companies below. */
    private void finish(int company) {
        told.count = 0;
        doubtful.clear();
        double mostDropped = 0;
        for (int i = 0; i < touchedCount; i++) {
            int owner = touched[i];
            double sum = sums[owner];
            sums[owner] = 0;
            double share = sum / returns[owner];
            if (share >= least + ROUNDING) {
                told.add(rows.node(owner), Math.min(1, share));
            } else if (share + missing[company] >= least - ROUNDING) {
                doubtful.add(owner);
            }
            if (waiting[company] > 0) {
                mostDropped = Math.max(mostDropped, keep(company, owner, sum));
            }
        }
        touchedCount = 0;
        strongOnes.keep(company);
        weakOnes.keep(company);
        if (missing[company] >= least) {
            found.open(rows.node(company));
        } else if (doubtful.size() > 0) {
            doubts.add(new OwnerDoubt(
                    solved, company, told.copyOfOwners(), told.copyOfShares(), missing[company], doubtful.toArray()));
        } else {
            found.settled(rows.node(company), told.copyOfOwners(), told.copyOfShares(), missing[company]);
        }
        missing[company] += mostDropped;
    }

    /** {@return what of the share is dropped} */
    private double keep(int company, int owner, double sum) {
        if (sum < dropped) {
            return sum;
        }
        if (sum >= weak) {
            strongOnes.next.add(owner, sum);
        } else {
            mostWeak[company] = Math.max(mostWeak[company], sum);
            if (waitingForLarge[company] > 0) {
                weakOnes.next.add(owner, sum);
            }
        }
        return 0;
    }

    /** Forgets the owners of the holders that hold nothing else still to come. */
    private void release(int company) {
        for (int i = rows.start(company); i < rows.start(company + 1); i++) {
            int holder = rows.holder(i);
            if (rows.stake(i) >= LARGE_STAKE && --waitingForLarge[holder] == 0) {
                weakOnes.forget(holder);
            }
            if (--waiting[holder] == 0) {
                strongOnes.forget(holder);
            }
        }
    }
}
