package io.creditkit.customer.scenario;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans the steps of a customer's scenario from the due date of its oldest open invoice. */
final class StepPlanning {
    private final WorkContext context;

    StepPlanning(WorkContext context) {
        this.context = context;
    }

    /**
     * Plans anew: what was done stays, what was planned is replaced at once. Steps of the same scenario that were done for the
     * same due date are not planned again. Without anything open nothing is planned.
     */
    void replan(UnitOfWork work, CustomerId customer, Optional<Scenario> scenario) {
        List<PlannedStep> before = work.scenarios().steps(customer);
        Optional<LocalDate> due = oldestDue(work, customer);
        List<PlannedStep> wanted = scenario.stream()
                .flatMap(plan -> due.stream()
                        .flatMap(date -> plan.steps().stream().map(step -> planned(customer, plan, step, date))))
                .filter(step -> before.stream().noneMatch(known -> isDone(known, step)))
                .toList();
        List<PlannedStep> standing = before.stream()
                .filter(step -> step.state() == PlannedStep.State.PLANNED)
                .toList();
        for (PlannedStep step : standing) {
            if (wanted.stream().noneMatch(other -> isSame(step, other))) {
                work.scenarios().saveStep(ended(step, PlannedStep.State.REPLACED));
            }
        }
        for (PlannedStep step : wanted) {
            if (standing.stream().noneMatch(other -> isSame(other, step))) {
                work.scenarios().saveStep(step);
            }
        }
    }

    PlannedStep ended(PlannedStep step, PlannedStep.State state) {
        return PlannedStep.builder()
                .from(step)
                .state(state)
                .endedAt(context.now())
                .endedBy(context.actor().id())
                .build();
    }

    private PlannedStep planned(CustomerId customer, Scenario scenario, ScenarioStep step, LocalDate due) {
        return PlannedStep.builder()
                .id(context.ids().next())
                .customer(customer)
                .scenario(scenario.code())
                .step(step.code())
                .dueDate(due)
                .on(due.plusDays(step.day()))
                .build();
    }

    /** {@return from which day a customer's steps are planned now; empty if nothing is open} */
    Optional<LocalDate> oldestDue(UnitOfWork work, CustomerId customer) {
        LocalDate today = context.today();
        return work.invoices().of(customer).stream()
                .filter(invoice -> !invoice.kind().isCredit() && invoice.countsOn(today))
                .filter(invoice -> invoice.openOn(today).signum() > 0)
                .map(Invoice::dueDate)
                .min(Comparator.naturalOrder());
    }

    private static boolean isDone(PlannedStep known, PlannedStep step) {
        return known.state() == PlannedStep.State.DONE
                && known.scenario().equals(step.scenario())
                && known.step().equals(step.step())
                && known.dueDate().equals(step.dueDate());
    }

    private static boolean isSame(PlannedStep one, PlannedStep other) {
        return one.scenario().equals(other.scenario())
                && one.step().equals(other.step())
                && one.on().equals(other.on())
                && one.dueDate().equals(other.dueDate());
    }
}
