package io.creditkit.graph;

import java.util.Arrays;
import java.util.List;

/** Where each key stands in a list of nodes: a flat table with open addressing, read while a shape is made. */
final class KeyPlaces {
    private static final int FREE = -1;

    private final List<Node> nodes;
    private final int[] table;

    KeyPlaces(List<Node> nodes) {
        this.nodes = nodes;
        table = new int[Integer.highestOneBit(Math.max(4, nodes.size())) * 4];
        Arrays.fill(table, FREE);
        for (int place = 0; place < nodes.size(); place++) {
            table[slot(nodes.get(place).key())] = place;
        }
    }

    /**
     * {@return the place of the node with that key}
     *
     * @throws IllegalArgumentException if there is none
     */
    int of(NodeKey key) {
        int place = table[slot(key)];
        if (place == FREE) {
            throw new IllegalArgumentException("An edge names the party " + key + ", which is not in the network.");
        }
        return place;
    }

    private int slot(NodeKey key) {
        int slot = key.hashCode() & (table.length - 1);
        while (table[slot] != FREE && !nodes.get(table[slot]).key().equals(key)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
