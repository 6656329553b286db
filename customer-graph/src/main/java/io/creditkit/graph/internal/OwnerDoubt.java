package io.creditkit.graph.internal;

import java.util.Arrays;

/** Not for hosts: a company with owners of whom it was not found out whether they are significant. Immutable, thread-safe. */
public final class OwnerDoubt {
    private final Solved solved;
    private final int company;
    private final int[] sure;
    private final double[] shares;
    private final double missing;
    private final int[] doubtful;

    /** Takes what is found of one company. */
    public interface Answer {
        /** The significant owners of a company are these, with shares from 0 to 1 that are at most {@code missing} too small. */
        void settled(int company, int[] owners, double[] shares, double missing);

        /** The owners of a company have to be worked out exactly. */
        void open(int company);
    }

    /** What single shares are worked out of: complete once all companies are. */
    static final class Solved {
        private final OwnershipRows rows;
        private final int[] componentOf;
        private final double[] returns;
        private final double least;

        Solved(OwnershipRows rows, int[] componentOf, double[] returns, double least) {
            this.rows = rows;
            this.componentOf = componentOf;
            this.returns = returns;
            this.least = least;
        }

        SharesBetween between() {
            return new SharesBetween(rows, componentOf, returns);
        }
    }

    /**
     * Notes a doubt.
     *
     * @param company the company, by its place in the rows
     * @param sure the owners that are significant, by their nodes
     * @param shares their shares
     * @param missing how much these may be too small
     * @param doubtful the owners that may be significant, by their places
     */
    OwnerDoubt(Solved solved, int company, int[] sure, double[] shares, double missing, int[] doubtful) {
        this.solved = solved;
        this.company = company;
        this.sure = sure;
        this.shares = shares;
        this.missing = missing;
        this.doubtful = doubtful;
    }

    /** {@return the node of the company} */
    int company() {
        return solved.rows.node(company);
    }

    /**
     * Tells of the owners, as settled unless rounding could decide. Time: linear in the owners of the company for each that is in
     * doubt.
     */
    public void settle(Answer answer) {
        if (!isSettled(answer, solved.between(), Integer.MAX_VALUE)) {
            answer.open(company());
        }
    }

    /** {@return whether it told of the owners} It does not if too many parties are between them and the company. */
    boolean isSettled(Answer answer, SharesBetween between, int mostParties) {
        int[] owners = Arrays.copyOf(sure, sure.length + doubtful.length);
        double[] parts = Arrays.copyOf(shares, owners.length);
        int count = sure.length;
        for (int owner : doubtful) {
            double share = between.of(owner, company, mostParties);
            if (Double.isNaN(share) || Math.abs(share - solved.least) <= OwnerVectors.ROUNDING) {
                return false;
            }
            if (share > solved.least) {
                owners[count] = solved.rows.node(owner);
                parts[count++] = share;
            }
        }
        answer.settled(company(), Arrays.copyOf(owners, count), Arrays.copyOf(parts, count), missing);
        return true;
    }
}
