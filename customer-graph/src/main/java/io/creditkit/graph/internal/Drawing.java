package io.creditkit.graph.internal;

/**
 * What a layout needs to know of a network.
 *
 * @param nodeCount how many nodes there are
 * @param upper for each edge the node that belongs above
 * @param lower for each edge the node that belongs below
 * @param attached for each node whether it belongs close to the one it hangs on: a person, an account
 */
@SuppressWarnings("ArrayRecordComponent") // Made, read and dropped within one drawing; never compared.
public record Drawing(int nodeCount, int[] upper, int[] lower, boolean[] attached) {}
