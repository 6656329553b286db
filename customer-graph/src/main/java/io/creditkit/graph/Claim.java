package io.creditkit.graph;

import java.util.List;

/**
 * The identifiers that one mention of a company gives. Mentions of equal claims speak of one company, whatever else they say.
 *
 * @param identifiers strongest first; none if the mention gives only a name
 */
record Claim(List<Identifier> identifiers) implements Comparable<Claim> {
    Claim {
        identifiers = List.copyOf(identifiers);
    }

    boolean isBareName() {
        return identifiers.isEmpty();
    }

    @Override
    public int compareTo(Claim other) {
        int shared = Math.min(identifiers.size(), other.identifiers.size());
        for (int i = 0; i < shared; i++) {
            int order = identifiers.get(i).compareTo(other.identifiers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(identifiers.size(), other.identifiers.size());
    }
}
