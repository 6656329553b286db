package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.Optional;

/**
 * A company's parent, as far as it can be told.
 *
 * @param standing what the parent is
 * @param parent the parent; empty if none is known
 * @param verdict whether a company decides for it, by the reading asked for: {@code YES} with a {@link Standing#CONTROLLER}; else
 *     {@code POSSIBLE} if an open share may decide, {@code NO} if what is told leaves no company enough or the way leads abroad,
 *     {@code UNDETERMINED} if no holder or no country is known
 * @param proof the statements on the way up to it; without a parent those about the company itself
 */
public record Parent(Standing standing, Optional<NodeKey> parent, Verdict verdict, Proof proof) {
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
