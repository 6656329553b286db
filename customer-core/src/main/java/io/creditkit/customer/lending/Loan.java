package io.creditkit.customer.lending;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A loan with its plan, its moves from state to state, and its delinquency. */
@Value.Immutable
@ValueStyle
public interface Loan {
    /** {@return the id, 1 to 64 characters} */
    String id();

    /** {@return who owes it} */
    CustomerId customerId();

    /** {@return the host's code of the product; empty if not known} */
    Optional<String> productCode();

    /** {@return what was lent, above zero} */
    Money principal();

    /** {@return the day it was paid out; empty if it was not, or it is not known} */
    Optional<LocalDate> disbursedOn();

    /** {@return the day it is to be paid back whole; empty if not known} */
    Optional<LocalDate> maturesOn();

    /** {@return the interest a year as a fraction: 0.05 is 5 percent; empty if not known} */
    Optional<BigDecimal> annualRateRatio();

    /** {@return the plan, by number; empty if it is not loaded} */
    List<Installment> installments();

    /** {@return every state it came to, the first one at the beginning, in order of the days; never empty} */
    List<LoanMove> moves();

    /** {@return the loan it replaced; empty if none} */
    Optional<String> refinancedFrom();

    /** {@return the loan that replaced it; there exactly if it was refinanced} */
    Optional<String> refinancedBy();

    /** {@return days that do not count as past due, by their beginning} */
    List<DelinquencyPause> pauses();

    /** {@return into which ranges of days past due it came, oldest first} */
    List<DelinquencyTag> tags();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return the state it is in, by the last move} */
    default LoanState state() {
        return moves().get(moves().size() - 1).to();
    }

    /** {@return the state at the end of that day; empty before the first move} */
    default Optional<LoanState> stateOn(LocalDate day) {
        return moves().stream()
                .filter(move -> !move.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(LoanMove::to);
    }

    /** {@return the principal owed at the end of that day; zero unless it is owed then. Without a plan all of it is} */
    default Money outstandingPrincipalOn(LocalDate day) {
        Money none = Money.zero(principal().currency());
        if (stateOn(day).filter(LoanState::isOwed).isEmpty()) {
            return none;
        }
        return installments().isEmpty()
                ? principal()
                : installments().stream()
                        .map(installment -> installment.openPrincipalOn(day))
                        .reduce(none, Money::plus);
    }

    /** {@return what was due before that day and is open at its end} */
    default Money arrearsOn(LocalDate day) {
        Money none = Money.zero(principal().currency());
        if (stateOn(day).filter(LoanState::isOwed).isEmpty()) {
            return none;
        }
        return installments().stream()
                .filter(installment -> installment.dueOn().isBefore(day))
                .map(installment -> installment.openOn(day))
                .reduce(none, Money::plus);
    }

    /**
     * {@return what is open at the end of that day of instalments that are late by more than so many days; paused days are left out}
     *
     * @param days 0 or more
     */
    default Money lateOn(LocalDate day, int days) {
        Money none = Money.zero(principal().currency());
        return stateOn(day).filter(LoanState::isOwed).isPresent()
                ? installments().stream()
                        .filter(installment -> Delinquency.daysLate(this, installment, day) > days)
                        .map(installment -> installment.openOn(day))
                        .reduce(none, Money::plus)
                : none;
    }

    /** {@return days since the oldest open instalment was due, less the paused ones; 0 if none is late or it is not owed} */
    default int daysPastDueOn(LocalDate day) {
        return stateOn(day).filter(LoanState::isOwed).isPresent() ? Delinquency.daysPastDue(this, day) : 0;
    }

    /** Refuses what no loan can be. */
    @Value.Check
    default void check() {
        LendingFaults.LOAN.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Loan}. */
    final class Builder extends ImmutableLoan.Builder {
        Builder() {}
    }
}
