package io.creditkit.graph.analysis;

import io.creditkit.customer.CountryCode;
import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The next company above a company, and the highest one in its own country. The way up goes from controller to controller, where
 * a controller holds enough votes alone or is stated to consolidate. Companies only: a person owns, but is no parent.
 *
 * <p>Where two companies are stated to control one, the first in order of keys is followed. A ring ends the way up. Time: linear
 * in the way up. Source: our definition; two readings of the domestic parent are in use, so both are offered.
 */
public final class Parents {
    private final Network network;
    private final Adjacency shape;
    private final ControlPolicy policy;
    private final Votes votes;

    /** How the highest company of a country is found. */
    public enum Reading {
        /** The way up ends where it leaves the country. */
        STRICT,
        /** The way up is followed abroad; the highest company on it within the country counts. */
        HIGHEST_IN_COUNTRY
    }

    private Parents(Network network, ControlPolicy policy) {
        this.network = network;
        this.policy = policy;
        shape = network.adjacency();
        votes = new Votes(network, policy);
    }

    /** {@return the parents by majority of votes or stated consolidation} */
    public static Parents in(Network network) {
        return new Parents(network, ControlPolicy.majority());
    }

    /** {@return the company that controls it directly, else the one that certainly holds most} */
    public Parent immediateOf(NodeKey company) {
        OptionalInt place = network.placeOf(company);
        if (place.isEmpty()) {
            return none(Verdict.UNDETERMINED, List.of());
        }
        OptionalInt controller = controlling(place.getAsInt());
        if (controller.isPresent()) {
            return parent(Parent.Standing.CONTROLLER, Verdict.YES, List.of(controller.getAsInt()));
        }
        OptionalInt largest = largest(place.getAsInt());
        OpenMajority open = OpenMajority.of(network, place.getAsInt());
        return largest.isPresent()
                ? parent(Parent.Standing.LARGEST_HOLDER, open.verdict(), List.of(largest.getAsInt()))
                : none(open.verdict(), open.holdings());
    }

    /**
     * {@return the highest company above it in its own country; none known if there is no other than itself, or its country is
     * not told}
     */
    public Parent domesticOf(NodeKey company, Reading reading) {
        OptionalInt place = network.placeOf(company);
        Optional<CountryCode> home = place.isPresent() ? country(place.getAsInt()) : Optional.empty();
        if (place.isEmpty() || home.isEmpty()) {
            return none(Verdict.UNDETERMINED, List.of());
        }
        List<Integer> way = new ArrayList<>();
        int highest = 0;
        Set<Integer> seen = new HashSet<>(Set.of(place.getAsInt()));
        OptionalInt edge = controlling(place.getAsInt());
        while (edge.isPresent() && seen.add(shape.from(edge.getAsInt()))) {
            way.add(edge.getAsInt());
            int above = shape.from(edge.getAsInt());
            boolean atHome = country(above).equals(home);
            if (!atHome && reading == Reading.STRICT) {
                break;
            }
            highest = atHome ? way.size() : highest;
            edge = controlling(above);
        }
        if (highest > 0) {
            return parent(Parent.Standing.CONTROLLER, Verdict.YES, way.subList(0, highest));
        }
        if (!way.isEmpty()) {
            return none(Verdict.NO, way.stream().map(network.edges()::get).toList());
        }
        OpenMajority open = OpenMajority.of(network, place.getAsInt());
        return none(open.verdict(), open.holdings());
    }

    private Optional<CountryCode> country(int node) {
        return network.nodes().get(node).country();
    }

    private OptionalInt controlling(int company) {
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            if (isCompanyAbove(edge) && votes.decide(company, votes.low(edge))) {
                return OptionalInt.of(edge);
            }
        }
        return OptionalInt.empty();
    }

    /** The largest share, if no other party's could be larger or as large. */
    private OptionalInt largest(int company) {
        OptionalInt largest = OptionalInt.empty();
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            Edge stated = network.edges().get(edge);
            boolean counts = stated.current() && stated.type() == EdgeType.SHAREHOLDING && shape.from(edge) != company;
            if (counts && (largest.isEmpty() || votes.low(edge) > votes.low(largest.getAsInt()))) {
                largest = OptionalInt.of(edge);
            }
        }
        if (largest.isEmpty() || !isCompanyAbove(largest.getAsInt())) {
            return OptionalInt.empty();
        }
        for (int i = 0; i < shape.inDegree(company); i++) {
            int edge = shape.inEdge(company, i);
            if (edge != largest.getAsInt() && votes.high(edge) >= votes.low(largest.getAsInt())) {
                return OptionalInt.empty();
            }
        }
        return largest;
    }

    private boolean isCompanyAbove(int edge) {
        return shape.from(edge) != shape.to(edge)
                && network.nodes().get(shape.from(edge)).kind() == NodeKind.COMPANY;
    }

    private Parent parent(Parent.Standing standing, Verdict verdict, List<Integer> way) {
        NodeKey top = network.nodes().get(shape.from(way.get(way.size() - 1))).key();
        List<Edge> edges = way.stream().map(network.edges()::get).toList();
        return new Parent(standing, Optional.of(top), verdict, new Proof(policy.inWords(), network.asOf(), edges));
    }

    private Parent none(Verdict verdict, List<Edge> edges) {
        return new Parent(
                Parent.Standing.NONE_KNOWN,
                Optional.empty(),
                verdict,
                new Proof(policy.inWords(), network.asOf(), edges));
    }
}
