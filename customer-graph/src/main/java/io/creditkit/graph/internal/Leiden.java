package io.creditkit.graph.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Not for hosts: dense clusters of an undirected graph, by the method of Leiden (Traag, Waltman, van Eck 2019). Nodes are moved in
 * order of their numbers to the neighbouring cluster where modularity gains most, of equal ones to that of the smallest number.
 * Then every cluster is built up again from its single nodes, of which only well connected ones join, each where modularity gains
 * most; these parts become the nodes of the next round, which begins with the clusters found. So a part that hangs on badly can
 * leave its cluster, which the older method of Louvain does not allow.
 *
 * <p>The published method joins parts by chance, weighted by the gain; here the greatest gain always wins, so the same graph gives
 * the same clusters. Time: a few passes over the edges.
 */
public final class Leiden {
    private static final double LEAST_GAIN = 1e-12;
    private static final int MOST_ROUNDS = 100;

    private final int size;
    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;
    private final double[] loop;
    private final double[] degree;
    private final double total;

    private Leiden(int size, int[] from, int[] to, double[] arcWeight, double[] loop) {
        this.size = size;
        this.loop = loop;
        start = new int[size + 1];
        for (int i = 0; i < from.length; i++) {
            start[from[i] + 1]++;
            start[to[i] + 1]++;
        }
        for (int node = 0; node < size; node++) {
            start[node + 1] += start[node];
        }
        int[] free = start.clone();
        neighbour = new int[2 * from.length];
        weight = new double[2 * from.length];
        degree = loop.clone();
        for (int i = 0; i < from.length; i++) {
            put(free[from[i]]++, to[i], arcWeight[i]);
            put(free[to[i]]++, from[i], arcWeight[i]);
            degree[from[i]] += arcWeight[i];
            degree[to[i]] += arcWeight[i];
        }
        total = Arrays.stream(degree).sum();
    }

    private void put(int slot, int other, double more) {
        neighbour[slot] = other;
        weight[slot] = more;
    }

    /**
     * {@return for each node the smallest member of its cluster}
     *
     * @param size how many nodes there are
     * @param from for each edge one end; edges from a node to itself are passed over
     * @param to for each edge the other end
     */
    public static int[] clusters(int size, int[] from, int[] to) {
        int[] kept = IntStream.range(0, from.length)
                .filter(edge -> from[edge] != to[edge])
                .toArray();
        int[] ends = Arrays.stream(kept).map(edge -> from[edge]).toArray();
        int[] others = Arrays.stream(kept).map(edge -> to[edge]).toArray();
        double[] ones = new double[kept.length];
        Arrays.fill(ones, 1);
        Leiden level = new Leiden(size, ends, others, ones, new double[size]);
        int[] part = new int[size];
        Arrays.setAll(part, node -> node);
        int[] moved = level.move(part.clone());
        int clusters = renumber(moved);
        boolean shrinks = true;
        while (shrinks && clusters < level.size) {
            int[] refined = level.refined(moved, clusters);
            int parts = renumber(refined);
            shrinks = parts < level.size;
            if (shrinks) {
                int[] clusterOfPart = new int[parts];
                for (int node = 0; node < level.size; node++) {
                    clusterOfPart[refined[node]] = moved[node];
                }
                for (int node = 0; node < size; node++) {
                    part[node] = refined[part[node]];
                }
                level = level.joined(refined, parts);
                moved = level.move(clusterOfPart);
                clusters = renumber(moved);
            }
        }
        int[] cluster = new int[size];
        for (int node = 0; node < size; node++) {
            cluster[node] = moved[part[node]];
        }
        return connected(size, ends, others, cluster);
    }

    private static int[] connected(int size, int[] from, int[] to, int[] cluster) {
        UnionFind sets = new UnionFind(size);
        for (int edge = 0; edge < from.length; edge++) {
            if (cluster[from[edge]] == cluster[to[edge]]) {
                sets.union(from[edge], to[edge]);
            }
        }
        int[] result = new int[size];
        Arrays.setAll(result, sets::find);
        return result;
    }

