package io.creditkit.customer.lending;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.receivables.Payment;
import java.time.LocalDate;
import java.util.List;

/**
 * One instalment of a loan.
 *
 * @param number its place in the plan, from 1
 * @param dueOn the day it is to be paid
 * @param principal the part that pays the loan back, not negative
 * @param interest the interest in it, not negative
 * @param fees the fees in it, not negative
 * @param payments what was paid on it; pays fees first, then interest, then principal
 */
public record Installment(
        int number, LocalDate dueOn, Money principal, Money interest, Money fees, List<Payment> payments) {
    public Installment {
        payments = List.copyOf(payments);
        EntryCheck.of("instalment")
                .atLeast("number", number, 1)
                .notNegative("principal", principal.signum())
                .notNegative("interest", interest.signum())
                .notNegative("fees", fees.signum())
                .never(
                        "interest",
                        () -> !interest.currency().equals(principal.currency()),
                        "other-currency",
                        "It is in another currency than the principal.")
                .never(
                        "fees",
                        () -> !fees.currency().equals(principal.currency()),
                        "other-currency",
                        "It is in another currency than the principal.")
                .refuse();
    }

    /** {@return all of it} */
    public Money total() {
        return principal.plus(interest).plus(fees);
    }

    /** {@return what was paid on it by the end of that day} */
    public Money paidOn(LocalDate day) {
        return payments.stream()
                .filter(payment -> !payment.receivedOn().isAfter(day))
                .map(Payment::amount)
                .reduce(Money.zero(principal.currency()), Money::plus);
    }

    /** {@return what was open of it at the end of that day, never below zero} */
    public Money openOn(LocalDate day) {
        return notNegative(total().minus(paidOn(day)));
    }

    /** {@return what was open of its principal at the end of that day} */
    Money openPrincipalOn(LocalDate day) {
        Money open = openOn(day);
        return open.compareAmount(principal) < 0 ? open : principal;
    }

    private static Money notNegative(Money amount) {
        return amount.signum() < 0 ? Money.zero(amount.currency()) : amount;
    }
}
