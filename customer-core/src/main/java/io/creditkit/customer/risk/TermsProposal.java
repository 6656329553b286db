package io.creditkit.customer.risk;

import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;

/**
 * Payment terms to propose, and why.
 *
 * @param days how many days after the invoice it is due; 0 for at once
 * @param prepaidShare the share to be paid before delivery, 0 to 1
 * @param reason which row of the table it comes from, one plain sentence
 */
public record TermsProposal(int days, BigDecimal prepaidShare, String reason) {
    /** Refuses terms before the invoice, and shares that are none. */
    public TermsProposal {
        BigDecimal share = prepaidShare;
        EntryCheck.of("proposal of terms")
                .atLeast("days", days, 0)
                .never(
                        "prepaidShare",
                        () -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0,
                        "out-of-range",
                        "It lies between 0 and 1.")
                .refuse();
        prepaidShare = ScoredCharacteristic.shortest(prepaidShare);
    }
}
