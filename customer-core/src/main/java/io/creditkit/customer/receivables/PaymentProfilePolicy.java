package io.creditkit.customer.receivables;

import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which days beyond terms make which class of payer.
 *
 * @param upTo for each class but the last, best first, the most days it allows; never falling
 * @param neededInvoices with fewer paid documents there is no class: one late payment would make a bad payer
 */
public record PaymentProfilePolicy(List<BigDecimal> upTo, int neededInvoices) {
    private static final List<PaymentProfile> BEST_FIRST = List.of(PaymentProfile.values());

    public PaymentProfilePolicy {
        List<BigDecimal> bounds = List.copyOf(upTo);
        EntryCheck.of("policy of payment profiles")
                .count("upTo", bounds.size(), BEST_FIRST.size() - 1, BEST_FIRST.size() - 1)
                .never(
                        "upTo",
                        () -> IntStream.range(1, bounds.size())
                                .anyMatch(i -> bounds.get(i).compareTo(bounds.get(i - 1)) <= 0),
                        "not-in-order",
                        "Each bound is more than the one before.")
                .atLeast("neededInvoices", neededInvoices, 1)
                .refuse();
        upTo = bounds;
    }

    /** {@return up to 0, 7, 20 and 45 days; three documents are needed} */
    public static PaymentProfilePolicy standard() {
        return new PaymentProfilePolicy(
                List.of(BigDecimal.ZERO, BigDecimal.valueOf(7), BigDecimal.valueOf(20), BigDecimal.valueOf(45)), 3);
    }

    /** {@return the class of that many days beyond terms} */
    public PaymentProfile classOf(BigDecimal days) {
        for (int i = 0; i < upTo.size(); i++) {
            if (days.compareTo(upTo.get(i)) <= 0) {
                return BEST_FIRST.get(i);
            }
        }
        return PaymentProfile.VERY_BAD;
    }
}
