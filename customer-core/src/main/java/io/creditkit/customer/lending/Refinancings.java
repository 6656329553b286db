package io.creditkit.customer.lending;

import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The refinancings among the loans of one customer. */
final class Refinancings {
    private final Map<String, Loan> loans = new HashMap<>();

    Refinancings(List<Loan> loans) {
        loans.forEach(loan -> this.loans.put(loan.id(), loan));
    }

    List<RefinancedLoan> all() {
        return loans.values().stream()
                .flatMap(loan -> refinancing(loan).stream())
                .sorted(Comparator.comparing(RefinancedLoan::on).thenComparing(RefinancedLoan::oldLoan))
                .toList();
    }

    /** Follows the chain back; one that runs in a circle, which only foreign data can hold, is followed once. */
    int times(Loan loan) {
        Set<String> seen = new HashSet<>();
        Optional<Loan> at = Optional.of(loan);
        int times = 0;
        while (at.isPresent() && seen.add(at.get().id())) {
            Optional<String> before = at.get().refinancedFrom();
            times += before.isPresent() ? 1 : 0;
            at = before.map(loans::get);
        }
        return times;
    }

    /** The loan is owed no more at the end of that day. */
    private static Money owed(Loan old, LocalDate on) {
        return old.installments().stream()
                .map(installment -> installment.openPrincipalOn(on))
                .reduce(Money::plus)
                .orElse(old.principal());
    }

    private Optional<RefinancedLoan> refinancing(Loan old) {
        return old.refinancedBy()
                .flatMap(id -> Optional.ofNullable(loans.get(id)))
                .map(replacement -> {
                    LocalDate on = old.moves().get(old.moves().size() - 1).on();
                    return new RefinancedLoan(
                            old.id(),
                            replacement.id(),
                            on,
                            owed(old, on),
                            old.maturesOn(),
                            replacement.maturesOn(),
                            old.annualRateRatio(),
                            replacement.annualRateRatio(),
                            times(replacement));
                });
    }
}
