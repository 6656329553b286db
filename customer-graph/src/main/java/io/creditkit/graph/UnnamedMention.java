package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;

/**
 * A party that a report counts without naming it.
 *
 * @param context the company whose report it is
 * @param detail what tells this statement from others of the report
 */
record UnnamedMention(String context, String detail) implements Party {
    /** {@return the key of a node that no other mention shares} */
    NodeKey key() {
        return NodeKey.of("unknown:" + fingerprint());
    }

    @Override
    public String fingerprint() {
        return ContentHash.of("unnamed", context, detail);
    }
}
