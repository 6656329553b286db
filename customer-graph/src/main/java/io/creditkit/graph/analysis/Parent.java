package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.Optional;

/**
 * A company's parent, as far as it can be told.
 *
 * @param standing what the parent is
 * @param parent the parent; empty if none is known
 * @param proof the statements on the way up to it
 */
public record Parent(Standing standing, Optional<NodeKey> parent, Proof proof) {
    /** What a parent is. */
    public enum Standing {
        /** It decides for the company. */
        CONTROLLER,
        /** No company decides, but this one certainly holds most. */
        LARGEST_HOLDER,
        /** No company above is known. It may be independent, or the data may be missing. */
        NONE_KNOWN
    }
}
