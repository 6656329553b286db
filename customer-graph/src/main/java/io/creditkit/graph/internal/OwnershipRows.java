package io.creditkit.graph.internal;

import io.creditkit.graph.Adjacency;
import java.util.Arrays;

/**
 * Who holds what of whom, alone: those who hold nothing and are held by nobody have no part, and the holders of one company lie side by
 * side, with their stakes. Those with a part are numbered from 0 on in their order in the shape.
 */
final class OwnershipRows {
    private final int[] nodes;
    private final int[] start;
    private final int[] holders;
    private final double[] stakes;
    private final int[] outStart;
    private final int[] held;

    private OwnershipRows(Adjacency shape, double[] weights) {
        int[] places = places(shape, weights);
        nodes = new int[lastOf(places) + 1];
        int count = 0;
        outStart = new int[nodes.length + 1];
        start = new int[nodes.length + 1];
        for (int node = 0; node < places.length; node++) {
            if (places[node] >= 0) {
                nodes[places[node]] = node;
                for (int i = 0; i < shape.outDegree(node); i++) {
                    int edge = shape.outEdge(node, i);
                    if (weights[edge] > 0) {
                        start[places[shape.to(edge)] + 1]++;
                        count++;
                    }
                }
                outStart[places[node] + 1] = count;
            }
        }
        for (int place = 0; place < nodes.length; place++) {
            start[place + 1] += start[place];
        }
        holders = new int[count];
        stakes = new double[count];
        held = new int[count];
        int[] next = Arrays.copyOf(start, nodes.length);
        int filled = 0;
        for (int place = 0; place < nodes.length; place++) {
            for (int i = 0; i < shape.outDegree(nodes[place]); i++) {
                int edge = shape.outEdge(nodes[place], i);
                if (weights[edge] > 0) {
                    int company = places[shape.to(edge)];
                    held[filled++] = company;
                    holders[next[company]] = place;
                    stakes[next[company]++] = weights[edge];
                }
            }
        }
    }

    /** @param weights what counts of each edge; 0 or negative for nothing */
    static OwnershipRows of(Adjacency shape, double[] weights) {
        return new OwnershipRows(shape, weights);
    }

    private static int[] places(Adjacency shape, double[] weights) {
        int[] places = new int[shape.nodeCount()];
        Arrays.fill(places, -1);
        for (int edge = 0; edge < weights.length; edge++) {
            if (weights[edge] > 0) {
                places[shape.from(edge)] = 0;
                places[shape.to(edge)] = 0;
            }
        }
        int size = 0;
        for (int node = 0; node < places.length; node++) {
            if (places[node] == 0) {
                places[node] = size++;
            }
        }
        return places;
    }

    private static int lastOf(int[] places) {
        int last = -1;
        for (int place : places) {
            last = Math.max(last, place);
        }
        return last;
    }

    /** {@return how many have a part} */
    int size() {
        return nodes.length;
    }

    /** {@return how many stakes there are} */
    int count() {
        return holders.length;
    }

    /** {@return the node in the shape} */
    int node(int place) {
        return nodes[place];
    }

    /** {@return the first of the stakes in a company; they end where those in the next one start} */
    int start(int place) {
        return start[place];
    }

    /** {@return who holds a stake} */
    int holder(int stake) {
        return holders[stake];
    }

    /** {@return how much a stake is of the company} */
    double stake(int stake) {
        return stakes[stake];
    }

    /** {@return the rings of those who hold each other, in an order in which nobody comes before what they hold} */
    StrongComponents.Grouped components() {
        return StrongComponents.grouped(outStart, held);
    }
}
