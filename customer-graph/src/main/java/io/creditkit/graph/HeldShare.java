package io.creditkit.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shares of a company in one hand.
 *
 * @param percent of the capital
 * @param shareClass empty if not told, or of several classes
 * @param since the first day; empty if not told
 * @param until the first day on which they are no longer held; empty if open or not told
 */
record HeldShare(
        BigDecimal percent, Optional<String> shareClass, Optional<LocalDate> since, Optional<LocalDate> until) {
    /** Those that tell most first; besides that, any order in which different lines have different places. */
    private static final Comparator<HeldShare> FULLEST_FIRST = Comparator.comparingInt(HeldShare::told)
            .reversed()
            .thenComparing(HeldShare::percent)
            .thenComparing(line -> line.shareClass().orElse(""))
            .thenComparing(line -> line.since().orElse(LocalDate.MIN))
            .thenComparing(line -> line.until().orElse(LocalDate.MIN));

    static HeldShare of(Statement statement, BigDecimal percent) {
        return new HeldShare(percent, statement.shareClass(), statement.since(), statement.until());
    }

    /**
     * {@return the shares that the lines of one hand tell for one day, each once} Lines are about the same shares if class and dates are
     * each equal or told by one of the two only, such as one with a date and no class, and one with a class and no date. They
     * become one line that tells what both do. A line is about one share only, whatever the order they came in.
     */
    static List<HeldShare> eachOnce(List<HeldShare> lines) {
        List<HeldShare> sorted = new ArrayList<>(lines);
        sorted.sort(FULLEST_FIRST);
        List<HeldShare> shares = new ArrayList<>();
        for (HeldShare line : sorted) {
            int same = 0;
            while (same < shares.size() && !line.mayBe(shares.get(same))) {
                same++;
            }
            if (same == shares.size()) {
                shares.add(line);
            } else {
                shares.set(same, line.filledFrom(shares.get(same)));
            }
        }
        return shares;
    }

    /** {@return what shares of one hand come to} */
    static HeldShare together(List<HeldShare> shares) {
        HeldShare sum = shares.get(0);
        for (int i = 1; i < shares.size(); i++) {
            sum = sum.plus(shares.get(i));
        }
        return sum;
    }

    HeldShare withPercent(BigDecimal other) {
        return new HeldShare(other, shareClass, since, until);
    }

    private int told() {
        return (shareClass.isPresent() ? 1 : 0) + (since.isPresent() ? 1 : 0) + (until.isPresent() ? 1 : 0);
    }

    private boolean mayBe(HeldShare other) {
        return percent.compareTo(other.percent) == 0
                && mayBe(shareClass, other.shareClass)
                && mayBe(since, other.since)
                && mayBe(until, other.until);
    }

    private static <T> boolean mayBe(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private HeldShare filledFrom(HeldShare other) {
        return new HeldShare(percent, shareClass.or(other::shareClass), since.or(other::since), until.or(other::until));
    }

    /** {@return these shares and others of the same hand} Together they are held from the later start to the earlier end. */
    HeldShare plus(HeldShare other) {
        Optional<LocalDate> start = since;
        if (start.isPresent() && other.since.isPresent() && start.get().isBefore(other.since.get())) {
            start = other.since;
        }
        Optional<LocalDate> end = until.or(() -> other.until);
        if (end.isPresent() && other.until.isPresent() && other.until.get().isBefore(end.get())) {
            end = other.until;
        }
        Optional<String> both = shareClass.equals(other.shareClass) ? shareClass : Optional.empty();
        return new HeldShare(percent.add(other.percent), both, other.since.isEmpty() ? other.since : start, end);
    }
}
