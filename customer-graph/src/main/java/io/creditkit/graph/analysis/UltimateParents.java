package io.creditkit.graph.analysis;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.internal.StrongComponents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which company stands at the top of another's group. A company is above another if a report says that it consolidates it, or
 * if it holds more than half of its shares (the usual company-control rule, here with capital for votes, because reports do
 * not give votes). Persons are no parents: they own, they do not consolidate.
 *
 * <p>The way up is followed to the companies with none above them. A report's statement of the ultimate parent is a check; it
 * decides only where the way up is not known, or ends at several companies of which it names one. Rings end the way up.
 *
 * <p>Majorities held through several companies together are not seen here. Time: about linear in the companies above the asked one,
 * whatever the size of the network.
 * Source: our definition, after the legal-entity view of consolidation in the Global LEI System's level 2 data.
 */
public final class UltimateParents {
    private final Network network;
    private final Adjacency shape;

    private UltimateParents(Network network) {
        this.network = network;
        this.shape = network.adjacency();
    }

    /** {@return the ultimate parents of that network} */
    public static UltimateParents in(Network network) {
        return new UltimateParents(network);
    }

    /** {@return the company at the top of the group of that company; {@code NONE_KNOWN} if the company is not here} */
    public UltimateParent of(NodeKey company) {
        OptionalInt start = network.placeOf(company);
        if (start.isEmpty()) {
            return new UltimateParent(
                    UltimateParent.Outcome.NONE_KNOWN,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Verdict.UNDETERMINED,
                    proof(List.of()));
        }
        Optional<NodeKey> stated = stated(start.getAsInt());
        int[] above = closureAbove(start.getAsInt());
        List<List<NodeKey>> tops = tops(above);
        if (tops.size() > 1) {
            return several(tops, stated, start.getAsInt(), above);
        }
        List<NodeKey> top = tops.get(0);
        if (top.size() > 1) {
            return new UltimateParent(
                    UltimateParent.Outcome.RING,
                    Optional.empty(),
                    top,
                    stated,
                    Verdict.UNDETERMINED,
                    proof(waysUp(above)));
        }
        if (!top.get(0).equals(company)) {
            return found(top.get(0), stated, waysUp(above));
        }
        return stated.filter(key -> !key.equals(company))
                .map(key -> found(key, stated, statements(start.getAsInt())))
                .orElseGet(() -> noneKnown(start.getAsInt()));
    }

    private UltimateParent found(NodeKey parent, Optional<NodeKey> stated, List<Edge> edges) {
        return new UltimateParent(
                UltimateParent.Outcome.FOUND, Optional.of(parent), List.of(parent), stated, Verdict.YES, proof(edges));
    }

    private UltimateParent several(List<List<NodeKey>> tops, Optional<NodeKey> stated, int company, int[] above) {
        List<Edge> edges = new ArrayList<>(waysUp(above));
        if (stated.isPresent() && tops.contains(List.of(stated.get()))) {
            edges.addAll(statements(company));
            return found(stated.get(), stated, edges);
        }
        TreeSet<NodeKey> candidates = new TreeSet<>();
        tops.forEach(candidates::addAll);
        return new UltimateParent(
                UltimateParent.Outcome.SEVERAL,
                Optional.empty(),
                new ArrayList<>(candidates),
                stated,
                Verdict.POSSIBLE,
                proof(edges));
    }

    private UltimateParent noneKnown(int company) {
        OpenMajority open = OpenMajority.of(network, company);
        return new UltimateParent(
                UltimateParent.Outcome.NONE_KNOWN,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                open.verdict(),
                proof(open.holdings()));
    }

    private Proof proof(List<Edge> edges) {
        return new Proof(
                "a company that consolidates the one below, or holds more than 50 percent of its shares, up to the top;"
                        + " the stated ultimate parent where that leads nowhere or to several",
                network.asOf(),
                edges);
    }

    private List<Edge> waysUp(int[] above) {
        List<Edge> ways = new ArrayList<>();
        for (int node : above) {
            for (int i = 0; i < shape.inDegree(node); i++) {
                if (leadsUp(shape.inEdge(node, i))) {
                    ways.add(network.edges().get(shape.inEdge(node, i)));
                }
            }
        }
        return ways;
    }

    /** What reports state of the company's top. */
    private List<Edge> statements(int company) {
        List<Edge> statements = new ArrayList<>();
        for (int i = 0; i < shape.inDegree(company); i++) {
            Edge edge = network.edges().get(shape.inEdge(company, i));
            if (edge.current() && edge.type() == EdgeType.ULTIMATE_CONSOLIDATION) {
                statements.add(edge);
            }
        }
        return statements;
    }

    private Optional<NodeKey> stated(int node) {
        TreeSet<NodeKey> stated = new TreeSet<>();
        for (int i = 0; i < shape.inDegree(node); i++) {
            Edge edge = network.edges().get(shape.inEdge(node, i));
            if (edge.current() && edge.type() == EdgeType.ULTIMATE_CONSOLIDATION) {
                stated.add(edge.from());
            }
        }
        return stated.size() == 1 ? Optional.of(stated.first()) : Optional.empty();
    }

    private boolean leadsUp(int edge) {
        Edge stated = network.edges().get(edge);
        boolean control = stated.type() == EdgeType.CONSOLIDATION
                || (stated.type() == EdgeType.SHAREHOLDING
                        && OpenMajority.isMajority(
                                stated.knownShare().low(), stated.knownShare().lowEnd()));
        return control
                && stated.current()
                && shape.from(edge) != shape.to(edge)
                && network.nodes().get(shape.from(edge)).kind() == NodeKind.COMPANY;
    }

    private int[] closureAbove(int start) {
        Set<Integer> seen = new HashSet<>(Set.of(start));
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        List<Integer> reached = new ArrayList<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            reached.add(node);
            for (int i = 0; i < shape.inDegree(node); i++) {
                int edge = shape.inEdge(node, i);
                if (leadsUp(edge) && seen.add(shape.from(edge))) {
                    queue.add(shape.from(edge));
                }
            }
        }
        return reached.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The strong components of the closure that nothing leads up from, each in order of keys. */
    private List<List<NodeKey>> tops(int[] closure) {
        int[][] up = new int[closure.length][];
        for (int i = 0; i < closure.length; i++) {
            up[i] = parents(closure, closure[i]);
        }
        List<int[]> components = StrongComponents.of(up);
        int[] componentOf = new int[closure.length];
        for (int c = 0; c < components.size(); c++) {
            for (int member : components.get(c)) {
                componentOf[member] = c;
            }
        }
        List<List<NodeKey>> tops = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            int own = c;
            int[] members = components.get(c);
            boolean top = Arrays.stream(members)
                    .flatMap(member -> Arrays.stream(up[member]))
                    .allMatch(parent -> componentOf[parent] == own);
            if (top) {
                tops.add(Arrays.stream(members)
                        .mapToObj(member -> network.nodes().get(closure[member]).key())
                        .sorted()
                        .toList());
            }
        }
        return tops;
    }

    private int[] parents(int[] closure, int node) {
        int[] parents = new int[shape.inDegree(node)];
        int count = 0;
        for (int i = 0; i < parents.length; i++) {
            int edge = shape.inEdge(node, i);
            if (leadsUp(edge)) {
                parents[count++] = Arrays.binarySearch(closure, shape.from(edge));
            }
        }
        return Arrays.copyOf(parents, count);
    }
}
