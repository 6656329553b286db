package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A loan as the host tells it. All that is wrong with it and its plan is told at once.
 *
 * @param id the host's id, 1 to 64 characters, unique in the tenant
 * @param customerId who asks for it
 * @param productCode the host's code of the product; empty if there is none
 * @param principal how much, above zero
 * @param maturesOn when it is to be paid back; empty if not known
 * @param annualRateRatio interest a year as a fraction; empty if not known
 * @param installments the plan, by number, which is given to no two of them; due one after the other or on the same day, in the currency of
 *     the principal, which their principal parts make up together. Empty if it is not known yet
 */
public record LoanEntry(
        String id,
        CustomerId customerId,
        Optional<String> productCode,
        Money principal,
        Optional<LocalDate> maturesOn,
        Optional<BigDecimal> annualRateRatio,
        List<Installment> installments) {
    public LoanEntry {
        installments = installments.stream()
                .sorted(Comparator.comparingInt(Installment::number))
                .toList();
        Plan plan = new Plan(principal, installments);
        EntryCheck.of("loan", id)
                .must("id", id, 64)
                .never("principal", () -> principal.signum() <= 0, "not-positive", "It must be above zero.")
                .never("installments", plan::hasNumbersTwice, "repeated", "Two of them have the same number.")
                .never(
                        "installments",
                        plan::isOutOfOrder,
                        "not-in-order",
                        "They are not due in the order of their numbers.")
                .never(
                        "installments",
                        plan::isInOtherCurrency,
                        "other-currency",
                        "They and what was paid on them must be in the currency of the principal.")
                .never(
                        "installments",
                        plan::hasOtherSum,
                        "other-sum",
                        "Their principal parts are not the principal of the loan together.")
                .refuse();
    }
}
