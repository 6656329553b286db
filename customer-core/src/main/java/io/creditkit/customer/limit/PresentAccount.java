package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.UnitOfWork;

/** The account that a name stands for today: that of a customer who was merged into another stands for the other. */
final class PresentAccount {
    private PresentAccount() {}

    static CustomerId of(UnitOfWork work, CustomerId name) {
        return work.customers().find(name).map(Customer::id).orElse(name);
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
        work.limits().turn(present.toString());
        LimitSubject meanwhile = of(work, present);
        return meanwhile.equals(present) ? present : turn(work, meanwhile);
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
