package io.creditkit.customer.risk;

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
        if (days < 0) {
            throw new IllegalArgumentException("Terms are 0 days or more, not " + days + ".");
        }
        if (prepaidShare.signum() < 0 || prepaidShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The share to be prepaid lies between 0 and 1, not at " + prepaidShare.toPlainString() + ".");
        }
        prepaidShare = ScoredCharacteristic.shortest(prepaidShare);
    }
}
