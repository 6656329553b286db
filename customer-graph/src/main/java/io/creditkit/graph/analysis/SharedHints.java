package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two parties share and may mean that one person or firm stands behind both: a director, an e-mail address, a phone number, a
 * bank account. Hints for a person to look at, never facts: no group, control or warning uses them.
 *
 * <p>What more than a set number of parties share says nothing, such as the switchboard of a formation agent: it makes no hint, and
 * who shares it is listed by {@link #crowds()}. No result holds an address or number. Time: linear in what is shared, and for each
 * shared thing the square of those who share it, up to the limit. Source: our definition.
 */
public final class SharedHints {
    /** How many parties may share a thing before it says nothing, by default. */
    public static final int DEFAULT_LIMIT = 10;

    private static final Comparator<Hint> ORDER = Comparator.comparing(Hint::one)
            .thenComparing(Hint::other)
            .thenComparing(Hint::shared)
            .thenComparing(hint -> hint.director().map(NodeKey::value).orElse(""));

    private final List<Hint> hints = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();

    /** What is shared. */
    public enum Shared {
        /** A current director, person or company. */
        DIRECTOR,
        /** An e-mail address. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** A bank account. */
        BANK_ACCOUNT
    }

    /**
     * A hint that two parties may belong together.
     *
     * @param one the first in order of keys
     * @param other the second
     * @param shared what they share
     * @param director who; empty for other things
     * @param strength more than 0 to 1: one over the number of others who share it too
     */
    public record Hint(NodeKey one, NodeKey other, Shared shared, Optional<NodeKey> director, double strength) {}

    /**
     * More parties than the limit share one thing.
     *
     * @param shared what they share
     * @param parties in order of keys
     */
    public record Crowd(Shared shared, List<NodeKey> parties) {
        public Crowd {
            parties = List.copyOf(parties);
        }
    }

    private SharedHints(Network network, Collection<ContactPoint> points, int limit) {
        for (Node node : network.nodes()) {
            Set<NodeKey> boards = new TreeSet<>();
            for (Edge edge : network.edgesFrom(node.key())) {
                if (edge.current() && edge.type() == EdgeType.DIRECTOR) {
                    boards.add(edge.to());
                }
            }
            add(Shared.DIRECTOR, boards, Optional.of(node.key()), limit);
        }
        Map<ContactPoint.Kind, Map<String, Set<NodeKey>>> reached = new TreeMap<>();
        for (ContactPoint point : points) {
            if (network.node(point.party()).isPresent() && !point.comparable().isEmpty()) {
                reached.computeIfAbsent(point.kind(), none -> new TreeMap<>())
                        .computeIfAbsent(point.comparable(), none -> new TreeSet<>())
                        .add(point.party());
            }
        }
        reached.forEach((kind, byValue) ->
                byValue.values().forEach(parties -> add(shared(kind), parties, Optional.empty(), limit)));
        hints.sort(ORDER);
        crowds.sort(Comparator.comparing(Crowd::shared)
                .thenComparing(crowd -> crowd.parties().toString()));
    }

    private static Shared shared(ContactPoint.Kind kind) {
        return switch (kind) {
            case EMAIL -> Shared.EMAIL;
            case PHONE -> Shared.PHONE;
            case BANK_ACCOUNT -> Shared.BANK_ACCOUNT;
        };
    }

    private void add(Shared shared, Set<NodeKey> sharing, Optional<NodeKey> director, int limit) {
        List<NodeKey> parties = List.copyOf(sharing);
        if (parties.size() > limit) {
            crowds.add(new Crowd(shared, parties));
            return;
        }
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                hints.add(new Hint(parties.get(i), parties.get(j), shared, director, 1.0 / (parties.size() - 1)));
            }
        }
    }

    /**
     * {@return the hints in that network, with the default limit}
     *
     * @param points what the host knows of its parties; those of parties that are not here are passed over
     */
    public static SharedHints in(Network network, Collection<ContactPoint> points) {
        return in(network, points, DEFAULT_LIMIT);
    }

    /**
     * {@return the hints in that network}
     *
     * @param limit how many parties may share a thing before it says nothing, 2 or more
     * @throws IllegalArgumentException if the limit is below 2
     */
    public static SharedHints in(Network network, Collection<ContactPoint> points, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException(
                    "At least 2 parties share a thing, so the limit cannot be " + limit + ".");
        }
        return new SharedHints(network, points, limit);
    }

    /** {@return all hints, in order of the two keys; two parties that share several things have several} */
    public List<Hint> all() {
        return List.copyOf(hints);
    }

    /** {@return the hints about that party} */
    public List<Hint> about(NodeKey party) {
        return hints.stream()
                .filter(hint -> hint.one().equals(party) || hint.other().equals(party))
                .toList();
    }

    /** {@return what too many share to mean anything} */
    public List<Crowd> crowds() {
        return List.copyOf(crowds);
    }
}
