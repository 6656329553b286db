/**
 * Questions about a {@link io.creditkit.graph.Network}, one class each: who is connected with whom, who stands at the top,
 * who owns how much in effect, what lies around a party, and by which way two parties are connected.
 *
 * <p>Every class is immutable and may be used by many threads. None does any input or output. All of them read the facts
 * that were current on the network's day; ended ones are ignored. No algorithm recurses, so depth is no limit.
 */
@NullMarked
package io.creditkit.graph.analysis;

import org.jspecify.annotations.NullMarked;
