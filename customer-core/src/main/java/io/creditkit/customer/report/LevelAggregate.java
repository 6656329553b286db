package io.creditkit.customer.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * What stands for several observations of a level within one span. A level is what a score, a limit or a count of days is:
 * there is always one, and two of them never add up. So there is no sum here.
 */
public enum LevelAggregate {
    /** The newest observation. */
    LAST {
        @Override
        ChartSeries.Point of(List<ChartSeries.Point> oldestFirst) {
            return oldestFirst.get(oldestFirst.size() - 1);
        }
    },
    /** The smallest; the newest of equal ones. */
    MIN {
        @Override
        ChartSeries.Point of(List<ChartSeries.Point> oldestFirst) {
            return oldestFirst.stream()
                    .reduce((a, b) -> isLess(a.value(), b.value()) ? a : b)
                    .orElseThrow();
        }
    },
    /** The greatest; the newest of equal ones. */
    MAX {
        @Override
        ChartSeries.Point of(List<ChartSeries.Point> oldestFirst) {
            return oldestFirst.stream()
                    .reduce((a, b) -> isLess(b.value(), a.value()) ? a : b)
                    .orElseThrow();
        }
    },
    /** The mean of the observations, each counted once, to 2 decimals or as many as they have; on the day of the newest. */
    AVG {
        @Override
        ChartSeries.Point of(List<ChartSeries.Point> oldestFirst) {
            BigDecimal sum =
                    oldestFirst.stream().map(ChartSeries.Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal mean =
                    sum.divide(BigDecimal.valueOf(oldestFirst.size()), Math.max(2, sum.scale()), RoundingMode.HALF_UP);
            return new ChartSeries.Point(LAST.of(oldestFirst).on(), mean);
        }
    };

    abstract ChartSeries.Point of(List<ChartSeries.Point> oldestFirst);

    private static boolean isLess(BigDecimal one, BigDecimal other) {
        return Comparator.<BigDecimal>naturalOrder().compare(one, other) < 0;
    }
}
