package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.internal.IntHashSet;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What lies within so many steps of a party, whichever way the edges point. Only current edges are walked along: those of the
 * network's day, which {@link NetworkBuilder#asOf} sets. Immutable, thread-safe.
 */
public final class Neighbourhood {
    private final Network network;
    private final Set<EdgeType> walked;
    private final Set<EdgeType> upwards;

    private Neighbourhood(Network network, Set<EdgeType> walked, Set<EdgeType> upwards) {
        this.network = network;
        this.walked = walked;
        this.upwards = upwards;
    }

    /**
     * {@return the neighbourhoods of that network, along edges of every type} A group of customers is reached from its members,
     * but leads to them only when it is the party asked for itself: who is in one group has nothing else in common.
     */
    public static Neighbourhood in(Network network) {
        Set<EdgeType> upwards = EnumSet.of(EdgeType.MEMBER_OF);
        return new Neighbourhood(network, EnumSet.complementOf(EnumSet.of(EdgeType.MEMBER_OF)), upwards);
    }

    /** {@return the neighbourhoods along edges of these types alone, both ways; with none, everybody is alone} */
    public Neighbourhood along(Set<EdgeType> types) {
        Set<EdgeType> only = EnumSet.noneOf(EdgeType.class);
        only.addAll(types);
        return new Neighbourhood(network, only, EnumSet.noneOf(EdgeType.class));
    }

    /**
     * {@return the party, all parties within that many steps, and every edge among them, of any type and ended ones too; an
     * empty network if the party is not here} Time: linear in what is reached and in the findings of the network.
     *
     * @param steps 0 for the party alone
     */
    public Network around(NodeKey party, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("A neighbourhood has 0 or more steps, not " + steps + ".");
        }
        OptionalInt start = network.placeOf(party);
        if (start.isEmpty()) {
            return network.restrictedTo(Set.of());
        }
        return network.restrictedToPlaces(within(start.getAsInt(), steps));
    }

    private int[] within(int start, int steps) {
        Adjacency shape = network.adjacency();
        IntHashSet reached = new IntHashSet();
        reached.add(start);
        int ringStart = 0;
        for (int step = 0; step < steps && ringStart < reached.size(); step++) {
            int ringEnd = reached.size();
            for (int place = ringStart; place < ringEnd; place++) {
                int node = reached.at(place);
                for (int i = 0; i < shape.degree(node); i++) {
                    int edge = shape.edge(node, i);
                    if (counts(edge, shape.from(edge) == node || node == start)) {
                        reached.add(shape.opposite(edge, node));
                    }
                }
            }
            ringStart = ringEnd;
        }
        return reached.toArray();
    }

    private boolean counts(int edge, boolean mayLeave) {
        EdgeType type = network.typeOf(edge);
        return network.isCurrent(edge) && (walked.contains(type) || (mayLeave && upwards.contains(type)));
    }
}
