/**
 * A network as a graph of JGraphT, for hosts that want to run its algorithms. JGraphT is no dependency of CreditKit: a host that
 * uses this package adds {@code org.jgrapht:jgrapht-core} 1.5 itself.
 *
 * <pre>{@code
 * Graph<NodeKey, Edge> graph = NetworkGraph.of(network);
 * Map<NodeKey, Double> ranks = new PageRank<>(graph).getScores();
 * }</pre>
 *
 * <p>Some of its algorithms are recursive and overflow the stack on deep networks, such as its biconnected components; ours in
 * {@link io.creditkit.graph.analysis} are not.
 */
@NullMarked
package io.creditkit.graph.jgrapht;

import org.jspecify.annotations.NullMarked;
