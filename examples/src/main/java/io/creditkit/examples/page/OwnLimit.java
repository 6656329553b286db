package io.creditkit.examples.page;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.LimitUse;

/**
 * The limit of our own that holds for a customer, and how much of it is used.
 *
 * @param limit the limit in force, with the decision behind it
 * @param subject whose limit it is: the company in law over all its accounts, or the customer alone
 * @param exposure what is at risk with the accounts it is for, in the currency of the limit
 */
public record OwnLimit(LimitInForce limit, LimitSubject subject, Measure<Money> exposure) {
    /** {@return how much of the limit is used} */
    LimitUse use() {
        return new LimitUse(exposure, limit.amount());
    }
}
