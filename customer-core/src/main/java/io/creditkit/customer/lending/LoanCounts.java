package io.creditkit.customer.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the loans of one customer come to at the end of a day.
 *
 * @param active how many are in an active state
 * @param refinanced how many were replaced by another one
 * @param timesRefinanced how many times the debt was refinanced that was refinanced most; 0 if none ever was
 */
public record LoanCounts(int active, int refinanced, int timesRefinanced) {
    /**
     * {@return what these loans of one customer come to}
     *
     * @param activeStates the states that count as active
     */
    public static LoanCounts of(List<Loan> loans, LocalDate day, Set<LoanState> activeStates) {
        List<RefinancedLoan> refinanced = RefinancedLoan.of(loans).stream()
                .filter(one -> !one.on().isAfter(day))
                .toList();
        return new LoanCounts(
                (int) loans.stream()
                        .filter(loan ->
                                loan.stateOn(day).filter(activeStates::contains).isPresent())
                        .count(),
                refinanced.size(),
                refinanced.stream()
                        .mapToInt(RefinancedLoan::timesRefinanced)
                        .max()
                        .orElse(0));
    }
}
