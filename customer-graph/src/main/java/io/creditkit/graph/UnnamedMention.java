package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;

/**
 * A party that a report counts without naming it. Each line that says something else is about a party of its own, so that the
 * unnamed holders of two classes of shares never become one with the shares of both.
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
