package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Orders that were billed, or may have been.
 *
 * @param count how many there are
 * @param costs those of which the price was known when they were placed, each currency once, by its code
 */
public record BilledOrders(long count, List<Cost> costs) {
    /**
     * Orders of one currency.
     *
     * @param sum what they cost together
     * @param count how many there are
     */
    public record Cost(Money sum, long count) {}

    /** Copies the list. */
    public BilledOrders {
        costs = List.copyOf(costs);
    }

    /**
     * {@return what all of them cost in the currency of that price} An order that was placed without a price, or with one in another
     * currency, counts at that price: to leave it out would make room that may not be there.
     *
     * @param price what one costs at most, whatever its country
     */
    public Money costAt(Money price) {
        Money sum = Money.zero(price.currency());
        long priced = 0;
        for (Cost cost : costs) {
            if (cost.sum().currency().equals(price.currency())) {
                sum = sum.plus(cost.sum());
                priced += cost.count();
            }
        }
        return sum.plus(price.times(BigDecimal.valueOf(count - priced)));
    }
}
