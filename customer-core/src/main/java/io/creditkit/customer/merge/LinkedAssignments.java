package io.creditkit.customer.merge;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scenario, collector and the like: what the customer that stays has stays, and what only the other had is taken over. The log of
 * the other stays under its id. Rules change assignments with each run, so a change does not keep a merge from being taken back.
 */
record LinkedAssignments(Instant now, Actor actor) implements LinkedRecords {
    /** Groups and settings move themselves; the log would say of the others what does not hold, and no rule would set it again. */
    private static final List<AssignedAttribute> TAKEN_OVER = List.of(
            AssignedAttribute.SCENARIO,
            AssignedAttribute.COLLECTOR,
            AssignedAttribute.COLLEAGUE,
            AssignedAttribute.GUARANTEE);

    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.ASSIGNMENT;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return TAKEN_OVER.stream()
                .filter(attribute ->
                        work.scenarios().assigned(customer, attribute).isPresent())
                .count();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        List<MovedRecord> moved = new ArrayList<>();
        for (AssignedAttribute attribute : TAKEN_OVER) {
            Optional<Assignment> given = work.scenarios().assigned(from, attribute);
            if (given.isPresent() && work.scenarios().assigned(to, attribute).isEmpty()) {
                Assignment stored = work.scenarios()
                        .assign(Assignment.builder()
                                .from(given.get())
                                .customer(to)
                                .sequence(work.scenarios().sequence(to, attribute, Optional.empty()))
                                .at(now)
                                .by(actor.id())
                                .why("Taken over from the customer " + from + ", which was merged into this one.")
                                .build());
                moved.add(MovedRecord.of(kind(), attribute.name(), stored.sequence()));
            }
        }
        return moved;
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return true;
    }

    /** The log is never shortened: that the customer that stays has nothing again is a change of its own. */
    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        work.scenarios()
                .assigned(merge.survivor(), AssignedAttribute.valueOf(moved.id()))
                .filter(last -> last.sequence() == moved.version())
                .ifPresent(last -> {
                    work.scenarios()
                            .assign(Assignment.builder()
                                    .from(last)
                                    .choice(Assignment.Choice.NONE)
                                    .rule(Optional.empty())
                                    .ruleVersion(0)
                                    .staysUntil(Optional.empty())
                                    .at(now)
                                    .by(actor.id())
                                    .why("The merge it was taken over by was taken back.")
                                    .build());
                    if (last.attribute() == AssignedAttribute.SCENARIO) {
                        endPlan(work, merge, last.target());
                    }
                });
    }

    /** What was planned by the scenario since then; steps that came from the other customer go back to it by themselves. */
    private void endPlan(UnitOfWork work, CustomerMerge merge, String scenario) {
        Set<String> moved = merge.moved().stream()
                .filter(record -> record.kind() == MovedRecord.Kind.PLANNED_STEP)
                .map(MovedRecord::id)
                .collect(Collectors.toSet());
        work.scenarios().steps(merge.survivor()).stream()
                .filter(step -> step.state() == PlannedStep.State.PLANNED
                        && step.scenario().equals(scenario)
                        && !moved.contains(step.id()))
                .forEach(step -> work.scenarios()
                        .saveStep(PlannedStep.builder()
                                .from(step)
                                .state(PlannedStep.State.REPLACED)
                                .endedAt(now)
                                .endedBy(actor.id())
                                .build()));
    }
}
