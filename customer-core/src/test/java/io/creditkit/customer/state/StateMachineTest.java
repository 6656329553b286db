package io.creditkit.customer.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerStatus;
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
    void whatAPersonSetNoComputationOverwrites() {
        assertThat(CreditStatus.STOP.afterComputing(CreditStatus.OK)).isEqualTo(CreditStatus.STOP);
        assertThat(CreditStatus.NO_CHECK.afterComputing(CreditStatus.HOLD)).isEqualTo(CreditStatus.NO_CHECK);
        assertThat(CreditStatus.WATCH.afterComputing(CreditStatus.OK)).isEqualTo(CreditStatus.OK);
    }
}
