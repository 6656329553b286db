package io.creditkit.customer.scenario;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import java.util.stream.IntStream;
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
        EntryCheck.of("scenario", code())
                .must("code", code(), 64)
                .must("name", name(), 100)
                .never(
                        "steps",
                        () -> steps().stream()
                                        .map(ScenarioStep::code)
                                        .distinct()
                                        .count()
                                < steps().size(),
                        "twice",
                        "Their codes are different.")
                .never(
                        "steps",
                        () -> IntStream.range(1, steps().size())
                                .anyMatch(next -> steps().get(next).day()
                                        < steps().get(next - 1).day()),
                        "not-in-order",
                        "They are in the order of their days.")
                .refuse();
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
