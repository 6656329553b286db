package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.util.Map;

/**
 * A network in which persons appear as asked for.
 *
 * @param network what may be seen
 * @param keys the new keys of the persons that were hidden, by their old ones
 */
record Redacted(Network network, Map<NodeKey, NodeKey> keys) {
    NodeKey keyOf(NodeKey original) {
        return keys.getOrDefault(original, original);
    }
}
