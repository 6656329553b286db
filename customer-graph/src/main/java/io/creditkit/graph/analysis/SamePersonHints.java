package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Persons of one name who stand apart in a network and have to do with one company, such as one who is told to direct it and one who is
 * told to own it in the end. They may be one: not enough is told to join them, and no two months of birth to part them. Hints for a
 * person to look at, never facts: no group, control or share uses them.
 *
 * <p>Time: linear in the edges, and for each company the square of those of one name. Source: our definition.
 */
public final class SamePersonHints {
    private static final String BORN = "Born";
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Comparator<Hint> ORDER =
            Comparator.comparing(Hint::company).thenComparing(Hint::one).thenComparing(Hint::other);

    private final List<Hint> hints = new ArrayList<>();

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

    private SamePersonHints(Network network) {
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
        if (born.isEmpty() || otherBorn.isEmpty() || born.equals(otherBorn)) {
            List<Edge> edges = new ArrayList<>(ties.getOrDefault(one.key(), List.of()));
            edges.addAll(ties.getOrDefault(other.key(), List.of()));
            Proof proof = new Proof(
                    "one name, at one company, and no two months of birth; too little to join them",
                    network.asOf(),
                    edges);
            hints.add(new Hint(company, one.key(), other.key(), Verdict.POSSIBLE, proof));
        }
    }

    private static String comparable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }

    /** {@return the hints in that network} */
    public static SamePersonHints in(Network network) {
        return new SamePersonHints(network);
    }

    /** {@return all hints, in order of company and persons} */
    public List<Hint> all() {
        return List.copyOf(hints);
    }
}
