package io.creditkit.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        private final Map<String, Origins> edges = new HashMap<>();
        private boolean findingsChanged;

        /** The origins of an edge. */
        private final class Origins {
            private final Edge edge;
            private final Optional<Edge> before;
            private final Set<Provenance> now;

            private Origins(Edge edge) {
                this.edge = edge;
                before = network.edgeLike(edge);
                now = new TreeSet<>(before.map(Edge::provenance).orElse(List.of()));
            }
        }

        private Change() {}

        void takeOut(PlacedFacts facts) {
            facts.ownNodes().forEach(node -> ownNodes.put(node.key(), Optional.empty()));
            for (PlacedFacts.Told told : facts.tellings()) {
                Tellings known = tellings.computeIfAbsent(told.key(), none -> new Tellings());
                known.remove(told.telling());
                if (known.isEmpty()) {
                    tellings.remove(told.key());
                }
                touched.add(told.key());
            }
            facts.edges().forEach(stated -> origins(stated).now.remove(stated.origin()));
            takeOut(facts.findings());
        }

        void putIn(PlacedFacts facts) {
            facts.ownNodes().forEach(node -> ownNodes.put(node.key(), Optional.of(node)));
            for (PlacedFacts.Told told : facts.tellings()) {
                tellings.computeIfAbsent(told.key(), none -> new Tellings()).add(told.telling());
                touched.add(told.key());
            }
            facts.edges().forEach(stated -> origins(stated).now.add(stated.origin()));
            putIn(facts.findings());
        }

        private Origins origins(PlacedFacts.Stated stated) {
            return edges.computeIfAbsent(stated.edge().id(), none -> new Origins(stated.edge()));
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
        Network make(Function<NodeKey, List<Identifier>> identifiers) {
            List<Node> nodes = new ArrayList<>();
            List<Node> goneNodes = new ArrayList<>();
            for (NodeKey key : touched) {
                Tellings told = tellings.get(key);
                Optional<Node> now =
                        told == null ? Optional.empty() : Optional.of(told.node(key, identifiers.apply(key)));
                sort(key, now, nodes, goneNodes);
            }
            ownNodes.forEach((key, now) -> sort(key, now, nodes, goneNodes));
            List<Edge> kept = new ArrayList<>();
            List<Edge> gone = new ArrayList<>();
            for (Origins origins : edges.values()) {
                List<Provenance> now = List.copyOf(origins.now);
                if (now.isEmpty()) {
                    origins.before.ifPresent(gone::add);
                } else if (!origins.before.map(Edge::provenance).equals(Optional.of(now))) {
                    kept.add(PlacedFacts.withOrigins(origins.edge, now));
                }
            }
            network = network.with(
                    new NetworkChanges(nodes, goneNodes, kept, gone),
                    findingsChanged ? List.copyOf(findings.keySet()) : network.findings());
            return network;
        }

        private void sort(NodeKey key, Optional<Node> now, List<Node> nodes, List<Node> goneNodes) {
            Optional<Node> before = network.node(key);
            if (now.isEmpty()) {
                before.ifPresent(goneNodes::add);
            } else if (!now.equals(before)) {
                nodes.add(now.get());
            }
        }
    }
}
