package io.creditkit.customer.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A review that is due.
 *
 * @param customer whose
 * @param dueOn since when; empty if there never was a review
 */
public record Review(Reviewed customer, Optional<LocalDate> dueOn) {
    static final Comparator<Review> MOST_URGENT_FIRST = Comparator.comparing(
                    (Review review) -> review.dueOn().orElse(LocalDate.MIN))
            .thenComparing(review -> review.customer().riskClass(), Comparator.reverseOrder());
}
