package io.creditkit.customer.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateMachineTest {
    @Test
    void aRefusedMoveNamesTheThingItsStateAndTheAllowedMoves() {
        MoveRefusedException refused = catchThrowableOfType(
                MoveRefusedException.class,
                () -> CustomerStatus.moves().requireMove("c-1", CustomerStatus.ERASED, CustomerStatus.ENABLED));
        assertThat(refused.entity()).isEqualTo("customer c-1");
        assertThat(refused.state()).isEqualTo("ERASED");
        assertThat(refused.allowed()).isEmpty();
        assertThat(refused).hasMessageContaining("final");

        MoveRefusedException staying = catchThrowableOfType(
                MoveRefusedException.class,
                () -> CustomerStatus.moves().requireMove("c-1", CustomerStatus.BLOCKED, CustomerStatus.BLOCKED));
        assertThat(staying.allowed()).containsExactly("ENABLED", "DISABLED", "ERASED");
        assertThat(staying).hasMessageContaining("c-1").hasMessageContaining("ENABLED, DISABLED, ERASED");
    }

    @Test
    void aMachineIsDrawnAsMermaid() {
        assertThat(CustomerStatus.moves().toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> ENABLED
                            [*] --> DISABLED
                            [*] --> BLOCKED
                            ENABLED --> DISABLED
                            ENABLED --> BLOCKED
                            ENABLED --> ERASED
                            DISABLED --> ENABLED
                            DISABLED --> BLOCKED
                            DISABLED --> ERASED
                            BLOCKED --> ENABLED
                            BLOCKED --> DISABLED
                            BLOCKED --> ERASED
                            ERASED --> [*]
                        """);
    }

    @Test
    void aMachineIsDrawnAsDot() {
        assertThat(CustomerStatus.moves().toDot())
                .startsWith("digraph \"customer\" {\n")
                .contains("    ERASED [shape=box, peripheries=2];\n")
                .contains("    ENABLED [shape=box];\n")
                .contains("    begin -> ENABLED;\n")
                .contains("    BLOCKED -> DISABLED;\n")
                .doesNotContain("ERASED ->")
                .endsWith("}\n");
    }

    @Test
    void everyProcessCanBeDrawnWithEachOfItsStatesAndNoStateIsOutOfReach() {
        assertThat(CreditKit.stateMachines())
                .extracting(StateMachine::entity)
                .contains(
                        "pre-customer",
                        "customer",
                        "credit status",
                        "loan",
                        "document",
                        "payment",
                        "consent",
                        "credit limit",
                        "alert",
                        "action",
                        "portfolio member")
                .doesNotHaveDuplicates();
        for (StateMachine<?> machine : CreditKit.stateMachines()) {
            assertEveryStateIsDrawn(machine);
        }
    }

    private static <S extends Enum<S>> void assertEveryStateIsDrawn(StateMachine<S> machine) {
        S some = machine.initial().iterator().next();
        Set<S> reached = new HashSet<>(machine.initial());
        Deque<S> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            machine.allowedFrom(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        assertThat(reached)
                .as(machine.entity())
                .containsExactlyInAnyOrder(some.getDeclaringClass().getEnumConstants());
        for (S state : reached) {
            assertThat(machine.toMermaid()).contains(" --> " + state + "\n");
            assertThat(machine.toDot()).contains(" -> " + state + ";\n");
        }
    }

    @Test
    void whatAPersonSetNoComputationOverwrites() {
        assertThat(CreditStatus.STOP.afterComputing(CreditStatus.OK)).isEqualTo(CreditStatus.STOP);
        assertThat(CreditStatus.NO_CHECK.afterComputing(CreditStatus.HOLD)).isEqualTo(CreditStatus.NO_CHECK);
        assertThat(CreditStatus.WATCH.afterComputing(CreditStatus.OK)).isEqualTo(CreditStatus.OK);
    }
}
