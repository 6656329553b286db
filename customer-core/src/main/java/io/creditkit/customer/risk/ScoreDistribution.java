package io.creditkit.customer.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many customers have which score.
 *
 * @param lowest the lowest score of each bin, from 0 upwards; a bin ends before the next one begins, the last one at the best score of the card
 * @param counts how many scores lie in each bin
 * @param unscored how many customers have no score
 */
public record ScoreDistribution(List<Integer> lowest, List<Long> counts, long unscored) {
    /** Bins of ten points, the last of eleven. */
    public static final List<Integer> TENS =
            IntStream.range(0, 10).map(ten -> ten * 10).boxed().toList();

    /** {@return ten bins over the scale of a card, fewer where it has fewer scores; the first takes in all below the second} */
    static List<Integer> tenths(ScoreCard card) {
        int span = card.highestScore() - card.lowestScore();
        return IntStream.range(0, 10)
                .map(tenth -> tenth == 0 ? 0 : card.lowestScore() + tenth * span / 10)
                .distinct()
                .boxed()
                .toList();
    }

    /** Refuses bins that leave out a score, and counts below 0. */
    public ScoreDistribution {
        lowest = List.copyOf(lowest);
        counts = List.copyOf(counts);
        if (lowest.isEmpty() || lowest.get(0) != 0) {
            throw new IllegalArgumentException("The first bin must begin at 0, so that every score has a bin.");
        }
        for (int i = 1; i < lowest.size(); i++) {
            if (lowest.get(i) <= lowest.get(i - 1) || lowest.get(i) > ScoreScale.MOST) {
                throw new IllegalArgumentException(
                        "Bins begin one above the other, at most at " + ScoreScale.MOST + ": " + lowest + ".");
            }
        }
        if (counts.size() != lowest.size()) {
            throw new IllegalArgumentException(
                    "There are " + lowest.size() + " bins, but " + counts.size() + " counts.");
        }
        if (Stream.concat(counts.stream(), Stream.of(unscored)).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A count is never below 0: " + counts + ", " + unscored + ".");
        }
    }

    /** {@return the distribution of nobody yet over bins that begin at these scores} */
    public static ScoreDistribution empty(List<Integer> lowest) {
        return new ScoreDistribution(lowest, Collections.nCopies(lowest.size(), 0L), 0);
    }

    /** {@return these scores over bins that begin at those; an empty one is a customer without a score} */
    public static ScoreDistribution of(List<Integer> lowest, Stream<OptionalInt> scores) {
        ScoreTally tally = new ScoreTally(lowest);
        scores.forEach(tally::add);
        return tally.distribution();
    }

    /** {@return how many customers have a score} */
    public long scored() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Counts scores, one after the other. Not thread-safe. */
    static final class ScoreTally {
        private final List<Integer> lowest;
        private final long[] counts;
        private long unscored;

        ScoreTally(List<Integer> lowest) {
            this.lowest = empty(lowest).lowest();
            this.counts = new long[lowest.size()];
        }

        void add(OptionalInt score) {
            if (score.isEmpty()) {
                unscored++;
                return;
            }
            int bin = lowest.size() - 1;
            while (score.getAsInt() < lowest.get(bin)) {
                bin--;
            }
            counts[bin]++;
        }

        ScoreDistribution distribution() {
            List<Long> all = new ArrayList<>();
            for (long count : counts) {
                all.add(count);
            }
            return new ScoreDistribution(lowest, all, unscored);
        }
    }
}
