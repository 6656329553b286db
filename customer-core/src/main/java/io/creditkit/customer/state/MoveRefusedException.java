package io.creditkit.customer.state;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A move between two states is not listed, or its condition does not hold. Choose one of the allowed moves. */
public final class MoveRefusedException extends CreditKitException {
    private final String entity;
    private final String state;
    private final List<String> allowed;

    /** Made by a state machine. */
    public MoveRefusedException(String entity, String state, String asked, List<String> allowed) {
        super(
                allowed.isEmpty()
                        ? Wording.of(
                                "move-refused.final",
                                "The {entity} is {state} and can't become {asked}. That state is final.",
                                Map.of("entity", entity, "state", state, "asked", asked))
                        : Wording.of(
                                "move-refused.not-listed",
                                "The {entity} is {state} and can't become {asked}. It may become {allowed}.",
                                Map.of(
                                        "entity",
                                        entity,
                                        "state",
                                        state,
                                        "asked",
                                        asked,
                                        "allowed",
                                        String.join(", ", allowed))));
        this.entity = entity;
        this.state = state;
        this.allowed = List.copyOf(allowed);
    }

    /** {@return the refusal of a move that is not listed, made by a feature whose states know their own moves} */
    public static MoveRefusedException of(
            String entity, Enum<?> state, Enum<?> asked, Collection<? extends Enum<?>> allowed) {
        return new MoveRefusedException(
                entity,
                state.name(),
                asked.name(),
                allowed.stream().map(Enum::name).sorted().toList());
    }

    /** Made where a listed move lacks its condition. */
    public MoveRefusedException(String entity, String state, String asked, List<String> allowed, Wording condition) {
        super(condition.after(
                "The {entity} is {state} and can't become {asked} now: ",
                Map.of("entity", entity, "state", state, "asked", asked)));
        this.entity = entity;
        this.state = state;
        this.allowed = List.copyOf(allowed);
    }

    /** {@return the kind and id of what was to move} */
    public String entity() {
        return entity;
    }

    /** {@return the state it is in} */
    public String state() {
        return state;
    }

    /** {@return the states it may move to} */
    public List<String> allowed() {
        return allowed;
    }
}
