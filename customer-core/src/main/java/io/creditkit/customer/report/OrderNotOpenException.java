package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;

/** There is no open order with that id: it is settled already, or never was. Look at the ledger again. */
public final class OrderNotOpenException extends CreditKitException {
    OrderNotOpenException(OrderId id) {
        super("There is no open order with the id '" + id + "'. Only an open order can be written off.");
    }
}
