package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import java.util.Currency;

/** In which currency the risk of a legal entity is told. */
final class EntityCurrency {
    private EntityCurrency() {}

    /** {@return that of the limit that is shown with the account, else the risk currency of the account} */
    static Currency of(HoldingLimits limits, Customer account) {
        return limits.shown().amount().money().map(Money::currency).orElse(account.riskCurrency());
    }
}
