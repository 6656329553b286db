package io.creditkit.customer.limit;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import java.util.Optional;

/**
 * Credit statuses that people set, and that no check overwrites. Thread-safe. To see needs {@link Permission#VIEW_CREDIT_DATA}, to
 * set {@link Permission#EDIT_CREDIT_LIMITS}. Each change is written into the audit trail.
 */
public final class CreditStandings {
    private final WorkContext context;

    CreditStandings(WorkContext context) {
        this.context = context;
    }

    /**
     * Sets a status in place of the former one: STOP for no new credit at all, NO_CHECK for none to be checked.
     *
     * @param reason why, 1 to 500 characters
     * @throws io.creditkit.customer.InvalidEntryException if the status is one that is computed, or the reason blank or too long
     * @throws io.creditkit.customer.UnknownReferenceException if there is no such customer
     */
    public CreditStanding set(LimitSubject subject, CreditStatus status, String reason) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        CreditStanding named = CreditStanding.builder()
                .subject(subject)
                .status(status)
                .reason(reason)
                .by(context.actor())
                .at(context.now())
                .build();
        return context.inUnitOfWork(work -> {
            ExposureReader.accounts(work, subject);
            CreditStanding standing = CreditStanding.builder()
                    .from(named)
                    .subject(PresentAccount.living(work, subject))
                    .build();
            work.limits().putStanding(standing);
            return standing;
        });
    }

    /**
     * Takes a status back: what a check computes holds again.
     *
     * @throws io.creditkit.customer.UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public void lift(LimitSubject subject) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        context.inUnitOfWork(work -> {
            work.limits().removeStanding(PresentAccount.living(work, subject));
            return true;
        });
    }

    /** {@return the status that a person set; empty if nobody did} */
    public Optional<CreditStanding> of(LimitSubject subject) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().standing(PresentAccount.of(work, subject)));
    }
}
