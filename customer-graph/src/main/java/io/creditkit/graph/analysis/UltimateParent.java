package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.List;
import java.util.Optional;

/**
 * The answer to who stands at the top of a company's group.
 *
 * @param outcome what could be said
 * @param parent the company at the top; empty unless {@link Outcome#FOUND}
 * @param candidates the companies that came into question: the one at the top, the several, or the ring; in order of keys
 * @param stated the company that a report states to be at the top; empty if none does or several differ
 * @param verdict whether a company stands above the asked one for certain: {@code YES} if it was found, {@code POSSIBLE} if several
 *     came into question or an open share may be a majority, {@code NO} if the shares told leave no company a majority, and
 *     {@code UNDETERMINED} in a ring or if no holder is known
 * @param proof the statements on the ways up; for a {@code NO} or {@code POSSIBLE} those about the asked company itself
 */
public record UltimateParent(
        Outcome outcome,
        Optional<NodeKey> parent,
        List<NodeKey> candidates,
        Optional<NodeKey> stated,
        Verdict verdict,
        Proof proof) {
    /** What could be said. */
    public enum Outcome {
        /** One company is above the asked one, and none above that. */
        FOUND,
        /** No company is known above the asked one. It may be independent, or the data may be missing. */
        NONE_KNOWN,
        /** Several companies are above it, with none above them, and no report decides between them. */
        SEVERAL,
        /** At the top several companies control each other in a ring. */
        RING
    }

    public UltimateParent {
        candidates = List.copyOf(candidates);
    }

    /** {@return whether a report states another company at the top than the chain of edges leads to: worth a look} */
    public boolean contradictsStatement() {
        return stated.isPresent() && parent.isPresent() && !stated.equals(parent);
    }
}
