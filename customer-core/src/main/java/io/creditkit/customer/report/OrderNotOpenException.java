package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** There is no open order with that id: it is settled already, or never was. Look at the ledger again. */
public final class OrderNotOpenException extends CreditKitException {
    OrderNotOpenException(OrderId id) {
        super(Wording.of(
                "order-not-open",
                "There is no open order with the id '{order}'. Only an open order can be written off.",
                Map.of("order", id)));
    }
}