    /** Moves nodes between clusters, beginning with these; {@return the clusters} */
    private int[] move(int[] cluster) {
        double[] inside = new double[size];
        for (int node = 0; node < size; node++) {
            inside[cluster[node]] += degree[node];
        }
        double[] shared = new double[size];
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int node = 0; node < size; node++) {
                int own = cluster[node];
                inside[own] -= degree[node];
                for (int slot = start[node]; slot < start[node + 1]; slot++) {
                    shared[cluster[neighbour[slot]]] += weight[slot];
                }
                int best = best(node, own, cluster, shared, inside);
                for (int slot = start[node]; slot < start[node + 1]; slot++) {
                    shared[cluster[neighbour[slot]]] = 0;
                }
                inside[best] += degree[node];
                cluster[node] = best;
                moved |= best != own;
            }
        }
        return cluster;
    }

    private int best(int node, int own, int[] cluster, double[] shared, double[] inside) {
        int best = own;
        double most = shared[own] - degree[node] * inside[own] / total;
        for (int slot = start[node]; slot < start[node + 1]; slot++) {
            int other = cluster[neighbour[slot]];
            double gain = shared[other] - degree[node] * inside[other] / total;
            boolean smaller = best != own && other < best && gain > most - LEAST_GAIN;
            if (gain > most + LEAST_GAIN || smaller) {
                best = other;
                most = Math.max(gain, most);
            }
        }
        return best;
    }

    /** The well connected parts of each cluster, built up from single nodes. */
    private int[] refined(int[] cluster, int clusters) {
        double[] whole = new double[clusters];
        double[] outward = new double[size];
        for (int node = 0; node < size; node++) {
            whole[cluster[node]] += degree[node];
            for (int slot = start[node]; slot < start[node + 1]; slot++) {
                outward[node] += cluster[neighbour[slot]] == cluster[node] ? weight[slot] : 0;
            }
        }
        int[] part = new int[size];
        Arrays.setAll(part, node -> node);
        double[] inside = degree.clone();
        boolean[] joined = new boolean[size];
        double[] shared = new double[size];
        for (int node = 0; node < size; node++) {
            if (!joined[node] && isWellConnected(node, outward, inside, whole[cluster[node]])) {
                for (int slot = start[node]; slot < start[node + 1]; slot++) {
                    shared[part[neighbour[slot]]] += weight[slot];
                }
                int best = bestPart(node, cluster, part, shared, inside, outward, whole[cluster[node]]);
                if (best != node) {
                    part[node] = best;
                    inside[best] += degree[node];
                    outward[best] += outward[node] - 2 * shared[best];
                    joined[node] = true;
                    joined[best] = true;
                }
                for (int slot = start[node]; slot < start[node + 1]; slot++) {
                    shared[part[neighbour[slot]]] = 0;
                }
            }
        }
        return part;
    }

    /** Whether a part has at least as many ties to the rest of its cluster as chance would give it. */
    private boolean isWellConnected(int part, double[] outward, double[] inside, double whole) {
        return outward[part] >= inside[part] * (whole - inside[part]) / total - LEAST_GAIN;
    }

    private int bestPart(
            int node, int[] cluster, int[] part, double[] shared, double[] inside, double[] outward, double whole) {
        int best = node;
        double most = 0;
        for (int slot = start[node]; slot < start[node + 1]; slot++) {
            int other = part[neighbour[slot]];
            if (cluster[neighbour[slot]] == cluster[node]
                    && other != node
                    && isWellConnected(other, outward, inside, whole)) {
                double gain = shared[other] - degree[node] * inside[other] / total;
                boolean smaller = best != node && other < best && gain > most - LEAST_GAIN;
                if (gain > most + LEAST_GAIN || smaller) {
                    best = other;
                    most = Math.max(gain, most);
                }
            }
        }
        return best;
    }

    /** Numbers the clusters from 0 in order of their first nodes; {@return how many there are} */
    private static int renumber(int[] cluster) {
        int[] number = new int[cluster.length];
        Arrays.fill(number, -1);
        int count = 0;
        for (int node = 0; node < cluster.length; node++) {
            if (number[cluster[node]] < 0) {
                number[cluster[node]] = count++;
            }
            cluster[node] = number[cluster[node]];
        }
        return count;
    }

    /** The graph of the clusters. */
    private Leiden joined(int[] cluster, int clusters) {
        double[] loops = new double[clusters];
        for (int node = 0; node < size; node++) {
            loops[cluster[node]] += loop[node];
        }
        int arcs = neighbour.length / 2;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        double[] weights = new double[arcs];
        int count = 0;
        for (int node = 0; node < size; node++) {
            for (int slot = start[node]; slot < start[node + 1]; slot++) {
                int one = cluster[node];
                int other = cluster[neighbour[slot]];
                if (one == other) {
                    loops[one] += weight[slot];
                } else if (one < other) {
                    from[count] = one;
                    to[count] = other;
                    weights[count++] = weight[slot];
                }
            }
        }
        return new Leiden(
                clusters, Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(weights, count), loops);
    }
}
