package io.creditkit.customer.lending;

import io.creditkit.customer.receivables.DayRange;
import io.creditkit.customer.receivables.DayRanges;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a loan is past due, and into which ranges it came: pure functions of the loan. */
final class Delinquency {
    private Delinquency() {}

    static int daysPastDue(Loan loan, LocalDate day) {
        Optional<LocalDate> oldest = loan.installments().stream()
                .filter(installment -> installment.dueOn().isBefore(day)
                        && installment.openOn(day).signum() > 0)
                .map(Installment::dueOn)
                .min(LocalDate::compareTo);
        return oldest.map(due -> daysLate(loan, due, day)).orElse(0);
    }

    /** {@return by how many days an instalment is late, whether it is paid or not; 0 until it is} */
    static int daysLate(Loan loan, Installment installment, LocalDate day) {
        return installment.dueOn().isBefore(day) ? daysLate(loan, installment.dueOn(), day) : 0;
    }

    private static int daysLate(Loan loan, LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day) - pausedDays(loan, due, day);
        return (int) Math.min(days, Integer.MAX_VALUE);
    }

    static Optional<String> rangeOn(Loan loan, DayRanges ranges, LocalDate day) {
        return ranges.holding(loan.daysPastDueOn(day)).map(DayRange::label);
    }

    /** {@return every change of range up to that day, counted anew from the first instalment on} */
    static List<DelinquencyTag> history(Loan loan, DayRanges ranges, LocalDate until) {
        Optional<LocalDate> first =
                loan.installments().stream().map(Installment::dueOn).min(LocalDate::compareTo);
        List<DelinquencyTag> tags = new ArrayList<>();
        if (first.isEmpty()) {
            return tags;
        }
        Optional<String> before = Optional.empty();
        for (LocalDate day = first.get(); !day.isAfter(until); day = day.plusDays(1)) {
            Optional<String> range = rangeOn(loan, ranges, day);
            if (!range.equals(before)) {
                tags.add(new DelinquencyTag(day, range, loan.daysPastDueOn(day)));
                before = range;
            }
        }
        return tags;
    }

    /** Pauses may overlap: a day that lies in two of them is left out once. */
    private static long pausedDays(Loan loan, LocalDate due, LocalDate day) {
        if (loan.pauses().isEmpty()) {
            return 0;
        }
        return due.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(date -> loan.pauses().stream().anyMatch(pause -> pause.holds(date)))
                .count();
    }
}
