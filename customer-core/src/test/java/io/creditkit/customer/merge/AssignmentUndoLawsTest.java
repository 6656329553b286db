package io.creditkit.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.storage.StorageSamples;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever was assigned to either of two customers, merged and taken back they have what they had. */
class AssignmentUndoLawsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

    @Property(tries = 100)
    void a_merge_taken_back_gives_each_what_it_had_however_often(
            @ForAll Set<AssignedAttribute> ofTheOneThatStays,
            @ForAll Set<AssignedAttribute> ofTheOneThatGoes,
            @ForAll Set<AssignedAttribute> chosenMeanwhile,
            @ForAll @IntRange(min = 1, max = 3) int times) {
        Bench bench = new Bench();
        ofTheOneThatStays.forEach(attribute -> bench.assign("c-1", attribute, "own-" + attribute));
        ofTheOneThatGoes.forEach(attribute -> bench.assign("c-2", attribute, "other-" + attribute));
        Map<AssignedAttribute, String> stays = bench.assigned(MergeBench.STAYS);
        Map<AssignedAttribute, String> goes = bench.assigned(MergeBench.GOES);

        for (int i = 0; i < times; i++) {
            bench.merges.undo(bench.merges.merge(bench.request()).id());

            assertThat(bench.assigned(MergeBench.STAYS)).isEqualTo(stays);
            assertThat(bench.assigned(MergeBench.GOES)).isEqualTo(goes);
        }

        CustomerMerge merge = bench.merges.merge(bench.request());
        Map<AssignedAttribute, String> since = new EnumMap<>(AssignedAttribute.class);
        for (AssignedAttribute attribute : chosenMeanwhile) {
            if (attribute == AssignedAttribute.COLLECTOR || attribute == AssignedAttribute.COLLEAGUE) {
                bench.work.assignments().pin(MergeBench.STAYS, attribute, "meanwhile", "It was asked for.");
                since.put(attribute, "meanwhile");
            }
        }
        bench.merges.undo(merge.id());

        Map<AssignedAttribute, String> expected = new EnumMap<>(AssignedAttribute.class);
        expected.putAll(stays);
        expected.putAll(since);
        assertThat(bench.assigned(MergeBench.STAYS))
                .as("what was chosen since the merge stays")
                .isEqualTo(expected);
        assertThat(bench.assigned(MergeBench.GOES)).isEqualTo(goes);
    }

    @Test
    void what_the_scenario_that_went_had_planned_is_planned_no_more_and_a_rule_or_person_may_choose_anew() {
        Bench bench = new Bench();
        bench.store(unit -> unit.scenarios().saveScenario(StorageSamples.scenario("soft")));
        bench.assign("c-2", AssignedAttribute.SCENARIO, "soft");
        bench.store(unit -> unit.scenarios().saveStep(StorageSamples.plannedStep("p-1", "c-2", DUE)));
        bench.store(unit -> unit.invoices().save(invoice("R-1", "c-1")));
        CustomerMerge merge = bench.merges.merge(bench.request());
        bench.work.assignments().run();
        assertThat(planned(bench, MergeBench.STAYS)).isNotEmpty();

        bench.merges.undo(merge.id());

        assertThat(planned(bench, MergeBench.STAYS)).isEmpty();
        assertThat(bench.work.assignments().of(MergeBench.STAYS, AssignedAttribute.SCENARIO))
                .isEmpty();
        bench.work.assignments().run();
        assertThat(planned(bench, MergeBench.STAYS)).as("no run plans it again").isEmpty();

        Assignment chosen = bench.work
                .assignments()
                .pin(MergeBench.STAYS, AssignedAttribute.SCENARIO, "soft", "It pays late, too.");
        assertThat(bench.work.assignments().of(MergeBench.STAYS, AssignedAttribute.SCENARIO))
                .contains(chosen);
        assertThat(planned(bench, MergeBench.STAYS)).isNotEmpty();
    }

    private static Invoice invoice(String number, String customer) {
        return StorageSamples.invoice(number, customer, DUE.minusDays(30));
    }

    private static List<String> planned(Bench bench, CustomerId customer) {
        return bench.work.scenarios().steps(customer).stream()
                .filter(step -> step.state() == PlannedStep.State.PLANNED)
                .map(PlannedStep::id)
                .toList();
    }

    private static final class Bench extends MergeBench {
        Bench() {
            twoThatAreTheSame();
        }

        void assign(String customer, AssignedAttribute attribute, String target) {
            store(unit -> unit.scenarios().assign(StorageSamples.assignment(customer, attribute, target)));
        }

        Map<AssignedAttribute, String> assigned(CustomerId customer) {
            Map<AssignedAttribute, String> all = new EnumMap<>(AssignedAttribute.class);
            for (AssignedAttribute attribute : AssignedAttribute.values()) {
                Optional<Assignment> one = work.assignments().of(customer, attribute);
                one.ifPresent(known -> all.put(attribute, known.target()));
            }
            return all;
        }
    }
}
