package io.creditkit.customer.risk;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a person looks at a customer, by its class: the worse, the sooner. Immutable and thread-safe.
 *
 * @param periods the time between two reviews, for every class; a worse class is never looked at later than a better one
 */
public record ReviewSchedule(Map<RiskClass, Period> periods) {
    /** Refuses a schedule with a class left out, without time between reviews, or that looks later at a worse class. */
    public ReviewSchedule {
        periods = RiskClass.inOrder(periods);
        LocalDate day = LocalDate.of(2024, 1, 1);
        Optional<LocalDate> better = Optional.empty();
        for (RiskClass riskClass : RiskClass.values()) {
            Period period = Optional.ofNullable(periods.get(riskClass))
                    .orElseThrow(
                            () -> new IllegalArgumentException("The schedule has no period for " + riskClass + "."));
            LocalDate next = day.plus(period);
            if (!next.isAfter(day)) {
                throw new IllegalArgumentException("The period of " + riskClass + " must be at least a day.");
            }
            if (riskClass != RiskClass.UNKNOWN) {
                if (better.filter(next::isAfter).isPresent()) {
                    throw new IllegalArgumentException(riskClass + " must not be looked at later than a better class.");
                }
                better = Optional.of(next);
            }
        }
    }

    /** {@return a year for LOW, half a year for MODERATE, a quarter for ELEVATED and UNKNOWN, a month for HIGH} */
    public static ReviewSchedule standard() {
        Map<RiskClass, Period> periods = new EnumMap<>(RiskClass.class);
        periods.put(RiskClass.LOW, Period.ofMonths(12));
        periods.put(RiskClass.MODERATE, Period.ofMonths(6));
        periods.put(RiskClass.ELEVATED, Period.ofMonths(3));
        periods.put(RiskClass.HIGH, Period.ofMonths(1));
        periods.put(RiskClass.UNKNOWN, Period.ofMonths(3));
        return new ReviewSchedule(periods);
    }

    /**
     * {@return when a customer is to be looked at next} It counts with the class as it is now, so a customer that became worse is
     * due sooner, be it in the past.
     *
     * @param lastReview the day of the last review by a person
     */
    public LocalDate nextReview(RiskClass riskClass, LocalDate lastReview) {
        return lastReview.plus(periods.getOrDefault(riskClass, Period.ofMonths(1)));
    }

    /**
     * {@return those to be looked at by that day, the longest due first, then by class, the worst first, then as they came} Who
     * was never looked at is due at once, and comes before all others.
     */
    public List<Review> due(Stream<Reviewed> customers, LocalDate day) {
        return customers
                .map(customer ->
                        new Review(customer, customer.lastReview().map(last -> nextReview(customer.riskClass(), last))))
                .filter(review -> review.dueOn().map(due -> !due.isAfter(day)).orElse(true))
                .sorted(Review.MOST_URGENT_FIRST)
                .toList();
    }
}
