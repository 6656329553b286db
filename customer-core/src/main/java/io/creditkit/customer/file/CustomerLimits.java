package io.creditkit.customer.file;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.LimitDecision;
import java.util.List;
import java.util.Optional;

/**
 * What we decided ourselves on the credit of a customer, which needs no agency. Which limit holds, what is inherited and shared counted
 * in, is told by {@link io.creditkit.customer.limit.CreditLimits#of}.
 *
 * @param decisions all decisions on its company in law and on itself, newest first: also those over, refused or waiting
 * @param standings the statuses that people set, and that no check overwrites: for the company in law, then for the customer
 */
public record CustomerLimits(List<LimitDecision> decisions, List<CreditStanding> standings) {
    /** Copies the lists. */
    public CustomerLimits {
        decisions = List.copyOf(decisions);
        standings = List.copyOf(standings);
    }

    /** {@return the status that a check of a new document would give for what people set: of several, STOP} */
    public Optional<CreditStatus> setByHand() {
        List<CreditStatus> set = standings.stream().map(CreditStanding::status).toList();
        return set.contains(CreditStatus.STOP)
                ? Optional.of(CreditStatus.STOP)
                : set.stream().findFirst();
    }

    /** Whether there is nothing to tell. */
    boolean isNothing() {
        return decisions.isEmpty() && standings.isEmpty();
    }
}
