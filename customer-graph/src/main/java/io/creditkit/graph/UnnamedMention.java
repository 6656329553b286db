package io.creditkit.graph;

import io.creditkit.graph.internal.ContentHash;

/**
 * A party that a report counts without naming it.
 *
 * @param context the company whose report it is
 * @param detail what tells this statement from others of the report
 */
record UnnamedMention(String context, String detail) implements Party {
    @Override
    public String fingerprint() {
        return ContentHash.of("unnamed", context, detail);
    }
}
