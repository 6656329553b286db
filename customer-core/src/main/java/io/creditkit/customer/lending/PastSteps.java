package io.creditkit.customer.lending;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.state.MoveRefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The moves of a loan that was led elsewhere. */
record PastSteps(String loan, List<LoanStep> steps) {
    PastSteps {
        steps = List.copyOf(steps);
    }

    /** What is wrong with the days is told at once; then the first move that no loan makes. */
    void check(LocalDate today) {
        EntryCheck.of("loan", loan)
                .never("moves", steps::isEmpty, "required", "The loan needs a state.")
                .never("moves", this::isOutOfOrder, "not-in-order", "They are not in the order of their days.")
                .never(
                        "moves",
                        () -> !steps.isEmpty() && steps.get(0).to() != LoanState.REQUESTED,
                        "no-beginning",
                        "The first of them is to REQUESTED.")
                .never(
                        "moves",
                        () -> steps.stream().anyMatch(step -> step.on().isAfter(today)),
                        "ahead",
                        "A day lies ahead.")
                .never(
                        "moves",
                        () -> steps.stream().anyMatch(step -> step.to() == LoanState.REFINANCED),
                        "not-allowed",
                        "A loan becomes REFINANCED with the loan that replaces it.")
                .refuse();
        for (int i = 1; i < steps.size(); i++) {
            LoanState from = steps.get(i - 1).to();
            if (!from.allowedMoves().contains(steps.get(i).to())) {
                throw MoveRefusedException.of("loan " + loan, from, steps.get(i).to(), from.allowedMoves());
            }
        }
    }

    /** {@return the day on which it was paid out; empty if it was not} */
    Optional<LocalDate> disbursedOn() {
        return steps.stream()
                .filter(step -> step.to() == LoanState.ACTIVE)
                .map(LoanStep::on)
                .findFirst();
    }

    private boolean isOutOfOrder() {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).on().isBefore(steps.get(i - 1).on())) {
                return true;
            }
        }
        return false;
    }
}
