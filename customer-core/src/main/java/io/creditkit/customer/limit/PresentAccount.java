package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.storage.UnitOfWork;

/** The account that a name stands for today: that of a customer who was merged into another stands for the other. */
final class PresentAccount {
    private PresentAccount() {}

    static CustomerId of(UnitOfWork work, CustomerId name) {
        return PresentCustomer.of(work, name);
    }

    static LimitSubject of(UnitOfWork work, LimitSubject subject) {
        return subject instanceof LimitSubject.Account account
                ? LimitSubject.of(of(work, account.customer()))
                : subject;
    }

    /**
     * Takes a turn at the headroom of a subject, under the name that it has then. A merge takes the same turn, so whoever waited
     * for one finds the account that stays.
     *
     * @return whom the name stands for
     */
    static LimitSubject turn(UnitOfWork work, LimitSubject subject) {
        LimitSubject present = of(work, subject);
        if (present instanceof LimitSubject.Account account) {
            // Before the turn at its headroom, as a merge takes them; an erasure takes this one alone.
            Turns.present(work, account.customer());
        }
        work.limits().turn(present.toString());
        LimitSubject meanwhile = of(work, present);
        return meanwhile.equals(present) ? present : turn(work, meanwhile);
    }

    /**
     * Takes a turn as {@link #turn} does.
     *
     * @throws io.creditkit.customer.UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    static LimitSubject living(UnitOfWork work, LimitSubject subject) {
        if (subject instanceof LimitSubject.Account account) {
            LivingCustomer.of(work, account.customer());
        }
        return turn(work, subject);
    }

    static CheckRequest of(UnitOfWork work, CheckRequest request) {
        return new CheckRequest(
                of(work, request.customer()),
                request.reference(),
                request.amount(),
                request.component(),
                request.termDays(),
                request.checkpoint());
    }
}
