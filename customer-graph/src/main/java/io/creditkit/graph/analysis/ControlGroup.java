package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.List;

/**
 * All parties under one control.
 *
 * @param head the party at the top; on a ring the first of it in order of keys
 * @param members the head and all it controls, in order of keys
 * @param ring the parties at the top that control each other, in order of keys; empty if one stands above all
 */
public record ControlGroup(NodeKey head, List<NodeKey> members, List<NodeKey> ring) {
    public ControlGroup {
        members = List.copyOf(members);
        ring = List.copyOf(ring);
    }
}
