package io.creditkit.customer;

import java.util.Collection;
import java.util.List;

/** A thing can't go from the state it is in to the one that was asked for. Look at its state and choose an allowed one. */
public final class MoveNotAllowedException extends CreditKitException {
    private final String state;
    private final List<String> allowed;

    /**
     * Made by a feature that has states.
     *
     * @param entity the kind of thing and its id
     * @param state the state it is in
     * @param asked the state that was asked for
     * @param allowed the states it may go to
     */
    public MoveNotAllowedException(String entity, Enum<?> state, Enum<?> asked, Collection<? extends Enum<?>> allowed) {
        super("The " + entity + " is " + state.name() + " and can't become " + asked.name() + ". "
                + (allowed.isEmpty() ? "That state is final." : "It may become " + names(allowed) + "."));
        this.state = state.name();
        this.allowed = allowed.stream().map(Enum::name).sorted().toList();
    }

    /** {@return the state it is in} */
    public String state() {
        return state;
    }

    /** {@return the states it may go to, by name; empty if its state is final} */
    public List<String> allowed() {
        return allowed;
    }

    private static String names(Collection<? extends Enum<?>> states) {
        return String.join(", ", states.stream().map(Enum::name).sorted().toList());
    }
}
