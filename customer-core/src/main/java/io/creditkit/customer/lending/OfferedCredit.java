package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A credit that is offered to somebody who is becoming a customer.
 *
 * @param product as in {@link CreditOffer#product()}
 * @param amount as in {@link CreditOffer#amount()}
 * @param validUntil as in {@link CreditOffer#validUntil()}
 * @param terms as in {@link CreditOffer#terms()}
 */
public record OfferedCredit(String product, Money amount, Optional<LocalDate> validUntil, Optional<String> terms) {
    /** Not for hosts: attaches the offer to a customer that is stored in that unit of work. */
    public CreditOffer attachTo(CustomerId customer, WorkContext context, UnitOfWork work) {
        return CreditOffers.attach(
                context,
                work,
                CreditOffer.builder()
                        .id(context.ids().next())
                        .customer(customer)
                        .product(product)
                        .amount(amount)
                        .validUntil(validUntil)
                        .terms(terms)
                        .offeredAt(context.now())
                        .offeredBy(context.actor())
                        .build());
    }

    /** Without the terms, which may be personal data. */
    @Override
    public String toString() {
        return "OfferedCredit[" + product + ", " + amount + "]";
    }
}
