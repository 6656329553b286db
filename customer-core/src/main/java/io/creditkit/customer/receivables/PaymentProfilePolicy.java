package io.creditkit.customer.receivables;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which days beyond terms make which class of payer.
 *
 * @param upTo for each class but the last, best first, the most days it allows; never falling
 * @param neededInvoices with fewer paid documents there is no class: one late payment would make a bad payer
 */
public record PaymentProfilePolicy(List<BigDecimal> upTo, int neededInvoices) {
    private static final List<PaymentProfile> BEST_FIRST = List.of(PaymentProfile.values());

    public PaymentProfilePolicy {
        upTo = List.copyOf(upTo);
        int needed = BEST_FIRST.size() - 1;
        if (upTo.size() != needed) {
            throw new IllegalArgumentException(
                    "A payment profile has " + needed + " bounds, but " + upTo.size() + " were given.");
        }
        for (int i = 1; i < upTo.size(); i++) {
            if (upTo.get(i).compareTo(upTo.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("The bounds of a payment profile must rise, but " + upTo.get(i)
                        + " follows " + upTo.get(i - 1) + ".");
            }
        }
        if (neededInvoices < 1) {
            throw new IllegalArgumentException("At least one paid document is needed, not " + neededInvoices + ".");
        }
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
