package io.creditkit.graph.analysis;

import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Companies that stand apart in a network and give the same VAT number. It joins nothing by itself: the companies of a VAT group
 * share one number, and one company may have several. A person looks and records an
 * {@link io.creditkit.graph.IdentityDecision}, which makes them one, or says that they are two. Once every two of
 * them are told apart, the hint ends.
 *
 * <p>Time: linear in the parties, and in the pairs that are told apart. Source: our definition.
 */
public final class SameCompanyHints {
    private static final String VAT = "VAT number";

    private final List<Hint> hints = new ArrayList<>();

    /**
     * Companies that may be one.
     *
     * @param vatNumber the number they give, without blanks and signs
     * @param companies two or more, in order of keys
     */
    public record Hint(String vatNumber, List<NodeKey> companies) {
        public Hint {
            companies = List.copyOf(companies);
        }
    }

    private SameCompanyHints(Network network) {
        Map<String, Set<NodeKey>> byNumber = new TreeMap<>();
        for (Node node : network.nodes()) {
            String number = node.attributes().getOrDefault(VAT, "");
            String plain = number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
            if (node.kind() == NodeKind.COMPANY && plain.chars().anyMatch(c -> c >= '1' && c <= '9')) {
                byNumber.computeIfAbsent(plain, none -> new TreeSet<>()).add(node.key());
            }
        }
        byNumber.forEach((number, companies) -> {
            if (companies.size() > 1 && !decided(network, companies)) {
                hints.add(new Hint(number, List.copyOf(companies)));
            }
        });
    }

    /** Whether every two of them were looked at by a person and told apart. */
    private static boolean decided(Network network, Set<NodeKey> companies) {
        List<Node> nodes =
                companies.stream().flatMap(key -> network.node(key).stream()).toList();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Collections.disjoint(nodes.get(i).decisions(), nodes.get(j).decisions())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return the hints in that network} */
    public static SameCompanyHints in(Network network) {
        return new SameCompanyHints(network);
    }

    /** {@return all hints, in order of their numbers; none when no number is given twice} */
    public List<Hint> all() {
        return List.copyOf(hints);
    }
}
