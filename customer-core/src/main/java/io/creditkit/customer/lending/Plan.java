package io.creditkit.customer.lending;

import io.creditkit.customer.Money;
import java.util.List;

/** The instalments of a loan, by number, as they are looked at before they are taken. */
record Plan(Money principal, List<Installment> installments) {
    boolean hasNumbersTwice() {
        return installments.stream().mapToInt(Installment::number).distinct().count() < installments.size();
    }

    boolean isOutOfOrder() {
        for (int i = 1; i < installments.size(); i++) {
            if (installments.get(i).dueOn().isBefore(installments.get(i - 1).dueOn())) {
                return true;
            }
        }
        return false;
    }

    boolean isInOtherCurrency() {
        return installments.stream()
                .anyMatch(installment -> isOther(installment.principal())
                        || installment.payments().stream().anyMatch(payment -> isOther(payment.amount())));
    }

    boolean hasOtherSum() {
        if (installments.isEmpty() || isInOtherCurrency()) {
            return false;
        }
        Money none = Money.zero(principal.currency());
        return installments.stream()
                        .map(Installment::principal)
                        .reduce(none, Money::plus)
                        .compareAmount(principal)
                != 0;
    }

    private boolean isOther(Money amount) {
        return !amount.currency().equals(principal.currency());
    }
}
