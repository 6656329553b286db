package io.creditkit.customer.scenario;

import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A plan of what is done, when, about what a customer owes after its due date. */
@Value.Immutable
@ValueStyle
public interface Scenario {
    /** {@return what it is called by rules, unique in the tenant, 1 to 64 characters} */
    String code();

    /** {@return what it is called for people, 1 to 100 characters} */
    String name();

    /** {@return its steps, by day; none for customers that a person looks after by hand} */
    List<ScenarioStep> steps();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return whether a person looks after its customers by hand: nothing is planned for them} */
    default boolean isByHand() {
        return steps().isEmpty();
    }

    /** Refuses what no scenario can be. */
    @Value.Check
    default void check() {
        if (code().isBlank() || code().length() > 64 || name().isBlank() || name().length() > 100) {
            throw new IllegalArgumentException(
                    "A scenario has a code of 1 to 64 and a name of 1 to 100 characters, neither blank.");
        }
        if (steps().stream().map(ScenarioStep::code).distinct().count() < steps().size()) {
            throw new IllegalArgumentException("The codes of the steps of a scenario are different.");
        }
        for (int next = 1; next < steps().size(); next++) {
            if (steps().get(next).day() < steps().get(next - 1).day()) {
                throw new IllegalArgumentException("The steps of a scenario are in the order of their days.");
            }
        }
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Scenario}. */
    final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
