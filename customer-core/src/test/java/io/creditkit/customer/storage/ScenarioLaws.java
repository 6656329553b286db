package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.assignment;
import static io.creditkit.customer.storage.StorageSamples.assignmentRule;
import static io.creditkit.customer.storage.StorageSamples.plannedStep;
import static io.creditkit.customer.storage.StorageSamples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link ScenarioStore}. */
abstract class ScenarioLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    @Test
    void scenariosComeBackAsTheyWereByCode() {
        Scenario byHand = Scenario.builder().code("Hand").name("By hand").build();
        run(work -> List.of(scenario("soft"), byHand).forEach(work.scenarios()::saveScenario));

        assertAll(work -> work.scenarios().scenarios())
                .containsExactly(
                        Scenario.builder().from(byHand).version(1).build(),
                        Scenario.builder().from(scenario("soft")).version(1).build());
        assertOne(work -> work.scenarios().scenario("hand")).isEmpty();
        run(work -> work.scenarios().removeScenario("Hand"));
        run(work -> work.scenarios().removeScenario("Hand"));
        assertAll(work -> work.scenarios().scenarios()).hasSize(1);
    }

    @Test
    void scenariosAndRulesAreWrittenOnlyOverTheVersionTheyWereReadAt() {
        Scenario first = in(work -> work.scenarios().saveScenario(scenario("soft")));
        AssignmentRule rule = in(work -> work.scenarios().saveRule(assignmentRule("r-1", 1)));
        run(work -> work.scenarios().saveScenario(first));
        run(work -> work.scenarios().saveRule(rule));

        assertThatThrownBy(() -> run(work -> work.scenarios().saveScenario(first)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.scenarios().saveRule(rule)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> run(work -> work.scenarios().saveScenario(scenario("soft"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> run(work -> work.scenarios().saveRule(assignmentRule("r-1", 1))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void rulesComeBackAsTheyWereByPriorityThenById() {
        AssignmentRule bare = AssignmentRule.builder()
                .id("r-3")
                .name("Everybody")
                .attribute(AssignedAttribute.SCENARIO)
                .target("soft")
                .priority(-1)
                .build();
        run(work -> List.of(assignmentRule("r-2", 5), assignmentRule("r-1", 5), bare)
                .forEach(work.scenarios()::saveRule));

        assertAll(work -> work.scenarios().rules())
                .containsExactly(
                        AssignmentRule.builder().from(bare).version(1).build(),
                        AssignmentRule.builder()
                                .from(assignmentRule("r-1", 5))
                                .version(1)
                                .build(),
                        AssignmentRule.builder()
                                .from(assignmentRule("r-2", 5))
                                .version(1)
                                .build());
        run(work -> work.scenarios().removeRule("r-2"));
        assertOne(work -> work.scenarios().rule("r-2")).isEmpty();
        assertOne(work -> work.scenarios().rule("r-1")).isPresent();
    }

    @Test
    void whatIsAssignedIsALogWhoseLastLineHolds() {
        Assignment byHand = Assignment.builder()
                .from(assignment("c-1", AssignedAttribute.COLLECTOR, "ann"))
                .choice(Assignment.Choice.PERSON)
                .rule(Optional.empty())
                .ruleVersion(0)
                .staysUntil(Optional.empty())
                .build();
        Assignment first = in(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "joe")));
        Assignment second = in(work -> work.scenarios()
                .assign(Assignment.builder().from(byHand).sequence(1).build()));
        Assignment other = in(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.SCENARIO, "soft")));
        run(work -> work.scenarios().assign(assignment("c-2", AssignedAttribute.COLLECTOR, "joe")));

        assertThat(List.of(first.sequence(), second.sequence())).containsExactly(1L, 2L);
        assertOne(work -> work.scenarios().assigned(CUSTOMER, AssignedAttribute.COLLECTOR))
                .contains(second);
        assertOne(work -> work.scenarios().assigned(CUSTOMER, AssignedAttribute.GROUP))
                .isEmpty();
        assertAll(work -> work.scenarios().assignments(CUSTOMER)).containsExactly(other, first, second);
    }

    @Test
    void whatWasTakenBackIsAssignedNoMoreAndTheLogGoesOn() {
        Assignment first = in(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "joe")));
        Assignment none = in(work -> work.scenarios()
                .assign(Assignment.builder()
                        .from(first)
                        .choice(Assignment.Choice.NONE)
                        .build()));

        assertOne(work -> work.scenarios().assigned(CUSTOMER, AssignedAttribute.COLLECTOR))
                .isEmpty();
        Map<CustomerId, Assignment> many = in(work ->
                work.scenarios().assigned(List.of(CUSTOMER, CustomerId.of("c-2")), AssignedAttribute.COLLECTOR));
        assertThat(many).isEmpty();
        assertAll(work -> work.scenarios().assignments(CUSTOMER)).containsExactly(first, none);
        assertThat(sequenceOf(AssignedAttribute.COLLECTOR)).isEqualTo(2);
        assertThat(sequenceOf(AssignedAttribute.SCENARIO)).isZero();

        run(work -> work.scenarios()
                .assign(Assignment.builder()
                        .from(assignment("c-1", AssignedAttribute.COLLECTOR, "ann"))
                        .sequence(2)
                        .build()));
        assertOne(work -> work.scenarios()
                        .assigned(CUSTOMER, AssignedAttribute.COLLECTOR)
                        .map(Assignment::target))
                .contains("ann");
        assertThat(sequenceOf(AssignedAttribute.COLLECTOR))
                .as("it was assigned since, so who read that nothing is must be refused")
                .isZero();
    }

    private long sequenceOf(AssignedAttribute attribute) {
        return in(work -> work.scenarios().sequence(CUSTOMER, attribute, Optional.empty()));
    }

    @Test
    void ofTwoWhoAssignTheSameAtOnceOneIsRefused() {
        run(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "joe")));

        assertThatThrownBy(() ->
                        run(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "ann"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.scenarios().assignments(CUSTOMER)).hasSize(1);
    }

    @Test
    void whatIsAssignedToManyIsTheLastLineOfEach() {
        List<CustomerId> many =
                IntStream.range(0, 110).mapToObj(i -> CustomerId.of("c-" + i)).toList();
        run(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.COLLECTOR, "joe")));
        Assignment last = in(work -> work.scenarios()
                .assign(Assignment.builder()
                        .from(assignment("c-1", AssignedAttribute.COLLECTOR, "ann"))
                        .sequence(1)
                        .build()));
        Assignment other = in(work -> work.scenarios().assign(assignment("c-109", AssignedAttribute.COLLECTOR, "joe")));
        run(work -> work.scenarios().assign(assignment("c-2", AssignedAttribute.SCENARIO, "soft")));
        run(work -> work.scenarios().assign(assignment("c-999", AssignedAttribute.COLLECTOR, "joe")));

        Map<CustomerId, Assignment> assigned = in(work -> work.scenarios().assigned(many, AssignedAttribute.COLLECTOR));
        assertThat(assigned).containsOnly(Map.entry(CUSTOMER, last), Map.entry(CustomerId.of("c-109"), other));
        Map<CustomerId, Assignment> none =
                in(work -> work.scenarios().assigned(List.of(), AssignedAttribute.COLLECTOR));
        assertThat(none).isEmpty();
    }

    @Test
    void aStepOfAScenarioIsPlannedOrDoneOnceForADueDate() {
        PlannedStep planned = in(work -> work.scenarios().saveStep(plannedStep("p-1", "c-1", DAY)));

        assertThatThrownBy(() -> run(work -> work.scenarios().saveStep(plannedStep("p-2", "c-1", DAY))))
                .isInstanceOf(DuplicateKeyException.class);
        run(work -> work.scenarios().saveStep(plannedStep("p-3", "c-2", DAY)));
        run(work -> work.scenarios().saveStep(plannedStep("p-4", "c-1", DAY.plusDays(1))));
        PlannedStep done = in(work -> work.scenarios()
                .saveStep(PlannedStep.builder()
                        .from(planned)
                        .state(PlannedStep.State.DONE)
                        .build()));
        assertThatThrownBy(() -> run(work -> work.scenarios().saveStep(plannedStep("p-2", "c-1", DAY))))
                .isInstanceOf(DuplicateKeyException.class);
        run(work -> work.scenarios()
                .saveStep(PlannedStep.builder()
                        .from(done)
                        .state(PlannedStep.State.REPLACED)
                        .build()));

        run(work -> work.scenarios().saveStep(plannedStep("p-2", "c-1", DAY)));
        assertAll(work -> work.scenarios().steps(CUSTOMER))
                .extracting(PlannedStep::id)
                .containsExactly("p-1", "p-2", "p-4");
        run(work -> work.scenarios().forget(CUSTOMER));
        run(work -> work.scenarios().saveStep(plannedStep("p-5", "c-1", DAY)));
    }

    @Test
    void stepsComeBackAsTheyWereByDayThenByIdUntilTheCustomerIsForgotten() {
        PlannedStep done = PlannedStep.builder()
                .from(plannedStep("p-3", "c-1", DAY))
                .step("mail")
                .state(PlannedStep.State.DONE)
                .endedAt(NOON)
                .endedBy("jane")
                .build();
        run(work -> List.of(
                        plannedStep("p-1", "c-1", DAY.plusDays(1)),
                        done,
                        plannedStep("p-2", "c-1", DAY),
                        plannedStep("p-9", "c-2", DAY))
                .forEach(work.scenarios()::saveStep));
        run(work -> work.scenarios().assign(assignment("c-1", AssignedAttribute.SCENARIO, "soft")));

        assertAll(work -> work.scenarios().steps(CUSTOMER))
                .containsExactly(
                        PlannedStep.builder()
                                .from(plannedStep("p-2", "c-1", DAY))
                                .version(1)
                                .build(),
                        PlannedStep.builder().from(done).version(1).build(),
                        PlannedStep.builder()
                                .from(plannedStep("p-1", "c-1", DAY.plusDays(1)))
                                .version(1)
                                .build());
        assertThatThrownBy(() -> run(work -> work.scenarios()
                        .saveStep(PlannedStep.builder().from(done).version(7).build())))
                .isInstanceOf(StaleVersionException.class);
        run(work -> work.scenarios().forget(CUSTOMER));
        assertAll(work -> work.scenarios().steps(CUSTOMER)).isEmpty();
        assertAll(work -> work.scenarios().assignments(CUSTOMER)).isEmpty();
        assertAll(work -> work.scenarios().steps(CustomerId.of("c-2"))).hasSize(1);
    }
}
