package io.creditkit.customer.limit;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of the worksheet: which limit a company in law has, and which one it would get. Immutable.
 *
 * @param entity the company, or the account if it is linked to none
 * @param accounts its accounts, by number
 * @param current the limit in force
 * @param block the credit status that a person set; empty if nobody did
 * @param proposed the limit it would get, zero for no credit
 * @param validUntil the last day it would have; empty for one without end
 */
public record LimitChange(
        LimitSubject entity,
        List<CustomerId> accounts,
        LimitInForce current,
        Optional<CreditStatus> block,
        Money proposed,
        Optional<LocalDate> validUntil) {
    public LimitChange {
        accounts = List.copyOf(accounts);
    }

    /** {@return whether no new credit is given now: a person stopped it, or the limit is zero} */
    public boolean isBlocked() {
        return isStopped() || current.amount() instanceof LimitAmount.NoCredit;
    }

    /** {@return whether no new credit would be given: a person stopped it, which a limit does not change, or the new limit is zero} */
    public boolean wouldBeBlocked() {
        return isStopped() || proposed.signum() == 0;
    }

    private boolean isStopped() {
        return block.filter(CreditStatus.STOP::equals).isPresent();
    }
}
