package io.creditkit.graph.internal;

import java.util.Arrays;

/**
 * What one owner holds of one company in effect, over all that stand between the two: nothing is left out, so it is exact but for the
 * rounding of doubles. Walks up from the company, nobody before what they hold and never beyond the owner; rings are summed up until
 * what is left of them is nothing. Keeps room for its sums, so it is not thread-safe.
 */
final class SharesBetween {
    /** What {@link #of} gives where it gives up. */
    static final double UNKNOWN = Double.NaN;

    /** Less than this is nothing. */
    private static final double NOTHING = 1e-13;

    private static final int MOST_ROUNDS = 1000;

    private final OwnershipRows rows;
    private final int[] componentOf;
    private final double[] returns;
    private final double[] sums;
    private final double[] rests;
    private final boolean[] reached;
    /** For each party between the two its component above and itself below. */
    private long[] between = new long[64];

    private int count;

    /**
     * Prepares for many questions.
     *
     * @param componentOf the ring of each party; owners have greater numbers than what they hold
     * @param returns for each party what comes back to it of itself, itself included; 1 on no ring
     */
    SharesBetween(OwnershipRows rows, int[] componentOf, double[] returns) {
        this.rows = rows;
        this.componentOf = componentOf;
        this.returns = returns;
        sums = new double[rows.size()];
        rests = new double[rows.size()];
        reached = new boolean[rows.size()];
    }

    /**
     * {@return the share of the owner, 0 to 1; {@link #UNKNOWN} if that is too much work, or a ring lets through so little that its sum
     * takes long}
     *
     * @param mostParties how many may stand between the two
     */
    double of(int owner, int company, int mostParties) {
        boolean solved = collect(owner, company, mostParties);
        if (solved) {
            Arrays.sort(between, 0, count);
            rests[company] = 1;
            int next = 0;
            while (solved && next < count) {
                int first = next;
                long component = between[first] >>> Integer.SIZE;
                while (next < count && between[next] >>> Integer.SIZE == component) {
                    next++;
                }
                solved = sumUp(first, next);
            }
        }
        double share = solved ? Math.min(1, sums[owner] / returns[owner]) : UNKNOWN;
        forget();
        return share;
    }

    /** Collects the company and all its owners that are not beyond the owner asked for. */
    private boolean collect(int owner, int company, int mostParties) {
        int last = componentOf[owner];
        add(company);
        for (int i = 0; i < count; i++) {
            int party = (int) between[i];
            for (int stake = rows.start(party); stake < rows.start(party + 1); stake++) {
                int holder = rows.holder(stake);
                if (!reached[holder] && componentOf[holder] <= last) {
                    if (count > mostParties) {
                        return false;
                    }
                    add(holder);
                }
            }
        }
        return true;
    }

    private void forget() {
        for (int i = 0; i < count; i++) {
            int party = (int) between[i];
            sums[party] = 0;
            rests[party] = 0;
            reached[party] = false;
        }
        count = 0;
    }

    private void add(int party) {
        if (count == between.length) {
            between = Arrays.copyOf(between, 2 * count);
        }
        reached[party] = true;
        between[count++] = ((long) componentOf[party] << Integer.SIZE) | party;
    }

    /** Adds what has come to the members of a ring, or to a party on none, to their sums, and hands it on to their holders. */
    private boolean sumUp(int first, int end) {
        double left = 1;
        for (int round = 0; left > NOTHING; round++) {
            if (round == MOST_ROUNDS) {
                return false;
            }
            for (int i = first; i < end; i++) {
                handOn((int) between[i]);
            }
            left = 0;
            for (int i = first; i < end; i++) {
                // What is left of a member comes to no more than that in the end, of any other.
                left += rests[(int) between[i]] * returns[(int) between[i]];
            }
        }
        return true;
    }

    private void handOn(int party) {
        double rest = rests[party];
        rests[party] = 0;
        sums[party] += rest;
        if (rest > 0) {
            for (int stake = rows.start(party); stake < rows.start(party + 1); stake++) {
                int holder = rows.holder(stake);
                if (reached[holder]) {
                    rests[holder] += rest * rows.stake(stake);
                }
            }
        }
    }
}
