package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Persons of one name who stand apart in a network and have to do with one company, such as one who is told to direct it and one who is
 * told to own it in the end. They may be one: not enough is told to join them, and no two months of birth to part them. Two whom the
 * agency tells apart by its ids are a hint too, as agencies list some persons twice; its proof says so. Hints for a person to look at,
 * never facts: no group, control or share uses them.
 *
 * <p>More persons than a limit with one name at one company are most likely no name at all, such as "Natural person": they make no hint
 * and are listed by {@link #crowds()}. Time: linear in the edges, and for each company and name the square of the limit. Source: our
 * definition.
 */
public final class SamePersonHints {
    private static final String BORN = "Born";
    /** How many persons of one name at one company may be one, by default. */
    public static final int DEFAULT_LIMIT = 10;

    private static final String HAS_AGENCY_ID = "person:0";
    // As names are compared when persons are joined: marks of a script of their own are part of a name.
    private static final Pattern NO_PART_OF_A_WORD =
            Pattern.compile("(?:[^\\p{L}\\p{N}\\p{M}]|[\\p{M}&&\\p{IsInherited}])+");
    private static final Comparator<Hint> ORDER =
            Comparator.comparing(Hint::company).thenComparing(Hint::one).thenComparing(Hint::other);

    private final int limit;
    private final List<Hint> hints = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();

    /**
     * Two persons who may be one.
     *
     * @param company what both have to do with
     * @param one the first in order of keys
     * @param other the second
     * @param verdict always {@code POSSIBLE}
     * @param proof what ties both to the company
     */
    public record Hint(NodeKey company, NodeKey one, NodeKey other, Verdict verdict, Proof proof) {}

    /**
     * More persons than the limit have one name at one company.
     *
     * @param company what they have to do with
     * @param persons in order of keys
     */
    public record Crowd(NodeKey company, List<NodeKey> persons) {
        public Crowd {
            persons = List.copyOf(persons);
        }
    }

    private SamePersonHints(Network network, int limit) {
        this.limit = limit;
        for (Node company : network.nodes()) {
            if (company.kind() == NodeKind.COMPANY) {
                addAt(company.key(), network);
            }
        }
        hints.sort(ORDER);
    }

    private void addAt(NodeKey company, Network network) {
        Map<NodeKey, List<Edge>> ties = new TreeMap<>();
        for (Edge edge : network.edgesTo(company)) {
            if (edge.type() == EdgeType.DIRECTOR
                    || edge.type() == EdgeType.SHAREHOLDING
                    || edge.type() == EdgeType.BENEFICIAL_OWNER) {
                ties.computeIfAbsent(edge.from(), none -> new ArrayList<>()).add(edge);
            }
        }
        if (ties.size() < 2) {
            return;
        }
        Map<String, List<Node>> byName = new TreeMap<>();
        for (NodeKey key : ties.keySet()) {
            network.node(key)
                    .filter(node -> node.kind() == NodeKind.PERSON)
                    .ifPresent(person -> byName.computeIfAbsent(comparable(person.label()), none -> new ArrayList<>())
                            .add(person));
        }
        for (List<Node> alike : byName.values()) {
            if (alike.size() > limit) {
                crowds.add(new Crowd(company, alike.stream().map(Node::key).toList()));
                continue;
            }
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    add(company, alike.get(i), alike.get(j), ties, network);
                }
            }
        }
    }

    private void add(NodeKey company, Node one, Node other, Map<NodeKey, List<Edge>> ties, Network network) {
        String born = one.attributes().getOrDefault(BORN, "");
        String otherBorn = other.attributes().getOrDefault(BORN, "");
        boolean decided = !Collections.disjoint(one.decisions(), other.decisions());
        if (!decided && (born.isEmpty() || otherBorn.isEmpty() || born.equals(otherBorn))) {
            List<Edge> edges = new ArrayList<>(ties.getOrDefault(one.key(), List.of()));
            edges.addAll(ties.getOrDefault(other.key(), List.of()));
            String why = "one name, at one company, and no two months of birth; too little to join them";
            Proof proof = new Proof(
                    areToldApart(one, other, ties)
                            ? why + "; the agency has an id for each, so they are two unless it lists one person twice"
                            : why,
                    network.asOf(),
                    edges);
            hints.add(new Hint(company, one.key(), other.key(), Verdict.POSSIBLE, proof));
        }
    }

    /** Ids of one part of a report tell apart; that of a director and that of a holder may be of one person. */
    private static boolean areToldApart(Node one, Node other, Map<NodeKey, List<Edge>> ties) {
        return one.key().value().startsWith(HAS_AGENCY_ID)
                && other.key().value().startsWith(HAS_AGENCY_ID)
                && ties.getOrDefault(one.key(), List.of()).stream()
                        .anyMatch(edge -> ties.getOrDefault(other.key(), List.of()).stream()
                                .anyMatch(tie -> tie.type() == edge.type() && tie.type() != EdgeType.BENEFICIAL_OWNER));
    }

    private static String comparable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_PART_OF_A_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** {@return the hints in that network, with the default limit} */
    public static SamePersonHints in(Network network) {
        return in(network, DEFAULT_LIMIT);
    }

    /**
     * {@return the hints in that network}
     *
     * @param limit how many persons of one name at one company may be one, 2 or more
     * @throws IllegalArgumentException if the limit is below 2
     */
    public static SamePersonHints in(Network network, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("Two persons make a hint, so the limit cannot be " + limit + ".");
        }
        return new SamePersonHints(network, limit);
    }

    /** {@return all hints, in order of company and persons} */
    public List<Hint> all() {
        return List.copyOf(hints);
    }

    /** {@return who has a name that too many at one company have, in order of companies} */
    public List<Crowd> crowds() {
        return List.copyOf(crowds);
    }
}
