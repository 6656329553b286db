package io.creditkit.graph;

import java.util.Comparator;
import java.util.List;

/**
 * Something about the facts that a person should look at. The facts are kept as they are.
 *
 * @param kind what was found
 * @param nodes the parties concerned, by key
 * @param detail one plain sentence; no personal data
 */
public record Finding(Kind kind, List<NodeKey> nodes, String detail) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(finding -> finding.nodes().toString())
            .thenComparing(Finding::detail);

    /** What was found. */
    public enum Kind {
        /** Two companies share an identifier, and differ in another that must be the same. They were kept apart. */
        IDENTITY_CONFLICT,
        /** Decisions about identities cannot all hold. Those that keep apart were followed. */
        DECISION_CONFLICT,
        /** The stated shares of a company add up to more than rounding explains. */
        SHARES_ABOVE_100,
        /** A Legal Entity Identifier has wrong check digits. It was not used as evidence. */
        INVALID_LEI
    }

    public Finding {
        nodes = List.copyOf(nodes);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
