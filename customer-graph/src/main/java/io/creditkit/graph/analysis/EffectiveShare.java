package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;

/**
 * How much of a company belongs to an owner in effect, directly and through others.
 *
 * @param owner who owns
 * @param owned what is owned
 * @param percent 0 to 100, rounded half-even to ten decimals
 * @param certainty whether more may be owned than is known
 */
public record EffectiveShare(NodeKey owner, NodeKey owned, BigDecimal percent, Certainty certainty) {
    /** Whether all shares on the way are known. */
    public enum Certainty {
        /** All of them are. */
        EXACT,
        /** Some shareholding on the way is stated without its share; it was counted as nothing. */
        AT_LEAST
    }
}
