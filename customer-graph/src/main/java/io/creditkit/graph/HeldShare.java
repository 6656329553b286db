package io.creditkit.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    static HeldShare of(Statement statement, BigDecimal percent) {
        return new HeldShare(percent, statement.shareClass(), statement.since(), statement.until());
    }

    /** {@return what lines of one hand come to that hold on one day, where one that tells less of class and dates than another alike is that again} */
    static HeldShare together(List<HeldShare> lines) {
        List<HeldShare> counted = new ArrayList<>(lines);
        counted.removeIf(line -> line.isToldFullerIn(lines));
        HeldShare sum = counted.get(0);
        for (int i = 1; i < counted.size(); i++) {
            sum = sum.plus(counted.get(i));
        }
        return sum;
    }

    private boolean isToldFullerIn(List<HeldShare> lines) {
        if (shareClass.isPresent() && since.isPresent() && until.isPresent()) {
            return false;
        }
        for (HeldShare other : lines) {
            if (percent.compareTo(other.percent) == 0
                    && isPartOf(shareClass, other.shareClass)
                    && isPartOf(since, other.since)
                    && isPartOf(until, other.until)
                    && !equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static <T> boolean isPartOf(Optional<T> told, Optional<T> other) {
        return told.isEmpty() || told.equals(other);
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
