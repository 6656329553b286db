package io.creditkit.graph.export;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.analysis.Neighbourhood;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a network that goes into a file. The conditions hold together: first the day, then the kinds of parties and
 * relations, then the neighbourhood within what is left. Immutable.
 */
public final class Selection {
    private static final Selection ALL = new Selection(
            Optional.empty(), EnumSet.allOf(NodeKind.class), EnumSet.allOf(EdgeType.class), Optional.empty(), 0);

    private final Optional<LocalDate> day;
    private final Set<NodeKind> kinds;
    private final Set<EdgeType> types;
    private final Optional<NodeKey> centre;
    private final int steps;

    private Selection(
            Optional<LocalDate> day, Set<NodeKind> kinds, Set<EdgeType> types, Optional<NodeKey> centre, int steps) {
        this.day = day;
        this.kinds = kinds;
        this.types = types;
        this.centre = centre;
        this.steps = steps;
    }

    /** {@return everything} */
    public static Selection all() {
        return ALL;
    }

    /**
     * {@return this, as it was on that day} Relations that did not hold then are left out; those that did are current. One
     * without a first day counts as old; one that has ended on a day not told counts as ended before.
     */
    public Selection on(LocalDate day) {
        return new Selection(Optional.of(day), kinds, types, centre, steps);
    }

    /** {@return this, with parties of those kinds only} */
    public Selection kinds(Collection<NodeKind> kinds) {
        return new Selection(day, Set.copyOf(kinds), types, centre, steps);
    }

    /** {@return this, with relations of those types only} */
    public Selection types(Collection<EdgeType> types) {
        return new Selection(day, kinds, Set.copyOf(types), centre, steps);
    }

    /**
     * {@return this, within that many steps of a party, along relations that hold} Nothing if the party is not there. Groups of
     * customers are shown with those that are reached, but lead to no other members, as {@link Neighbourhood#in} tells.
     *
     * @param steps 0 for the party alone
     * @throws IllegalArgumentException if it is below 0
     */
    public Selection around(NodeKey party, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("A neighbourhood has 0 or more steps, not " + steps + ".");
        }
        return new Selection(day, kinds, types, Optional.of(party), steps);
    }

    /** {@return the part of that network} Time: linear in it. */
    public Network from(Network network) {
        Network left = equals(ALL) ? network : filtered(network);
        return centre.map(party -> Neighbourhood.in(left).around(party, steps)).orElse(left);
    }

    private Network filtered(Network network) {
        List<Node> nodes = network.nodes().stream()
                .filter(node -> kinds.contains(node.kind()))
                .toList();
        Set<NodeKey> keys = nodes.stream().map(Node::key).collect(Collectors.toSet());
        List<Edge> edges = network.edges().stream()
                .filter(edge -> types.contains(edge.type()) && keys.contains(edge.from()) && keys.contains(edge.to()))
                .filter(edge -> day.isEmpty() || held(edge, day.get(), network.asOf()))
                .map(edge -> day.isEmpty() || edge.current() ? edge : EdgeCopy.current(edge))
                .toList();
        return Network.of(day.orElse(network.asOf()), nodes, edges);
    }

    private static boolean held(Edge edge, LocalDate day, LocalDate asOf) {
        boolean begun = edge.validFrom().isEmpty() || !edge.validFrom().get().isAfter(day);
        boolean open = edge.validTo().isEmpty()
                ? !edge.isOver(asOf)
                : day.isBefore(edge.validTo().get());
        return begun && open;
    }
}
