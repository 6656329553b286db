package io.creditkit.creditsafe.freshinvestigation;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;

/** That an order was taken. Source: {@code POST /freshinvestigations}. */
public final class OrderReceipt extends ReceivedValue {

    OrderReceipt(OpenValue content) {
        super(content);
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /** {@return the number to ask for the order with} */
    public Optional<OrderId> orderId() {
        return text("orderID").flatMap(OrderId::find);
    }

    /** {@return the number of the transaction} */
    public Optional<String> transactionId() {
        return text("transactionID");
    }

    /** {@return what the provider says} */
    public Optional<String> message() {
        return text("message");
    }
}
