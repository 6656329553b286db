package io.creditkit.customer.limit;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.lending.ExposureComponent;
import java.util.Optional;

/**
 * A document that asks for credit. Immutable.
 *
 * @param customer the account
 * @param reference the host's number of the document, upper and lower case being the same; 1 to 64 characters
 * @param amount all of it, with tax; zero or less asks for nothing, as a credit note
 * @param component what it counts as
 * @param termDays in how many days it is to be paid, 0 or more; empty if not told
 * @param checkpoint where it stands; it may rely on a former check, see {@link LimitSettings#graceDays()}
 */
public record CheckRequest(
        CustomerId customer,
        String reference,
        Money amount,
        ExposureComponent component,
        Optional<Integer> termDays,
        Checkpoint checkpoint) {
    /**
     * Refuses what can't be checked.
     *
     * @throws InvalidEntryException with every fault at once
     */
    public CheckRequest {
        EntryCheck.of("document to check")
                .must("reference", reference, Reservation.MAX_REFERENCE)
                .never(
                        "amount",
                        () -> !amount.equals(amount.rounded()),
                        "too-precise",
                        "It has more decimals than its currency.")
                .notNegative("termDays", termDays.orElse(0))
                .refuse();
    }

    /** {@return a new order} */
    public static CheckRequest order(CustomerId customer, String reference, Money amount) {
        return new CheckRequest(
                customer, reference, amount, ExposureComponent.ORDER_BACKLOG, Optional.empty(), Checkpoint.ORDER);
    }

    /** {@return a copy that counts as another component} */
    public CheckRequest as(ExposureComponent other) {
        return new CheckRequest(customer, reference, amount, other, termDays, checkpoint);
    }

    /** {@return a copy that tells in how many days it is to be paid} */
    public CheckRequest payableIn(int days) {
        return new CheckRequest(customer, reference, amount, component, Optional.of(days), checkpoint);
    }

    /** {@return a copy that is checked at another point} */
    public CheckRequest at(Checkpoint other) {
        return new CheckRequest(customer, reference, amount, component, termDays, other);
    }
}
