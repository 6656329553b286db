package io.creditkit.customer.lending;

import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One refinancing: an old loan, and the new one that replaced it.
 *
 * @param oldLoan the id of the old loan
 * @param newLoan the id of the new one
 * @param on the day of it
 * @param refinancedAmount the principal that was left of the old loan, after what was paid on it up to that day
 * @param oldMaturity when the old one was to be paid back; empty if not known
 * @param newMaturity when the new one is; empty if not known
 * @param oldRateRatio the interest a year of the old one as a fraction; empty if not known
 * @param newRateRatio that of the new one; empty if not known
 * @param timesRefinanced how many times the debt was refinanced, this one among them: 1 or more
 */
public record RefinancedLoan(
        String oldLoan,
        String newLoan,
        LocalDate on,
        Money refinancedAmount,
        Optional<LocalDate> oldMaturity,
        Optional<LocalDate> newMaturity,
        Optional<BigDecimal> oldRateRatio,
        Optional<BigDecimal> newRateRatio,
        int timesRefinanced) {
    /** {@return the refinancings among the loans of one customer, oldest first} */
    public static List<RefinancedLoan> of(List<Loan> loans) {
        return new Refinancings(loans).all();
    }
}
