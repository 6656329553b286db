package io.creditkit.customer.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states of one kind of thing and the moves between them. A move that is not listed is refused. Immutable.
 *
 * @param <S> the states
 */
public final class StateMachine<S extends Enum<S>> {
    private final String entity;
    private final Set<S> initial;
    private final Map<S, Set<S>> moves;

    private StateMachine(Builder<S> builder) {
        entity = builder.entity;
        initial = Collections.unmodifiableSet(EnumSet.copyOf(builder.initial));
        EnumMap<S, Set<S>> copy = new EnumMap<>(builder.states);
        for (S state : builder.states.getEnumConstants()) {
            Set<S> targets = EnumSet.noneOf(builder.states);
            targets.addAll(builder.moves.getOrDefault(state, Set.of()));
            copy.put(state, Collections.unmodifiableSet(targets));
        }
        moves = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return a builder without moves}
     *
     * @param entity what has these states, for messages and drawings, such as {@code customer}
     */
    public static <S extends Enum<S>> Builder<S> of(String entity, Class<S> states) {
        return new Builder<>(entity, states);
    }

    /** {@return what has these states} */
    public String entity() {
        return entity;
    }

    /** {@return the states in which a new one may begin} */
    public Set<S> initial() {
        return initial;
    }

    /** {@return the states that may follow, in the order of the constants; empty if the state is final} */
    public Set<S> allowedFrom(S state) {
        return moves.getOrDefault(state, Set.of());
    }

    /** {@return whether nothing may follow} */
    public boolean isFinal(S state) {
        return allowedFrom(state).isEmpty();
    }

    /** {@return whether the one state may follow the other; to stay is no move} */
    public boolean allows(S from, S to) {
        return allowedFrom(from).contains(to);
    }

    /**
     * Refuses a move that is not listed.
     *
     * @param id which one is to move
     * @throws MoveRefusedException if it is not listed; it names the thing, its state and the moves there are
     */
    public void requireMove(String id, S from, S to) {
        if (!allows(from, to)) {
            throw new MoveRefusedException(
                    entity + " " + id,
                    from.name(),
                    to.name(),
                    allowedFrom(from).stream().map(Enum::name).toList());
        }
    }

    /** {@return the diagram in Mermaid's text form ({@code stateDiagram-v2})} */
    public String toMermaid() {
        List<String> lines = new ArrayList<>();
        lines.add("stateDiagram-v2");
        initial.forEach(state -> lines.add("    [*] --> " + state));
        moves.forEach((from, targets) -> {
            targets.forEach(to -> lines.add("    " + from + " --> " + to));
            if (targets.isEmpty()) {
                lines.add("    " + from + " --> [*]");
            }
        });
        return String.join("\n", lines) + "\n";
    }

    /** {@return the diagram in the DOT language of Graphviz; final states have a double border} */
    public String toDot() {
        List<String> lines = new ArrayList<>();
        lines.add("digraph \"" + entity.replace("\"", "\\\"") + "\" {");
        lines.add("    begin [shape=point];");
        moves.keySet()
                .forEach(state ->
                        lines.add("    " + state + " [shape=box" + (isFinal(state) ? ", peripheries=2" : "") + "];"));
        initial.forEach(state -> lines.add("    begin -> " + state + ";"));
        moves.forEach((from, targets) -> targets.forEach(to -> lines.add("    " + from + " -> " + to + ";")));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return entity + " " + moves;
    }

    /**
     * Builds a {@link StateMachine}. Not thread-safe.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S>> {
        private final String entity;
        private final Class<S> states;
        private final Set<S> initial;
        private final Map<S, Set<S>> moves;

        private Builder(String entity, Class<S> states) {
            this.entity = entity;
            this.states = states;
            this.initial = EnumSet.noneOf(states);
            this.moves = new EnumMap<>(states);
        }

        /** Lists a state in which a new one may begin. */
        public Builder<S> begins(S state) {
            initial.add(state);
            return this;
        }

        /** Lists the moves from one state to others. */
        public Builder<S> move(S from, List<S> to) {
            moves.computeIfAbsent(from, first -> EnumSet.noneOf(states)).addAll(to);
            return this;
        }

        /** {@return the machine} */
        public StateMachine<S> build() {
            return new StateMachine<>(this);
        }
    }
}
