package io.creditkit.graph.internal;

import java.util.Arrays;

/** Owners of one company on their way, in room that is used again and again. */
final class GatheredOwners {
    int[] owners = new int[64];
    double[] shares = new double[64];
    int count;

    void add(int owner, double share) {
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            shares = Arrays.copyOf(shares, 2 * count);
        }
        owners[count] = owner;
        shares[count++] = share;
    }

    int[] copyOfOwners() {
        return Arrays.copyOf(owners, count);
    }

    double[] copyOfShares() {
        return Arrays.copyOf(shares, count);
    }
}
