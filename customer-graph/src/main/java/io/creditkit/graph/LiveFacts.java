package io.creditkit.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The network and all that is said about its parties, kept up to date. */
final class LiveFacts {
    private final Map<NodeKey, Tellings> tellings = new HashMap<>();
    private final TreeMap<Finding, Integer> findings = new TreeMap<>();
    private Network network;

    LiveFacts(Network empty) {
        network = empty;
    }

    Network network() {
        return network;
    }

    /** {@return a change to be made; what goes has to be taken out before anything is put in} */
    Change change() {
        return new Change();
    }

    /** What goes and what comes, put together before the network is touched. */
    final class Change {
        private final Set<NodeKey> touched = new HashSet<>();
        private final Map<NodeKey, Optional<Node>> ownNodes = new HashMap<>();
        private final Map<Edge, Origins> edges = new TreeMap<>(Network.EDGE_ORDER);
        private boolean findingsChanged;

        /** The origins of an edge that go and come. */
        private static final class Origins {
            private final List<Provenance> gone = new ArrayList<>(1);
            private final List<Provenance> come = new ArrayList<>(1);

            private Optional<Edge> now(Edge edge, Optional<Edge> before) {
                TreeSet<Provenance> told =
                        new TreeSet<>(before.map(Edge::provenance).orElse(List.of()));
                gone.forEach(told::remove);
                told.addAll(come);
                return told.isEmpty() ? Optional.empty() : Optional.of(StatedEdge.withOrigins(edge, told));
            }
        }

        private Change() {}

        void takeOut(PlacedFacts facts) {
            facts.ownNodes().forEach(node -> ownNodes.put(node.key(), Optional.empty()));
            for (PlacedFacts.Told told : facts.told()) {
                Tellings known = tellings.computeIfAbsent(told.key(), none -> new Tellings());
                known.remove(told.telling());
                touched.add(told.key());
            }
            facts.edges().forEach(stated -> origins(stated).gone.addAll(stated.provenance()));
            takeOut(facts.findings());
        }

        void putIn(PlacedFacts facts) {
            facts.ownNodes().forEach(node -> ownNodes.put(node.key(), Optional.of(node)));
            for (PlacedFacts.Told told : facts.told()) {
                tellings.computeIfAbsent(told.key(), none -> new Tellings()).add(told.telling());
                touched.add(told.key());
            }
            facts.edges().forEach(stated -> origins(stated).come.addAll(stated.provenance()));
            putIn(facts.findings());
        }

        private Origins origins(Edge stated) {
            return edges.computeIfAbsent(stated, none -> new Origins());
        }

        void takeOut(List<Finding> gone) {
            findingsChanged |= !gone.isEmpty();
            gone.forEach(finding -> findings.computeIfPresent(finding, (same, count) -> count == 1 ? null : count - 1));
        }

        void putIn(List<Finding> come) {
            findingsChanged |= !come.isEmpty();
            come.forEach(finding -> findings.merge(finding, 1, Integer::sum));
        }

        /** Has parties looked at again, because their identifiers may have changed. */
        void touch(Collection<NodeKey> parties) {
            touched.addAll(parties);
        }

        /** Makes the network with all that was put together. */
        Network make(Function<NodeKey, Evidence> evidence) {
            NetworkChanges changes = new NetworkChanges();
            for (NodeKey key : touched) {
                Tellings told = tellings.get(key);
                if (told != null) {
                    Optional<Node> before = told.shown();
                    changes.nodes().note(before, told.show(key, evidence));
                    if (told.isEmpty()) {
                        tellings.remove(key);
                    }
                }
            }
            ownNodes.forEach((key, now) -> changes.nodes().note(network.node(key), now));
            Iterator<Optional<Edge>> before = network.edgesLike(edges.keySet()).iterator();
            edges.forEach((edge, origins) -> {
                Optional<Edge> was = before.next();
                changes.edges().note(was, origins.now(edge, was));
            });
            network = network.with(changes, findingsChanged ? List.copyOf(findings.keySet()) : network.findings());
            return network;
        }
    }
}
