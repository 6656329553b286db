package io.creditkit.customer.search;

import java.util.List;

/**
 * How big a tree is.
 *
 * @param depth its levels; a single condition has one
 * @param nodes its nodes, and the values of its lists
 */
record CriteriaSize(int depth, int nodes) {
    /** Of a node over these parts. */
    static CriteriaSize over(List<Criteria> parts) {
        int depth = 0;
        int nodes = 1;
        for (Criteria part : parts) {
            CriteriaSize size = of(part);
            depth = Math.max(depth, size.depth);
            nodes += size.nodes;
        }
        return new CriteriaSize(depth + 1, nodes);
    }

    private static CriteriaSize of(Criteria criteria) {
        if (criteria instanceof Criteria.And and) {
            return over(and.parts());
        }
        if (criteria instanceof Criteria.Or or) {
            return over(or.parts());
        }
        if (criteria instanceof Criteria.Not not) {
            return over(List.of(not.part()));
        }
        return new CriteriaSize(
                1, criteria instanceof Criteria.In in ? 1 + in.values().size() : 1);
    }
}
