package io.creditkit.graph;

import java.util.Collection;

/**
 * How a network differs from the one before.
 *
 * @param nodes the new parties, and those that changed
 * @param nodesBefore those that changed as they were, and those left out
 * @param edges the new edges, and those whose origins changed
 * @param edgesBefore those whose origins changed as they were, and those left out
 */
record NetworkChanges(
        Collection<Node> nodes, Collection<Node> nodesBefore, Collection<Edge> edges, Collection<Edge> edgesBefore) {}
