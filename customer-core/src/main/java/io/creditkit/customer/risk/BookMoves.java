package io.creditkit.customer.risk;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * How the customers of a book moved between two assessments each: from class to class, and who moved farthest.
 *
 * @param migration how many customers went from which class (first key) to which (second key); every pair is there
 * @param moved how many stand elsewhere, be it by a point
 * @param movers the farthest of them: those that change class first, then by points, then by number
 */
public record BookMoves(Map<RiskClass, Map<RiskClass, Long>> migration, long moved, List<Mover> movers) {
    private static final int DECIMALS = 6;

    public BookMoves {
        Map<RiskClass, Map<RiskClass, Long>> copy = new EnumMap<>(RiskClass.class);
        migration.forEach((from, row) -> copy.put(from, RiskClass.inOrder(row)));
        migration = RiskClass.inOrder(copy);
        movers = List.copyOf(movers);
    }

    /** {@return how many customers went from one class to the other} */
    public long count(RiskClass from, RiskClass to) {
        return migration.getOrDefault(from, Map.of()).getOrDefault(to, 0L);
    }

    /** {@return how many customers were compared} */
    public long compared() {
        return migration.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** {@return the share of customers that are in the same class both times, 0 to 1, 6 decimals; unknown of an empty book} */
    public Measure<BigDecimal> agreement() {
        long compared = compared();
        if (compared == 0) {
            return Measure.unknown(
                    UnknownReason.DIVISION_BY_ZERO,
                    Wording.of("not-known.no-customer", "There is no customer to compare."));
        }
        long same = 0;
        for (RiskClass riskClass : RiskClass.values()) {
            same += count(riskClass, riskClass);
        }
        return Measure.known(
                BigDecimal.valueOf(same).divide(BigDecimal.valueOf(compared), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Counts moves, one after the other, and keeps the farthest. Not thread-safe. */
    static final class Tally {
        private static final Comparator<Mover> FARTHEST_FIRST = Comparator.comparing(Mover::changesClass)
                .thenComparingInt(Mover::points)
                .reversed()
                .thenComparing(Mover::number);

        private final int most;
        private final Map<RiskClass, Map<RiskClass, Long>> migration = new EnumMap<>(RiskClass.class);
        private final PriorityQueue<Mover> nearestFirst = new PriorityQueue<>(FARTHEST_FIRST.reversed());
        private long moved;

        /** Keeps at most so many movers. */
        Tally(int most) {
            if (most < 0) {
                throw new IllegalArgumentException(
                        "The number of movers to keep is never below 0, but was " + most + ".");
            }
            this.most = most;
            for (RiskClass from : RiskClass.values()) {
                migration.put(from, RiskClass.countsOfZero());
            }
        }

        void add(Customer customer, Standing from, Standing to) {
            migration.computeIfPresent(from.riskClass(), (riskClass, row) -> {
                row.merge(to.riskClass(), 1L, Long::sum);
                return row;
            });
            if (from.equals(to)) {
                return;
            }
            moved++;
            nearestFirst.add(new Mover(customer.id(), customer.number(), from, to));
            if (nearestFirst.size() > most) {
                nearestFirst.remove();
            }
        }

        BookMoves moves() {
            List<Mover> movers = new ArrayList<>(nearestFirst);
            movers.sort(FARTHEST_FIRST);
            return new BookMoves(migration, moved, movers);
        }
    }
}
