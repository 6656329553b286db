package io.creditkit.graph;

import java.util.Collection;

/**
 * How a network differs from the one before.
 *
 * @param nodes the new parties, and those that changed
 * @param goneNodes the parties left out
 * @param edges the new edges, and those whose origins changed
 * @param goneEdges the edges left out
 */
record NetworkChanges(
        Collection<Node> nodes, Collection<Node> goneNodes, Collection<Edge> edges, Collection<Edge> goneEdges) {}
