package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;

/**
 * Who owns much of a company in effect.
 *
 * @param owner the party
 * @param percent its effective share in percent, to 100; at most {@code shortBy} too small
 * @param shortBy by how much the share may be too small, in percent, at least 0; 0 if it was worked out exactly
 */
public record SignificantOwner(NodeKey owner, double percent, double shortBy) {}
