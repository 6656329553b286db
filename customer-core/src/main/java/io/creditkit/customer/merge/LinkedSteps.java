package io.creditkit.customer.merge;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Steps of collection: one that was done goes along with the invoice it was done for, so that nobody is reminded twice; one that is
 * planned goes along if the customer that stays has the same scenario, else it is replaced. Plans change with each run, so a change
 * does not keep a merge from being taken back.
 */
record LinkedSteps(Instant now, Actor actor) implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.PLANNED_STEP;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return standing(work, customer).count();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        Optional<String> scenario =
                work.scenarios().assigned(to, AssignedAttribute.SCENARIO).map(assigned -> assigned.target());
        List<MovedRecord> moved = new ArrayList<>();
        for (PlannedStep step : standing(work, from).toList()) {
            boolean taken = standing(work, to).anyMatch(other -> isSame(other, step));
            boolean done = step.state() == PlannedStep.State.DONE;
            if (!taken && (done || scenario.filter(step.scenario()::equals).isPresent())) {
                PlannedStep given =
                        PlannedStep.builder().from(step).customer(to).build();
                moved.add(moved(work.scenarios().saveStep(given), step));
            } else if (!done) {
                moved.add(moved(work.scenarios().saveStep(replaced(step)), step));
            }
        }
        return moved;
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return true;
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        Stream.of(merge.survivor(), merge.duplicate())
                .flatMap(customer -> work.scenarios().steps(customer).stream())
                .filter(step -> step.id().equals(moved.id()) && step.version() == moved.version())
                .findFirst()
                .ifPresent(step -> work.scenarios().saveStep(asBefore(step, merge.duplicate(), moved)));
    }

    private static PlannedStep asBefore(PlannedStep step, CustomerId duplicate, MovedRecord moved) {
        PlannedStep.Builder before = PlannedStep.builder().from(step).customer(duplicate);
        PlannedStep.State state = PlannedStep.State.valueOf(moved.before());
        return state == PlannedStep.State.PLANNED
                ? before.state(state)
                        .endedAt(Optional.empty())
                        .endedBy(Optional.empty())
                        .build()
                : before.build();
    }

    private static Stream<PlannedStep> standing(UnitOfWork work, CustomerId customer) {
        return work.scenarios().steps(customer).stream().filter(step -> step.state() != PlannedStep.State.REPLACED);
    }

    private static boolean isSame(PlannedStep one, PlannedStep other) {
        return one.scenario().equals(other.scenario())
                && one.step().equals(other.step())
                && one.dueDate().equals(other.dueDate());
    }

    private MovedRecord moved(PlannedStep stored, PlannedStep before) {
        return new MovedRecord(
                kind(), stored.id(), stored.version(), before.state().name());
    }

    private PlannedStep replaced(PlannedStep step) {
        return PlannedStep.builder()
                .from(step)
                .state(PlannedStep.State.REPLACED)
                .endedAt(now)
                .endedBy(actor.id())
                .build();
    }
}
