package io.creditkit.graph.internal;

/**
 * Not for hosts: disjoint sets over 0 to n−1. The representative of a set is its smallest member, so it doesn't depend on the
 * order of the unions.
 */
public final class UnionFind {
    private final int[] parent;

    public UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** {@return the smallest member of the set that holds the member} */
    public int find(int member) {
        int root = member;
        while (parent[root] != root) {
            root = parent[root];
        }
        int walk = member;
        while (parent[walk] != root) {
            int next = parent[walk];
            parent[walk] = root;
            walk = next;
        }
        return root;
    }

    /** Joins the sets of two members. */
    public void union(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a < b) {
            parent[b] = a;
        } else {
            parent[a] = b;
        }
    }
}
