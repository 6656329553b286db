package io.creditkit.customer.state;

import io.creditkit.customer.CreditKitException;
import java.util.Collection;
import java.util.List;

/** A move between two states is not listed, or its condition does not hold. Choose one of the allowed moves. */
public final class MoveRefusedException extends CreditKitException {
    private final String entity;
    private final String state;
    private final List<String> allowed;

    /** Made by a state machine. */
    public MoveRefusedException(String entity, String state, String asked, List<String> allowed) {
        super("The " + entity + " is " + state + " and can't become " + asked + ". "
                + (allowed.isEmpty() ? "That state is final." : "It may become " + String.join(", ", allowed) + "."));
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
    public MoveRefusedException(String entity, String state, String asked, List<String> allowed, String condition) {
        super("The " + entity + " is " + state + " and can't become " + asked + " now: " + condition);
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
