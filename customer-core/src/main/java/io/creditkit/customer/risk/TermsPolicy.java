package io.creditkit.customer.risk;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;

/**
 * A port: which payment terms fit a customer. {@link TermsTable} is one; a host may bring its own. A proposal decides nothing.
 * Implementations are pure and thread-safe.
 */
@FunctionalInterface
public interface TermsPolicy {
    /**
     * {@return the terms to propose, or why none can be}
     *
     * @param riskClass the customer's class
     * @param exposure what would be lost today
     */
    Measure<TermsProposal> propose(RiskClass riskClass, Measure<Money> exposure);
}
