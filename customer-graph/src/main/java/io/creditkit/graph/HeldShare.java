package io.creditkit.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Shares of a company in one hand.
 *
 * @param percent of the capital
 * @param since the first day; empty if not told
 * @param until the first day on which they are no longer held; empty if open or not told
 */
record HeldShare(BigDecimal percent, Optional<LocalDate> since, Optional<LocalDate> until) {
    static HeldShare of(Statement statement, BigDecimal percent) {
        return new HeldShare(percent, statement.since(), statement.until());
    }

    /** {@return what lines of one hand come to that hold on one day, where one that tells less of the dates than another alike is that again} */
    static HeldShare together(List<HeldShare> lines) {
        Optional<HeldShare> sum = Optional.empty();
        for (HeldShare line : lines) {
            if (lines.stream().noneMatch(line::isToldFullerBy)) {
                sum = Optional.of(sum.map(known -> known.plus(line)).orElse(line));
            }
        }
        return sum.orElseThrow();
    }

    private boolean isToldFullerBy(HeldShare other) {
        return !equals(other)
                && percent.compareTo(other.percent) == 0
                && (since.isEmpty() || since.equals(other.since))
                && (until.isEmpty() || until.equals(other.until));
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
        return new HeldShare(percent.add(other.percent), other.since.isEmpty() ? other.since : start, end);
    }
}
