package io.creditkit.graph.analysis;

import io.creditkit.graph.internal.StrongComponents;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a company may be one owner's at most, from shares that may be held: never more than the whole of any company on the
 * way. Everybody is thought to be wholly the owner's first, and less from round to round. Used once.
 */
final class HighestShare {
    static final int NOBODY = -1;

    private static final MathContext UPWARDS = new MathContext(40, RoundingMode.CEILING);
    private static final int DECIMALS = 10;
    private static final int ROUNDS = 1_000;
    private static final BigDecimal SETTLED = new BigDecimal("1E-14");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<List<Integer>> holders = new ArrayList<>();
    private final List<List<BigDecimal>> weights = new ArrayList<>();
    private final BigDecimal[] untold;

    /** @param size how many parties there are, of which the first is asked about */
    HighestShare(int size) {
        untold = new BigDecimal[size];
        for (int i = 0; i < size; i++) {
            holders.add(new ArrayList<>());
            weights.add(new ArrayList<>());
            untold[i] = BigDecimal.ZERO;
        }
    }

    /** Adds a share from 0 to 1 that a party may hold. */
    void add(int held, int holder, BigDecimal weight) {
        holders.get(held).add(holder);
        weights.get(held).add(weight);
    }

    /** Adds a share from 0 to 1 that the owner may hold by ways that are not here. */
    void addUntold(int held, BigDecimal weight) {
        untold[held] = untold[held].add(weight);
    }

    /** {@return the percentage of the first party} */
    BigDecimal percentOfFirst(int owner) {
        int[][] up = new int[untold.length][];
        for (int i = 0; i < up.length; i++) {
            up[i] = holders.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
        boolean[] reached = reached(owner);
        BigDecimal[] most = new BigDecimal[up.length];
        for (int[] component : StrongComponents.of(up)) {
            for (int member : component) {
                // A ring that nothing leads to from the owner holds nothing for it, however closed it is.
                most[member] = reached[member] ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            boolean settled = false;
            for (int round = 0; round < ROUNDS && !settled; round++) {
                settled = true;
                for (int member : component) {
                    if (member != owner) {
                        BigDecimal less = sum(member, most).min(most[member]);
                        settled &= most[member].subtract(less).compareTo(SETTLED) <= 0;
                        most[member] = less;
                    }
                }
            }
        }
        return most[0].multiply(HUNDRED)
                .setScale(DECIMALS, RoundingMode.CEILING)
                .min(HUNDRED);
    }

    private boolean[] reached(int owner) {
        List<List<Integer>> down = new ArrayList<>();
        holders.forEach(none -> down.add(new ArrayList<>()));
        boolean[] reached = new boolean[untold.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < untold.length; i++) {
            for (int holder : holders.get(i)) {
                down.get(holder).add(i);
            }
            if (i == owner || untold[i].signum() > 0) {
                reached[i] = true;
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            for (int next : down.get(queue.remove())) {
                if (!reached[next]) {
                    reached[next] = true;
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private BigDecimal sum(int held, BigDecimal[] most) {
        BigDecimal sum = untold[held];
        for (int i = 0; i < holders.get(held).size(); i++) {
            BigDecimal through = most[holders.get(held).get(i)];
            sum = sum.add(weights.get(held).get(i).multiply(through, UPWARDS), UPWARDS);
        }
        return sum;
    }
}
